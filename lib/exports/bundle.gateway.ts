import { createHash } from 'node:crypto'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32 } from 'node:zlib'
import { Refusal } from '@/lib/shared/refusal'
import { BAGIT_TXT, type BagFile, bagInfo, bagName, manifest } from './bundle-bag'
import type { BundleContents, BundleProgress } from './bundle-contents'
import { bundlePayload, DamagedCopy, FORMAT_STEPS, lostCopy, type PayloadFile } from './bundle-payload.gateway'
import { exportFileName } from './export-format'
import { localHeader, localHeaderBytes, type PackedFile, zipDirectory } from './bundle-zip'
import type { Print } from './print'

export type BundleToWrite = {
  print: Print
  /** From `bundleContents` of the same edition and audience. */
  contents: BundleContents
  /** Where the bytes of the ZIP go; it is ended. */
  out: Writable
  progress: (step: BundleProgress) => Promise<void> | void
  stop?: AbortSignal
}

type Measured = PayloadFile & BagFile & { crc32: number }

/**
 * Writes the evidence bundle of an edition: a BagIt bag (RFC 8493) as ZIP, nothing compressed; the same edition and audience give the same
 * bytes. Nothing is written before every kept copy was read and has its hash. Throws `wrong-state` with a sentence that names the
 * source whose bytes are missing or damaged, and for a draft. `notes` are sentences for whoever asked.
 */
export async function writeBundle(asked: BundleToWrite): Promise<{ filename: string; notes: string[] }> {
  const { print, contents, out, progress, stop } = asked
  if (print.content.state === 'draft') throw new Refusal('wrong-state', DRAFT)
  const copies = contents.snapshots.filter(({ file }) => file !== null).length
  const total = FORMAT_STEPS + 2 * (copies + 1)
  let done = 0
  const step = async (sentence: string) => {
    stop?.throwIfAborted()
    await progress({ done, total, sentence })
    done = Math.min(done + 1, total)
  }
  const { files, edition, notes } = await bundlePayload(print, contents, step)
  const payload: Measured[] = []
  await step('Hashing what goes into the bundle.')
  for (const file of files) {
    if (isCopy(file)) await step(`Reading the copy of source ${file.of?.source}.`)
    payload.push(await measured(file))
  }
  const tags = await tagFiles(bagInfo(print, contents, edition, payload), manifest(payload))
  await step('Writing the bundle.')
  const all = [...payload, ...tags].sort((a, b) => (a.path < b.path ? -1 : 1))
  await pipeline(Readable.from(zipOf(bagName(print), all, new Date(print.content.report.at), step)), out, {
    signal: stop,
  })
  await progress({ done: total, total, sentence: 'The bundle is written.' })
  return { filename: exportFileName(print.content.report, 'bundle', print.options), notes }
}

const DRAFT = 'A draft has no evidence bundle: what it rests on still changes. Publish the edition first.'

function isCopy({ path, of }: PayloadFile): boolean {
  return of !== undefined && path.startsWith('data/snapshots/')
}

/** Reads a file once for its size and hashes. */
async function measured(file: PayloadFile): Promise<Measured> {
  const hash = createHash('sha256')
  let [bytes, crc] = [0, 0]
  try {
    for await (const chunk of file.open()) {
      hash.update(chunk)
      crc = crc32(chunk, crc)
      bytes += chunk.length
    }
    const sha256 = hash.digest('hex')
    if (file.sha256 !== undefined && file.sha256 !== sha256) throw new DamagedCopy()
    return { ...file, bytes, sha256, crc32: crc }
  } catch (error) {
    throw lostCopy(file, error) ?? error
  }
}

/** The tag manifest holds the hashes of the three others, and is in none. */
async function tagFiles(info: string, payloadManifest: string): Promise<Measured[]> {
  const first = [
    await tagFile('bag-info.txt', info),
    await tagFile('bagit.txt', BAGIT_TXT),
    await tagFile('manifest-sha256.txt', payloadManifest),
  ]
  return [...first, await tagFile('tagmanifest-sha256.txt', manifest(first))]
}

function tagFile(path: string, text: string): Promise<Measured> {
  const bytes = Buffer.from(text)
  return measured({ path, open: () => [bytes] })
}

async function* zipOf(
  folder: string,
  files: readonly Measured[],
  time: Date,
  step: (sentence: string) => Promise<void>,
): AsyncIterable<Uint8Array> {
  const packed: PackedFile[] = []
  let at = 0
  for (const file of files) {
    if (isCopy(file)) await step(`Packing the copy of source ${file.of?.source}.`)
    const entry = { name: `${folder}/${file.path}`, bytes: file.bytes, crc32: file.crc32, at }
    yield localHeader(entry, time)
    yield* unchanged(file)
    packed.push(entry)
    at += localHeaderBytes(entry) + file.bytes
  }
  yield zipDirectory(packed, at, time)
}

/** The bytes of a file a second time; they must be those that were hashed. */
async function* unchanged(file: Measured): AsyncIterable<Uint8Array> {
  let crc = 0
  try {
    for await (const chunk of file.open()) {
      crc = crc32(chunk, crc)
      yield chunk
    }
    if (crc !== file.crc32) throw new DamagedCopy()
  } catch (error) {
    throw lostCopy(file, error) ?? error
  }
}
