import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Actor } from '@/lib/access/actor'
import { type Command, neededText, type Outcome, type Typed, textOf, UsageProblem } from '@/lib/cli/command'
import { parsed } from '@/lib/cli/parsed'
import { actorFor } from '@/lib/cli/people-here.query'
import { withDatabase } from '@/lib/cli/with-database'
import { db } from '@/lib/db/client'
import { contentToExport } from '@/lib/exports/export-file-content.store'
import type { ExportOf } from '@/lib/exports/export-file-of'
import { EXPORT_FORMATS, type ExportFormat, isExportFormat, isLongFormat } from '@/lib/exports/export-format'
import { exportNamed } from '@/lib/exports/export-named.query'
import { LABEL_LANGUAGES } from '@/lib/exports/label-language'
import { printOf } from '@/lib/exports/print'
import { printOptions } from '@/lib/exports/print-options.input'
import { DEFAULT_OPTIONS, type PrintOptions } from '@/lib/exports/print-options'
import { writeFormat } from '@/lib/exports/write-format.gateway'
import { type ExportStep, writeLong } from '@/lib/exports/write-long.gateway'
import { writeOut } from './export-output'

/** Writes a report in one format, into a file or to standard output. */
export const exportReport: Command = {
  usage: `plumbline export REPORT --format ${EXPORT_FORMATS.join('|')} [-o FILE]`,
  help: `Writes a report, byte for byte as the pages hand it out. REPORT is its number, as WD-2024-017, its id, or the id of its article.

  --format FORMAT       ${EXPORT_FORMATS.join(', ')}
  -o, --output FILE     write into FILE; - is standard output; else the file gets the name it has in a browser
  --force               overwrite a file that is there
  --edition NUMBER      this edition, or draft for what stands now; the newest edition when left out, else a draft
  --audience WHO        readers, or desk with notes and comments; readers when left out
  --order ORDER         article or rating
  --accurate WHICH      with or without claims settled as accurate
  --language LANGUAGE   of the labels: ${LABEL_LANGUAGES.join(', ')}
  --house LOOK          with or without name, colour and logo of the house
  --desk NAME           which desk, when there are several
  --as EMAIL            who asks; the desk's first person when left out`,
  options: {
    format: { type: 'string' },
    output: { type: 'string', short: 'o' },
    force: { type: 'boolean' },
    edition: { type: 'string' },
    audience: { type: 'string' },
    order: { type: 'string' },
    accurate: { type: 'string' },
    language: { type: 'string' },
    house: { type: 'string' },
    desk: { type: 'string' },
    as: { type: 'string' },
  },
  positionals: 1,
  run,
}

async function run(typed: Typed): Promise<Outcome> {
  const named = typed.positionals[0]
  if (named === undefined) throw new UsageProblem('REPORT is missing.')
  const format = neededText(typed, 'format')
  if (!isExportFormat(format)) throw new UsageProblem(`--format is one of ${EXPORT_FORMATS.join(', ')}.`)
  const edition = editionTyped(textOf(typed, 'edition'))
  const options = parsed(printOptions, typedOptions(typed))
  const output = textOf(typed, 'output')
  if (output === '-' && typed.values.json)
    throw new UsageProblem('--json says what was written, so it needs a file: -o FILE.')
  const who = { email: textOf(typed, 'as'), desk: textOf(typed, 'desk') }
  const force = typed.values.force ? 'overwrite' : 'refuse'

  const { notes, ...written } = await withDatabase(async () => {
    const actor = await actorFor(who, ['admin', 'editor', 'reviewer', 'viewer'])
    const of = await exportNamed(actor, { named, edition })
    return writeOut({ output, force }, (out) => write(actor, { of, format, options }, out))
  })
  return {
    text: `Written to ${written.output}.`,
    json: { ...written, warnings: notes },
    note: notes.length === 0 ? undefined : notes.join('\n'),
    ...(output === '-' ? { exact: 'said already' as const } : {}),
  }
}

type Wanted = { of: ExportOf; format: ExportFormat; options: PrintOptions }

async function write(actor: Actor, { of, format, options }: Wanted, out: Writable) {
  const print = printOf(await contentToExport(db(), actor, of), options)
  if (isLongFormat(format)) return writeLong(actor, { of, print, format, out, tell: sayStep })
  const { body, filename, notes } = await writeFormat(print, format)
  await pipeline(Readable.from(body instanceof Uint8Array ? [body] : body), out)
  return { filename, notes }
}

function sayStep({ done, total, sentence }: ExportStep): void {
  console.error(`${done} of ${total}: ${sentence}`)
}

function typedOptions(typed: Typed): Record<string, string> {
  const names = Object.keys(DEFAULT_OPTIONS)
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = textOf(typed, name)
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

function editionTyped(typed: string | undefined): number | 'draft' | undefined {
  if (typed === undefined || typed === 'draft') return typed
  if (/^[1-9]\d{0,5}$/.test(typed)) return Number(typed)
  throw new UsageProblem('--edition is a number, or draft.')
}
