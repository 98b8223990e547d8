import pg from 'pg'
import { DatabaseFault } from '@/lib/db/database-fault'

/** One open connection to a database; a database that cannot be reached is told in one sentence without its password. */
export async function reachDatabase(url: string): Promise<pg.Client> {
  const client = new pg.Client({ ...parse(url), connectionTimeoutMillis: 10_000, application_name: 'plumbline' })
  // A connection that breaks later is noticed by the next query; without a listener it would end the process.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch (error) {
    throw new DatabaseFault(sentence(error as NodeJS.ErrnoException, client))
  }
}

function parse(url: string): pg.ClientConfig {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    throw new DatabaseFault(
      'DATABASE_URL is not an address of a PostgreSQL: write postgresql://user:password@host:5432/database.',
    )
  }
  return { connectionString: url }
}

function sentence(error: NodeJS.ErrnoException, { host, port, database, user }: pg.Client): string {
  const where = `${host}:${port}`
  switch (error.code) {
    case 'ECONNREFUSED':
      return `No PostgreSQL answers at ${where}: start it, or correct DATABASE_URL.`
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `The database host ${host} is not known to this machine: correct the host in DATABASE_URL.`
    case '28P01':
    case '28000':
      return `The PostgreSQL at ${where} refuses the user ${user}: correct user and password in DATABASE_URL.`
    case '3D000':
      return `The PostgreSQL at ${where} has no database ${database}: create it, or correct DATABASE_URL.`
    default:
      return `The database ${database} at ${where} cannot be reached (${error.message}): check DATABASE_URL.`
  }
}
