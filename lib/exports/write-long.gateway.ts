import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Actor } from '@/lib/access/actor'
import { Refusal } from '@/lib/shared/refusal'
import { bundleContents } from './bundle-contents.query'
import { writeBundle } from './bundle.gateway'
import type { ExportOf } from './export-file-of'
import { FORMAT_WORDS, type LongFormat } from './export-format'
import type { Print } from './print'
import { writeFormat } from './write-format.gateway'
import { wholeBody } from './write-text'

/** How far a file is, in steps, and what is being done. */
export type ExportStep = { done: number; total: number; sentence: string }

type LongFile = {
  of: ExportOf
  print: Print
  format: LongFormat
  /** Where the bytes go; it is ended. */
  out: Writable
  tell: (step: ExportStep) => Promise<void> | void
  stop?: AbortSignal
}

/** Writes a file that takes its time, and gives its name and what to know of it. Throws `wrong-state` with a sentence when it cannot be made. */
export async function writeLong(actor: Actor, file: LongFile): Promise<{ filename: string; notes: string[] }> {
  const { format, print, out, tell, stop } = file
  if (format === 'bundle') return bundle(actor, file)
  await tell({ done: 1, total: 3, sentence: `The ${FORMAT_WORDS[format]} file is being made.` })
  const written = await writeFormat(print, format)
  stop?.throwIfAborted()
  await tell({ done: 2, total: 3, sentence: 'The file is being stored.' })
  await pipeline(Readable.from([wholeBody(written)]), out)
  return written
}

async function bundle(actor: Actor, { of, print, out, tell, stop }: LongFile) {
  if (of.kind !== 'edition') throw new Refusal('wrong-state', 'An evidence bundle is made of an edition.')
  const contents = await bundleContents(actor, { ...of, audience: print.options.audience })
  return writeBundle({ print, contents, out, progress: tell, ...(stop === undefined ? {} : { stop }) })
}
