import { resolve } from 'node:path'
import { type Command, textOf, UsageProblem } from '@/lib/cli/command'
import { parsed } from '@/lib/cli/parsed'
import { actorFor } from '@/lib/cli/people-here.query'
import { Trouble } from '@/lib/cli/trouble'
import { withDatabase } from '@/lib/cli/with-database'
import { editionJsonOf } from '@/lib/exports/bundle-edition.gateway'
import { type BroughtInEdition, bringInEdition } from '@/lib/reports/bring-in-edition.command'
import { bringInEditionInput } from '@/lib/reports/bring-in-edition.input'

/** Brings in an edition another desk published. */
export const importEdition: Command = {
  usage: 'plumbline import-edition FILE [--desk NAME] [--as EMAIL] [--json]',
  help: `Keeps an edition another desk published, exactly as it is: exporting its JSON gives the same bytes again. FILE is its JSON, up to
20 MB, or an evidence bundle, which is checked whole first. The same one again changes nothing. It is never made public from here.

  --desk NAME     which desk, when there are several
  --as EMAIL      who brings it in; the desk's first editor or admin when left out`,
  options: { desk: { type: 'string' }, as: { type: 'string' } },
  positionals: 1,
  run: async (typed) => {
    const file = typed.positionals[0]
    if (file === undefined) throw new UsageProblem('FILE is missing.')
    const input = parsed(bringInEditionInput, { json: await read(file) })
    const done = await withDatabase(async () => {
      const actor = await actorFor({ email: textOf(typed, 'as'), desk: textOf(typed, 'desk') }, ['editor', 'admin'])
      return bringInEdition(actor, input)
    })
    return { text: sentence(done), json: done }
  },
}

async function read(file: string): Promise<string> {
  const path = resolve(process.env.PLUMBLINE_CALLED_FROM ?? '.', file)
  return editionJsonOf(path).catch((error: NodeJS.ErrnoException) => {
    if (error.syscall === undefined) throw error
    throw new Trouble(`${file} cannot be read (${error.code}): check the name and that it is yours to read.`)
  })
}

function sentence({ outcome, number, edition, origin, claims, reportId, sha256 }: BroughtInEdition): string {
  const what = `${number}, edition ${edition}, of ${origin}`
  const where = `at /reports/${reportId}/editions/${edition}`
  if (outcome === 'here-already') return `${what} is here already, ${where}. Nothing was changed.`
  return `${what} is brought in, ${where}: ${claims === 1 ? 'one claim' : `${claims} claims`}, SHA-256 ${sha256}.`
}
