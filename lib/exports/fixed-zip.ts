import { unzipSync, zipSync } from 'fflate'

/** A file of a ZIP: its path with slashes, and its bytes. */
export type ZipEntry = { path: string; bytes: Uint8Array }

/** A ZIP of these files in this order, deflated; the same files give the same bytes wherever and whenever it is made. */
export function fixedZip(entries: readonly ZipEntry[]): Uint8Array {
  const files = Object.fromEntries(entries.map(({ path, bytes }) => [path, bytes]))
  return zipSync(files, { level: 6, mtime: noonOfTheFirstDay(), os: 0 })
}

/** On the first day a ZIP can name. fflate writes what a clock on the wall shows: these are the same bytes in every time zone. */
function noonOfTheFirstDay(): Date {
  return new Date(1980, 0, 1, 12, 0, 0)
}

/** The files of a ZIP, as they lie in it. Throws when it is none. */
export function zipEntries(zip: Uint8Array): ZipEntry[] {
  return Object.entries(unzipSync(zip)).map(([path, bytes]) => ({ path, bytes }))
}

/** The files of an Office package (ECMA-376, part 2) in the order readers expect: what the parts are, where to begin, then by path. */
export function inPackageOrder(entries: readonly ZipEntry[]): ZipEntry[] {
  return [...entries].sort((a, b) => place(a.path) - place(b.path) || (a.path < b.path ? -1 : 1))
}

function place(path: string): number {
  const at = ['[Content_Types].xml', '_rels/.rels'].indexOf(path)
  return at < 0 ? 2 : at
}
