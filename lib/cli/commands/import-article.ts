import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { importArticle } from '@/lib/articles/import-article.command'
import { importOfFile } from '@/lib/articles/import-file'
import { type Command, type Typed, textOf, UsageProblem } from '@/lib/cli/command'
import { actorFor } from '@/lib/cli/people-here.query'
import { Trouble } from '@/lib/cli/trouble'
import { withDatabase } from '@/lib/cli/with-database'

const GIVEN = {
  title: 'title',
  byline: 'byline',
  publisher: 'publisher',
  date: 'publishedOn',
  language: 'language',
  url: 'url',
}

/** Imports a file as a new article. */
export const importFile: Command = {
  usage: 'plumbline import FILE [--title TITLE] [--as EMAIL] [--json]',
  help: `Imports a .txt, .md or .html file as a new article, leaving out what the preview would propose to leave out.
FILE - reads standard input. What an option does not give is guessed from the text.

  --title, --byline, --publisher, --url, --language CODE, --date YYYY-MM-DD
  --again         import it although the desk has the same text already
  --desk NAME     which desk, when there are several
  --as EMAIL      who imports it; the desk's first editor or admin when left out`,
  options: {
    ...Object.fromEntries(Object.keys(GIVEN).map((name) => [name, { type: 'string' as const }])),
    desk: { type: 'string' },
    as: { type: 'string' },
    again: { type: 'boolean' },
  },
  positionals: 1,
  run: async (typed) => {
    const file = typed.positionals[0]
    if (file === undefined) throw new UsageProblem('FILE is missing.')
    const { input, leftOut } = importOfFile(await read(file), basename(file), given(typed))
    const again = typed.values.again ? 'import' : 'refuse'
    const imported = await withDatabase(async () => {
      const actor = await actorFor({ email: textOf(typed, 'as'), desk: textOf(typed, 'desk') }, ['editor', 'admin'])
      return importArticle(actor, { ...input, again })
    })
    const { articleId: id, versionId, passages, paragraphs, words } = imported
    const counts = `${paragraphs} paragraphs, ${passages} passages, ${words} words, ${leftOut.length} lines left out`
    return {
      text: `“${input.title}” is imported as ${id}: ${counts}.`,
      json: { id, versionId, title: input.title, paragraphs, passages, words, linesLeftOut: leftOut.length },
    }
  },
}

function given(typed: Typed): Record<string, string> {
  const fields = Object.entries(GIVEN).map(([option, field]) => [field, textOf(typed, option)] as const)
  return Object.fromEntries(fields.filter((field): field is [string, string] => field[1] !== undefined))
}

async function read(file: string): Promise<Uint8Array> {
  try {
    if (file === '-') return readFileSync(0)
    return await readFile(resolve(process.env.PLUMBLINE_CALLED_FROM ?? '.', file))
  } catch (error) {
    throw new Trouble(
      `${file} cannot be read (${(error as NodeJS.ErrnoException).code}): check the name and that it is yours to read.`,
    )
  }
}
