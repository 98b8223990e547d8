import type { BagFile } from './bundle-bag'
import { MOST_FILES } from './bundle-entries'

/** A file as it was found in the bag. */
export type FoundFile = BagFile

/** The lines of a manifest by path; a fault for each that is none (RFC 8493, 2.1.3). */
export function readManifest(name: string, text: string): { hashes: Map<string, string>; faults: string[] } {
  const hashes = new Map<string, string>()
  const faults: string[] = []
  const lines = text.split('\n', MOST_FILES + 1)
  if (lines.length > MOST_FILES) return { hashes, faults: [`${name} has more lines than a bundle may have files.`] }
  if (lines.pop() !== '') faults.push(`${name} is cut off: its last line has no end.`)
  for (const [index, line] of lines.entries()) {
    if (faults.length >= MOST_FAULTS) return { hashes, faults: [...faults, `${name} was read no further.`] }
    const [, sha256, path] = /^([0-9a-f]{64}) {2}(\S.*)$/.exec(line) ?? []
    if (sha256 === undefined || path === undefined) faults.push(`Line ${index + 1} of ${name} names no hash and file.`)
    else if (hashes.has(path)) faults.push(`${name} names ${path} twice.`)
    else hashes.set(path, sha256)
  }
  return { hashes, faults }
}

/** So many faults of one file are told before it is given up on. */
export const MOST_FAULTS = 1_000

/** Where what a manifest names and what is there differ: a file changed, missing, or named by nobody. */
export function manifestFaults(
  name: string,
  hashes: ReadonlyMap<string, string>,
  found: readonly FoundFile[],
): string[] {
  const there = new Map(found.map((file) => [file.path, file.sha256]))
  const named = [...hashes].flatMap(([path, sha256]) => {
    const has = there.get(path)
    if (has === undefined) return [`${path} is missing; ${name} names it.`]
    return has === sha256 ? [] : [`${path} was changed: its SHA-256 is not the one ${name} names.`]
  })
  const unnamed = found
    .filter(({ path }) => !hashes.has(path))
    .map(({ path }) => `${path} was added: ${name} does not name it.`)
  return [...named, ...unnamed]
}

/** What bag-info.txt says, label by label (RFC 8493, 2.2.2); a line that begins with white space goes on the one before. */
export function readBagInfo(text: string): Map<string, string[]> {
  const info = new Map<string, string[]>()
  for (const line of text.replace(/\r?\n[ \t]+/g, ' ').split('\n', MOST_FILES)) {
    const [, label = '', value = ''] = /^([^:\s][^:]*):\s*(.*)$/.exec(line) ?? []
    if (label === '') continue
    const said = info.get(label)
    if (said === undefined) info.set(label, [value.trim()])
    else said.push(value.trim())
  }
  return info
}

/** What bagit.txt and Payload-Oxum have to say, against what is there. */
export function bagFaults(
  bagit: string | undefined,
  info: ReadonlyMap<string, string[]>,
  payload: readonly FoundFile[],
): string[] {
  const oxum = `${payload.reduce((sum, { bytes }) => sum + bytes, 0)}.${payload.length}`
  const [said] = info.get('Payload-Oxum') ?? []
  return [
    ...(bagit === undefined ? ['bagit.txt is missing: this is no BagIt bag.'] : []),
    ...(bagit !== undefined && !BAGIT.test(bagit) ? ['bagit.txt does not say BagIt 1.0 in UTF-8.'] : []),
    ...(said === oxum ? [] : [`bag-info.txt says ${said ?? 'nothing'} as Payload-Oxum, and there is ${oxum}.`]),
  ]
}

const BAGIT = /^BagIt-Version: 1\.0\nTag-File-Character-Encoding: UTF-8\n$/
