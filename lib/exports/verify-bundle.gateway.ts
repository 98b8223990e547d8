import { createHash } from 'node:crypto'
import { type Archive, type ArchiveFile, openArchive, UnfitArchive } from './bundle-archive.gateway'
import { readBagFile } from './verify-bundle-read.gateway'
import { bagFaults, type FoundFile, manifestFaults, MOST_FAULTS, readBagInfo, readManifest } from './verify-bundle-bag'
import { editionFaults, readEdition, snapshotFaults } from './verify-bundle-edition'
import { EMPTY_LOG, type WalkedLog, walkLogLine } from './verify-bundle-log'
import { inert, type Limits, PATIENT } from './verify-bundle-limits'
import { firstOtherByte } from './verify-bundle-packing'

/** What was looked at, in numbers; nothing is wrong when there is no fault. */
export type VerifiedBundle = {
  name: string | null
  organisation: string | null
  editionSha256: string | null
  files: number
  bytes: number
  /** Copies the edition names that are there, and that are left out and said to be. */
  snapshots: { there: number; keptBack: number }
  /** Null when the bag has no log. */
  log: Omit<WalkedLog, 'last'> | null
  /** Files of the edition that print its hash. */
  printedIn: number
  faults: string[]
}

/** `exact` wants the ZIP itself as this software packs it; `any` takes one that another tool packed from the same files. */
export type Packing = 'exact' | 'any'

/**
 * Checks an evidence bundle without any database: the ZIP, the bag (RFC 8493), every hash, the edition, the kept copies it names and the
 * chain of the log. Reads each file once, in constant memory but for what is held. Fails only when the file itself cannot be read.
 */
export async function verifyBundle(
  path: string,
  packing: Packing = 'exact',
  limits: Limits = PATIENT,
): Promise<VerifiedBundle> {
  try {
    const archive = await openArchive(path, limits.unpacked)
    try {
      return inert(await verify(archive, packing, limits.held))
    } finally {
      await archive.close()
    }
  } catch (error) {
    if (error instanceof UnfitArchive) return inert({ ...NOTHING, faults: error.sentences })
    throw error
  }
}

const NOTHING: VerifiedBundle = {
  name: null,
  organisation: null,
  editionSha256: null,
  files: 0,
  bytes: 0,
  snapshots: { there: 0, keptBack: 0 },
  log: null,
  printedIn: 0,
  faults: [],
}

const TAGS = ['bagit.txt', 'bag-info.txt', 'manifest-sha256.txt', 'tagmanifest-sha256.txt']
const PRINTED = /^data\/edition\/[^/]+\.(?:html|csv|md|json|jsonld)$/
const LOG = 'data/log/events.jsonl'

async function verify(archive: Archive, packing: Packing, held: number): Promise<VerifiedBundle> {
  const faults: string[] = []
  const damaged: string[] = []
  const { folder, files } = bagIn(archive, faults)
  const large = files.reduce((sum, [path, { bytes }]) => sum + (isHeld(path) ? bytes : 0), 0)
  if (large > held) {
    const most = `${Math.floor(held / 1024 ** 2)} MB`
    throw new UnfitArchive([
      `Its manifests and the edition as text are together larger than ${most}, the most that is read of them.`,
    ])
  }
  const found: FoundFile[] = []
  const texts = new Map<string, string>()
  let log: WalkedLog | null = null
  for (const [path, file] of files) {
    try {
      const keep = isHeld(path) ? 'whole' : 'none'
      const line = path === LOG ? (text: string) => (log = walked(log ?? EMPTY_LOG, text, faults)) : null
      if (path === LOG) log = EMPTY_LOG
      const read = await readBagFile(archive, file, keep, line)
      found.push({ path, bytes: file.bytes, sha256: read.sha256 })
      if (keep === 'whole') texts.set(path, read.text)
    } catch (error) {
      if (!(error instanceof UnfitArchive)) throw error
      damaged.push(...error.sentences)
    }
  }
  // What cannot be read whole is told once, and nothing is concluded from the rest.
  if (damaged.length > 0) return { ...NOTHING, name: folder, faults: [...new Set([...damaged, ...faults])] }
  const payload = found.filter(({ path }) => path.startsWith('data/'))
  const info = readBagInfo(texts.get('bag-info.txt') ?? '')
  faults.push(...bagFaults(texts.get('bagit.txt'), info, payload))
  faults.push(...manifestsOf(texts, found, payload))
  const edition = editionOf(texts, found, info, faults)
  const time = edition === null ? null : new Date(edition.content.report.at)
  const other = time === null || packing === 'any' || faults.length > 0 ? null : await firstOtherByte(archive, time)
  if (other !== null) faults.push(packedOtherwise(other))
  const copies = edition === null ? null : snapshotFaults(edition.content, found, info)
  faults.push(...(copies?.faults ?? []), ...logFaults(log, info))
  return {
    name: folder,
    organisation: info.get('Source-Organization')?.[0] ?? null,
    editionSha256: edition?.sha256 ?? null,
    files: found.length,
    bytes: found.reduce((sum, { bytes }) => sum + bytes, 0),
    snapshots: { there: copies?.there ?? 0, keptBack: copies?.keptBack ?? 0 },
    log: log === null ? null : countsOf(log),
    printedIn: edition?.printedIn ?? 0,
    faults: [...new Set(faults)],
  }
}

function isHeld(path: string): boolean {
  return TAGS.includes(path) || PRINTED.test(path)
}

/** The files of the bag by their path in it; all lie in one folder. */
function bagIn({ files }: Archive, faults: string[]): { folder: string; files: [string, ArchiveFile][] } {
  const folder = files[0]?.name.split('/')[0] ?? ''
  const inside: [string, ArchiveFile][] = []
  for (const file of files) {
    if (file.name.endsWith('/')) continue
    if (file.name.startsWith(`${folder}/`)) inside.push([file.name.slice(folder.length + 1), file])
    else faults.push(`${file.name} lies beside the folder of the bag.`)
  }
  return { folder, files: inside }
}

function walked(log: WalkedLog, text: string, faults: string[]): WalkedLog {
  const step = walkLogLine(log, text, (words) => createHash('sha256').update(words).digest('hex'))
  if (step.fault !== null) faults.push(step.fault)
  if (faults.length > MOST_FAULTS)
    throw new UnfitArchive([...faults.slice(0, 3), `${LOG} has many more faults: it is read no further.`])
  return step.log
}

function manifestsOf(
  texts: ReadonlyMap<string, string>,
  found: readonly FoundFile[],
  payload: readonly FoundFile[],
): string[] {
  const tags = found.filter(({ path }) => !path.startsWith('data/') && path !== 'tagmanifest-sha256.txt')
  return [
    { name: 'manifest-sha256.txt', of: payload },
    { name: 'tagmanifest-sha256.txt', of: tags },
  ].flatMap(({ name, of }) => {
    const text = texts.get(name)
    if (text === undefined) return [`${name} is missing.`]
    const { hashes, faults } = readManifest(name, text)
    return [...faults, ...manifestFaults(name, hashes, of)]
  })
}

function editionOf(
  texts: ReadonlyMap<string, string>,
  found: readonly FoundFile[],
  info: ReadonlyMap<string, string[]>,
  faults: string[],
) {
  const path = info.get('Edition-File')?.[0] ?? ''
  const text = texts.get(path)
  const sha256 = found.find((file) => file.path === path)?.sha256 ?? ''
  if (text === undefined) {
    faults.push('The JSON of the edition is missing, or bag-info.txt does not say where it lies.')
    return null
  }
  const read = readEdition(text)
  if ('fault' in read) {
    faults.push(`${path} ${read.fault}.`)
    return null
  }
  faults.push(...editionFaults(read.content, sha256, info))
  const printed = [...texts].filter(([name]) => /\.(?:html|csv|md)$/.test(name))
  const without = printed
    .filter(([, words]) => !words.includes(sha256))
    .map(([name]) => `${name} does not print the hash of the edition.`)
  faults.push(...without)
  return { content: read.content, sha256, printedIn: printed.length - without.length }
}

function logFaults(log: WalkedLog | null, info: ReadonlyMap<string, string[]>): string[] {
  const said = /^(\d+) entries/.exec(info.get('Log')?.[0] ?? '')?.[1]
  const has = log === null ? undefined : String(log.entries)
  return said === has ? [] : [`bag-info.txt says ${said ?? 'no'} entries of the log, and there are ${has ?? 'none'}.`]
}

function countsOf({ entries, recomputed, linked }: WalkedLog): Omit<WalkedLog, 'last'> {
  return { entries, recomputed, linked }
}

function packedOtherwise(at: number): string {
  return `The files are whole, but the ZIP around them is not as it was packed, from its byte ${at.toLocaleString('en')} on: it was changed there, or packed anew by another tool.`
}
