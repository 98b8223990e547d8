import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { authorise } from '@/lib/access/authorise'
import { type Command, textOf, UsageProblem } from '@/lib/cli/command'
import { actorFor } from '@/lib/cli/people-here.query'
import { Trouble } from '@/lib/cli/trouble'
import { withDatabase } from '@/lib/cli/with-database'
import { inTransaction } from '@/lib/db/transaction'
import { beginImport } from '@/lib/imports/begin-import.command'
import { importIssues, importProgress } from '@/lib/imports/imports.query'
import { outcomeWords, pace, paceWords } from '@/lib/imports/import-state'
import { lockImport } from '@/lib/imports/import.store'
import { countTableRows, lookAtTable } from '@/lib/imports/look-at-table.gateway'
import { typedMapping } from '@/lib/imports/typed-mapping'
import { mappingToPropose } from '@/lib/imports/mapping-to-propose.query'
import { planOf } from '@/lib/imports/plan-of'
import { bringInRows } from '@/lib/worker/bring-in-rows'

/** Brings claims in from a table, as the screen does. */
export const importClaims: Command = {
  usage: 'plumbline import-claims FILE [--map FILE] [--dry-run] [--desk NAME] [--as EMAIL] [--json]',
  help: `Brings claims in from a table (CSV, .xlsx or JSON lines, heads in the first row), or from a page or file with ClaimReview in it.
Columns are told by their heads, or as they were chosen for such a file before. Rows that are here already are not added twice, so the
command can be run again after an interruption. Exit code 1 when a row was refused.

  --map FILE      JSON: {"columns": {"Head": "statement"}, "verdicts": {"Wrong": "False"}}; a column that is null is left out, and a
                  verdict word that is "note" goes into the note
  --dry-run       write nothing, say what would come of it
  --desk NAME     which desk, when there are several
  --as EMAIL      who imports, and gives the verdicts; the desk's first editor or admin when left out`,
  options: {
    map: { type: 'string' },
    'dry-run': { type: 'boolean' },
    desk: { type: 'string' },
    as: { type: 'string' },
  },
  positionals: 1,
  run: async (typed) => {
    const file = typed.positionals[0]
    if (file === undefined) throw new UsageProblem('FILE is missing.')
    const path = placeOf(file)
    const map = textOf(typed, 'map')
    const chosen = map === undefined ? null : await mapIn(map)
    const dry = typed.values['dry-run'] === true
    return withDatabase(async () => {
      const actor = await actorFor({ email: textOf(typed, 'as'), desk: textOf(typed, 'desk') }, ['editor', 'admin'])
      authorise(actor, 'claims.import', { deskId: actor.deskId })
      const { headsLine, ...table } = await lookAtTable(path).catch((error: unknown) => unreadable(file, error))
      const { ratings, remembered } = await mappingToPropose(actor, headsLine)
      const plan = typedMapping(planOf(table, ratings, remembered), chosen, ratings)
      plan.heads.forEach((head, index) => console.error(`${head} → ${plan.columns[index] ?? 'left out'}`))
      const total = await countTableRows(path).catch(() => null)
      const facts = {
        filename: basename(file).slice(-200),
        format: table.format,
        fileSha256: null,
        plan,
        headsLine,
        dry,
        total,
      }
      const { importId } = await beginImport(actor, facts)
      const stop = new AbortController()
      process.once('SIGINT', () => stop.abort(new Trouble('Stopped. Run it again: what came in is not added twice.')))
      const tell = async () => console.error(told(await importProgress(actor, importId)))
      const telling = setInterval(() => void tell().catch(() => undefined), 2_000)
      try {
        const toDo = await inTransaction((tx) => lockImport(tx, actor, importId))
        await bringInRows(actor, toDo, path, { stop: stop.signal })
      } finally {
        clearInterval(telling)
      }
      const done = await importProgress(actor, importId)
      const { issues } = await importIssues(actor, importId)
      const lines = issues
        .slice(0, 50)
        .map(({ row, column, sentence }) => `Row ${row}${column === '' ? '' : `, ${column}`}: ${sentence}`)
      const more = issues.length > lines.length ? [`… and ${issues.length - lines.length} more.`] : []
      const { total: rows, brought, here, refused, state, sentence } = done
      return {
        text: [outcomeWords(done), ...(sentence === null ? [] : [sentence]), ...lines, ...more].join('\n'),
        json: { id: importId, state, dry, rows, brought, here, refused, sentence, issues },
        ...(refused > 0 || state === 'failed' ? { code: 1 as const } : {}),
      }
    })
  },
}

function told(progress: Awaited<ReturnType<typeof importProgress>>): string {
  const of = progress.total === null ? '' : ` of ${progress.total.toLocaleString('en')}`
  const words = paceWords(pace(progress))
  return `${progress.done.toLocaleString('en')}${of} rows${words === '' ? '' : `, ${words}`}`
}

async function mapIn(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(placeOf(file), 'utf8')) as unknown
  } catch (error) {
    if (error instanceof SyntaxError) throw new Trouble(`${file} is no JSON.`)
    return unreadable(file, error)
  }
}

function unreadable(file: string, error: unknown): never {
  const { code, syscall } = error as NodeJS.ErrnoException
  if (syscall === undefined) throw error
  throw new Trouble(`${file} cannot be read (${code}): check the name and that it is yours to read.`)
}

function placeOf(file: string): string {
  return resolve(process.env.PLUMBLINE_CALLED_FROM ?? '.', file)
}
