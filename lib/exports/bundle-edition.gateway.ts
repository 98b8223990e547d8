import { open } from 'node:fs/promises'
import { LARGEST_EDITION, TOO_LARGE } from '@/lib/reports/bring-in-edition-content'
import { Refusal } from '@/lib/shared/refusal'
import { type Archive, openArchive } from './bundle-archive.gateway'
import { readBagInfo } from './verify-bundle-bag'
import type { Limits } from './verify-bundle-limits'
import { verifyBundle } from './verify-bundle.gateway'

/** How many faults of a bundle a refusal tells. */
const TOLD = 3

/**
 * The JSON of an edition from a file of one: the JSON itself, or an evidence bundle, which is checked whole first. Throws `invalid` with
 * a sentence when it is neither, or is larger than an edition may be; its content is not looked at. `limits` is what is spent on a bundle.
 */
export async function editionJsonOf(path: string, limits?: Limits): Promise<string> {
  if (!(await isZip(path))) return readJson(path)
  const { faults } = await verifyBundle(path, 'any', limits)
  if (faults.length > 0) {
    const more = faults.length > TOLD ? ` And ${faults.length - TOLD} more.` : ''
    throw unfit(`The bundle is not whole, so nothing of it is brought in. ${faults.slice(0, TOLD).join(' ')}${more}`)
  }
  const archive = await openArchive(path)
  try {
    return await jsonIn(archive)
  } finally {
    await archive.close()
  }
}

async function isZip(path: string): Promise<boolean> {
  const handle = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0)
    return bytesRead === 4 && (buffer.readUInt32LE(0) === 0x04034b50 || buffer.readUInt32LE(0) === 0x06054b50)
  } finally {
    await handle.close()
  }
}

async function readJson(path: string): Promise<string> {
  const handle = await open(path, 'r')
  try {
    const { size } = await handle.stat()
    if (size > LARGEST_EDITION) throw unfit(TOO_LARGE)
    return asText(await handle.readFile())
  } finally {
    await handle.close()
  }
}

/** The bundle was verified: it has both files. */
async function jsonIn({ files, read }: Archive): Promise<string> {
  const bytesOf = async (name: string): Promise<Buffer> => {
    const file = files.find((each) => each.name.slice(each.name.indexOf('/') + 1) === name)
    if (file === undefined) throw unfit('The bundle holds no edition.')
    if (file.bytes > LARGEST_EDITION) throw unfit(TOO_LARGE)
    const chunks: Buffer[] = []
    for await (const chunk of read(file)) chunks.push(chunk)
    return Buffer.concat(chunks)
  }
  const info = readBagInfo(asText(await bytesOf('bag-info.txt')))
  return asText(await bytesOf(info.get('Edition-File')?.[0] ?? ''))
}

function asText(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw unfit('The file is no JSON of an edition: it is not in UTF-8.')
  }
}

function unfit(sentence: string): Refusal {
  return new Refusal('invalid', sentence, { issues: { file: [sentence] } })
}
