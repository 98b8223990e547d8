import { lastingWarc } from '@/lib/capture/warc.gateway'
import { MissingFile } from '@/lib/files/file-store'
import { fileStore } from '@/lib/files/file-store.gateway'
import { canonicalJson } from '@/lib/shared/canonical-json'
import { Refusal } from '@/lib/shared/refusal'
import { bagName } from './bundle-bag'
import type { BundleContents, BundleSnapshot } from './bundle-contents'
import { keptFile, snapshotIndex, warcFile } from './bundle-index'
import { bundleReadme, LOG_README } from './bundle-readme'
import { EXPORT_FORMATS, exportFileName, FORMAT_WORDS } from './export-format'
import type { Print } from './print'
import { writeFormat } from './write-format.gateway'
import { wholeBody } from './write-text'

/** A file of the payload; `open` gives the same bytes each time. `sha256` is what they must have, where that is known beforehand. */
export type PayloadFile = {
  path: string
  open: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>
  sha256?: string
  /** Of a kept copy, for the sentence when it is missing or damaged. */
  of?: BundleSnapshot
}

/** All files under data/, by path; the formats lie in memory, kept copies stay in the file store. `edition` is the path of the JSON. */
export async function bundlePayload(
  print: Print,
  contents: BundleContents,
  step: (sentence: string) => Promise<void>,
): Promise<{ files: PayloadFile[]; edition: string; notes: string[] }> {
  const edition = `data/edition/${exportFileName(print.content.report, 'json', print.options)}`
  const formats = await formatFiles(print, step)
  const files = [
    ...formats.files,
    text('data/README.txt', bundleReadme(print, contents, edition)),
    text('data/snapshots/index.csv', snapshotIndex(contents.snapshots)),
    ...contents.snapshots.flatMap(copies),
    ...logFiles(contents),
  ]
  const once = new Map(files.map((file) => [file.path, file]))
  return { files: [...once.values()].sort((a, b) => (a.path < b.path ? -1 : 1)), edition, notes: formats.notes }
}

/** How many steps the formats are. */
export const FORMAT_STEPS = EXPORT_FORMATS.length - 1

async function formatFiles(print: Print, step: (sentence: string) => Promise<void>) {
  const files: PayloadFile[] = []
  const notes: string[] = []
  for (const format of EXPORT_FORMATS) {
    if (format === 'bundle') continue
    await step(`Writing the ${FORMAT_WORDS[format]} file.`)
    try {
      const written = await writeFormat(print, format)
      const body = wholeBody(written)
      files.push({ path: `data/edition/${written.filename}`, open: () => [body] })
      notes.push(...written.notes)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const path = `data/edition/${bagName(print)}.${format}-not-written.txt`
      files.push(text(path, `This edition is not handed out as ${FORMAT_WORDS[format]}.\n\n${error.message}\n`))
      notes.push(`${FORMAT_WORDS[format]} is not in the bundle: ${error.message}`)
    }
  }
  return { files, notes: [...new Set(notes)] }
}

/** The bytes of a kept copy as they were captured, and as a web archive. */
function copies(snapshot: BundleSnapshot): PayloadFile[] {
  const { file, source, sha256 } = snapshot
  if (file === null) return []
  return [
    { path: keptFile(file), open: () => storedBytes(sha256), sha256, of: snapshot },
    { path: warcFile(source, file), open: () => lastingWarc(file, storedBytes(sha256)), of: snapshot },
  ]
}

async function* storedBytes(sha256: string): AsyncIterable<Uint8Array> {
  yield* (await fileStore().open(sha256)) as AsyncIterable<Uint8Array>
}

function logFiles({ log }: BundleContents): PayloadFile[] {
  if (log === null) return []
  const lines = function* () {
    for (const entry of log) yield Buffer.from(`${canonicalJson(entry)}\n`)
  }
  return [{ path: 'data/log/events.jsonl', open: lines }, text('data/log/README.txt', LOG_README)]
}

function text(path: string, words: string): PayloadFile {
  const bytes = Buffer.from(words)
  return { path, open: () => [bytes] }
}

/** Why there is no bundle, when the bytes of a file could not be read whole; any other fault is thrown on. */
export function lostCopy({ of }: PayloadFile, error: unknown): Refusal | null {
  if (of === undefined || !(error instanceof MissingFile || error instanceof DamagedCopy)) return null
  const what =
    error instanceof MissingFile ? 'are missing from the file store' : 'are damaged: they are not those captured'
  return new Refusal(
    'wrong-state',
    `There is no bundle: the bytes of source ${of.source}, “${of.title}”, captured ${of.capturedAt}, on which ${of.evidence.join(', ')} rests, ${what}. Put the file ${of.sha256} back from a backup, then ask again.`,
  )
}

/** The bytes that were read are not those their hash names. */
export class DamagedCopy extends Error {
  override name = 'DamagedCopy'
}
