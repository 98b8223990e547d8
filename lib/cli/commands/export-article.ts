import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { z } from 'zod'
import { type Command, neededText, type Outcome, textOf, UsageProblem } from '@/lib/cli/command'
import { actorFor } from '@/lib/cli/people-here.query'
import { Trouble } from '@/lib/cli/trouble'
import { withDatabase } from '@/lib/cli/with-database'
import { exportArticle } from '@/lib/exports/export-article.query'
import { isExportFormat, isLongFormat, SHORT_FORMATS } from '@/lib/exports/export-format'
import type { WrittenFormat } from '@/lib/exports/write-format.gateway'
import { notFound } from '@/lib/shared/refusal'

/** Writes the report of an article to standard output or a file. */
export const exportReport: Command = {
  usage: `plumbline export ARTICLE --format ${SHORT_FORMATS.join('|')} [-o FILE]`,
  help: `Writes the report of an article, byte for byte as the pages hand it out. ARTICLE is its id.

  --format FORMAT    ${SHORT_FORMATS.join(', ')}
  -o, --output FILE  write into FILE instead of standard output
  --edition NUMBER   this edition, or draft for what stands now; the newest edition when left out, else a draft
  --desk NAME        which desk, when there are several
  --as EMAIL         who asks; the desk's first person when left out`,
  options: {
    format: { type: 'string' },
    output: { type: 'string', short: 'o' },
    edition: { type: 'string' },
    desk: { type: 'string' },
    as: { type: 'string' },
  },
  positionals: 1,
  run: async (typed) => {
    const articleId = typed.positionals[0]
    if (articleId === undefined) throw new UsageProblem('ARTICLE is missing.')
    const format = neededText(typed, 'format')
    if (!isExportFormat(format) || isLongFormat(format))
      throw new UsageProblem(`--format is one of ${SHORT_FORMATS.join(', ')}.`)
    const edition = editionOf(textOf(typed, 'edition'))
    if (!z.uuid().safeParse(articleId).success) throw notFound('article')
    const who = { email: textOf(typed, 'as'), desk: textOf(typed, 'desk') }
    const exported = await withDatabase(async () =>
      exportArticle(await actorFor(who, ['admin', 'editor', 'reviewer', 'viewer']), { articleId, format, edition }),
    )
    return handOut(exported, textOf(typed, 'output'))
  },
}

function editionOf(typed: string | undefined): number | 'draft' | undefined {
  if (typed === undefined || typed === 'draft') return typed
  if (/^[1-9]\d{0,5}$/.test(typed)) return Number(typed)
  throw new UsageProblem('--edition is a number, or draft.')
}

async function handOut(
  { body: parts, notes: warnings, ...file }: WrittenFormat,
  output: string | undefined,
): Promise<Outcome> {
  const body = [...parts].join('')
  const note = warnings.length === 0 ? undefined : warnings.join('\n')
  if (output === undefined) return { text: body, json: { ...file, warnings, body }, note, exact: true }
  await writeFile(resolve(process.env.PLUMBLINE_CALLED_FROM ?? '.', output), body).catch(
    (error: NodeJS.ErrnoException) => {
      throw new Trouble(`${output} cannot be written (${error.code}): choose another file with -o.`)
    },
  )
  return { text: `Written to ${output}.`, json: { ...file, warnings, output }, note }
}
