import { type Address, checkAddress, readAddress } from '@/lib/cli/address'
import { build, buildIsStale } from '@/lib/cli/build'
import { accountLines, type DemoAccount, demoAccountsFile, isEmpty, makeDemoDesk } from '@/lib/cli/demo-desk'
import { clientIsStale, generateClient } from '@/lib/cli/generate-client'
import { filesFolder, openHome, sessionSecret } from '@/lib/cli/home'
import { beTheOneStart } from '@/lib/cli/one-start'
import { type OpenDatabase, ownDatabase } from '@/lib/cli/open-database'
import { outliveReaders } from '@/lib/cli/outlive-readers'
import { endedByItself, type Serving, serve, serveForDevelopment } from '@/lib/cli/serve'
import { seconds, step } from '@/lib/cli/step'
import { Stopped, sayTrouble } from '@/lib/cli/trouble'
import { whenToStop } from '@/lib/cli/when-to-stop'
import { startWorker, type WorkerProcess } from '@/lib/cli/worker-process'
import { appUrlOf } from '@/lib/cli/app-access'
import { migrate } from '@/lib/db/migrate'

type Mode = 'production' | 'development'

/** `npm start` and, with `--dev`, `npm run dev`: brings up the whole workbench and ends it again. */
export async function main(words: string[]): Promise<void> {
  outliveReaders()
  const mode: Mode = words.includes('--dev') ? 'development' : 'production'
  const toUndo: (() => Promise<unknown> | unknown)[] = []
  try {
    await run(mode, whenToStop(), toUndo)
  } catch (error) {
    if (!(error instanceof Stopped)) {
      console.error(`\n${sayTrouble(error)}`)
      process.exitCode = 1
    }
  }
  for (const undo of toUndo.reverse()) await undo()
  process.exit()
}

async function run(mode: Mode, stop: AbortSignal, toUndo: (() => Promise<unknown> | unknown)[]): Promise<void> {
  const began = performance.now()
  const address = readAddress(process.env)
  const home = await openHome()
  process.env.FILES_FOLDER = filesFolder(home)
  toUndo.push(await beTheOneStart(home, address))
  await checkAddress(address)

  if (await clientIsStale()) {
    await step('Prisma', 'generating the client of the schema', async () => {
      await generateClient(stop)
      return 'generated'
    })
  }
  const database = await startDatabase(home, stop, toUndo)
  nameOurselves(address)
  const newAccounts = await bringUpToDate(home, database, stop)
  await setEnvironment(mode, home, database)
  if (mode === 'production' && (await buildIsStale())) {
    await step('Build', 'building the pages from the sources', async () => {
      await build(stop)
      return 'built'
    })
  }
  if (stop.aborted) throw new Stopped()
  console.log(`Server       starting${mode === 'production' ? '' : ' for development'}`)
  const serving = mode === 'production' ? await serve(address) : serveForDevelopment(address)
  toUndo.push(() => end(serving))
  console.log(`Server       up, ${seconds(performance.now() - began)} after the start`)
  const worker = startWorker()
  toUndo.push(() => endWorker(worker))
  await tellHowToSignIn(home, address, database, newAccounts)
  await untilStopped(stop, serving)
}

async function startDatabase(home: string, stop: AbortSignal, toUndo: (() => unknown)[]): Promise<OpenDatabase> {
  let database: OpenDatabase | undefined
  await step('Database', process.env.DATABASE_URL ? 'reaching DATABASE_URL' : 'starting PostgreSQL', async (say) => {
    database = await ownDatabase(home, say)
    return `ready (${database.place})`
  })
  if (!database) throw new Stopped()
  toUndo.push(() => closeDatabase(database))
  if (stop.aborted) throw new Stopped()
  return database
}

async function bringUpToDate(home: string, database: OpenDatabase, stop: AbortSignal): Promise<DemoAccount[]> {
  await step('Migrations', 'looking for new ones', async () => {
    const applied = await migrate(database.url)
    return applied.length === 0 ? 'up to date' : `${applied.length} applied`
  })
  if (stop.aborted) throw new Stopped()
  let accounts: DemoAccount[] = []
  const wanted = database.kind === 'embedded' && process.env.PLUMBLINE_DEMO !== '0'
  if (!wanted || !(await isEmpty(database.url))) return accounts
  await step('Demo desk', 'checking an article to look at', async () => {
    accounts = await makeDemoDesk(home, database.url)
    return `${accounts.length} people`
  })
  return accounts
}

/** Nobody said under which name browsers know us: sign-in follows the name each request came by, and what is frozen, the demo desk too, lies under ours. */
function nameOurselves(address: Address): void {
  if (process.env.NEXTAUTH_URL) return
  process.env.NEXTAUTH_URL = address.url
  process.env.AUTH_TRUST_HOST ??= 'true'
}

async function setEnvironment(mode: Mode, home: string, database: OpenDatabase): Promise<void> {
  // The server and its worker come in as a role of their own, which can add to the log and never change it.
  const url = await appUrlOf(home, database)
  Object.assign(process.env, { NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: '1', DATABASE_URL: url })
  process.env.NEXTAUTH_SECRET = await sessionSecret(home)
}

async function tellHowToSignIn(home: string, { url }: Address, database: OpenDatabase, accounts: DemoAccount[]) {
  console.log(`\nPlumbline is at ${process.env.NEXTAUTH_URL === url ? url : `${url} (${process.env.NEXTAUTH_URL})`}`)
  const kept = database.kind === 'embedded' ? demoAccountsFile(home) : undefined
  if (accounts.length > 0) {
    console.log(
      ['', 'Sign in as one of the demo desk:', ...accountLines(accounts).map((line) => `  ${line}`), ''].join('\n'),
    )
    console.log(`These passwords are shown only now; they are kept in ${kept}`)
  } else if (await isEmpty(database.url)) {
    console.log(
      `Nobody can sign in yet: npx plumbline user add --email YOU@EXAMPLE.ORG --name 'YOUR NAME' --role admin makes the first admin.`,
    )
  } else {
    console.log(
      kept ? `Sign in with your account, or one of the demo desk in ${kept}` : 'Sign in with your e-mail and password.',
    )
  }
  console.log('Ctrl-C ends it.')
}

function untilStopped(stop: AbortSignal, { ended }: Serving): Promise<void> {
  if (stop.aborted) throw new Stopped()
  const asked = new Promise<void>((_, fail) =>
    stop.addEventListener('abort', () => fail(new Stopped()), { once: true }),
  )
  return Promise.race([asked, ended.then(() => Promise.reject(stop.aborted ? new Stopped() : endedByItself()))])
}

async function end(serving: Serving): Promise<void> {
  process.stdout.write('Server       ending … ')
  await serving.end()
  process.stdout.write('ended\n')
}

async function endWorker(worker: WorkerProcess): Promise<void> {
  process.stdout.write('\nWorker       ending … ')
  await worker.end()
  process.stdout.write('ended\n')
}

async function closeDatabase(database: OpenDatabase | undefined): Promise<void> {
  if (database?.kind !== 'embedded') return
  process.stdout.write('Database     ending … ')
  const how = await database.close()
  process.stdout.write(how === 'stopped' ? 'ended\n' : 'left running for others who use it\n')
}
