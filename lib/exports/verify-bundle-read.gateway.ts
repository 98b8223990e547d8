import { createHash } from 'node:crypto'
import { type Archive, type ArchiveFile, UnfitArchive } from './bundle-archive.gateway'

/** The largest file that is held in memory to be read, in bytes: manifests, bag-info.txt, and the edition in a text format. */
const HELD = 256 * 1024 * 1024
const LONGEST_LINE = 16 * 1024 * 1024

/**
 * One file of a bundle with its SHA-256, hexadecimal; its text when it is kept `whole`, and each of its lines told to `onLine` as it comes.
 * Throws `UnfitArchive`, with a sentence, when it is damaged, too large to be kept, or its last line has no end.
 */
export async function readBagFile(
  archive: Archive,
  file: ArchiveFile,
  keep: 'whole' | 'none',
  onLine: ((line: string) => void) | null,
): Promise<{ sha256: string; text: string }> {
  if (keep === 'whole' && file.bytes > HELD)
    throw new UnfitArchive([`${file.name} is larger than 256 MB, the most that is read of it.`])
  const hash = createHash('sha256')
  const chunks: Buffer[] = []
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of archive.read(file)) {
    hash.update(chunk)
    if (keep === 'whole') chunks.push(chunk)
    if (onLine === null) continue
    rest = linesOf(Buffer.concat([rest, chunk]), onLine)
    if (rest.length > LONGEST_LINE) throw new UnfitArchive([`${file.name} has a line longer than 16 MB.`])
  }
  if (rest.length > 0) throw new UnfitArchive([`${file.name} is cut off: its last line has no end.`])
  return { sha256: hash.digest('hex'), text: Buffer.concat(chunks).toString('utf8') }
}

/** Tells each whole line, and gives what is left. */
function linesOf(bytes: Buffer, onLine: (line: string) => void): Buffer {
  let from = 0
  for (let end = bytes.indexOf(10, from); end >= 0; end = bytes.indexOf(10, from)) {
    onLine(bytes.toString('utf8', from, end))
    from = end + 1
  }
  return bytes.subarray(from)
}
