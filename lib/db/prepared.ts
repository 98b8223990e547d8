import { createHash } from 'node:crypto'

/** What such a statement begins with. */
const MARK = '/* prepared */'

const names = new Map<string, string>()

/**
 * The name under which a connection keeps a statement and its plan: of those alone that begin with the mark, and no name, '', for others.
 * It is for statements that come with every request and find the same few rows by the same index whatever is put in; where the best plan
 * hangs on the values, PostgreSQL is to see them first. The text of a marked statement must not vary with what is asked.
 */
export function preparedName({ sql }: { sql: string }): string {
  if (!sql.startsWith(MARK)) return ''
  const known = names.get(sql)
  if (known !== undefined) return known
  const name = `p${createHash('sha256').update(sql).digest('hex').slice(0, 24)}`
  names.set(sql, name)
  return name
}
