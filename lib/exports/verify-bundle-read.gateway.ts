import { createHash } from 'node:crypto'
import { type Archive, type ArchiveFile, UnfitArchive } from './bundle-archive.gateway'

const LONGEST_LINE = 16 * 1024 * 1024

/**
 * One file of a bundle with its SHA-256, hexadecimal; its text when it is kept `whole`, and each of its lines told to `onLine` as it comes.
 * Throws `UnfitArchive`, with a sentence, when it is damaged, or its last line has no end.
 */
export async function readBagFile(
  archive: Archive,
  file: ArchiveFile,
  keep: 'whole' | 'none',
  onLine: ((line: string) => void) | null,
): Promise<{ sha256: string; text: string }> {
  const hash = createHash('sha256')
  const chunks: Buffer[] = []
  let rest: Buffer[] = []
  for await (const chunk of archive.read(file)) {
    hash.update(chunk)
    if (keep === 'whole') chunks.push(chunk)
    if (onLine === null) continue
    rest = linesOf(rest, chunk, onLine)
    if (rest.reduce((sum, { length }) => sum + length, 0) > LONGEST_LINE)
      throw new UnfitArchive([`${file.name} has a line longer than 16 MB.`])
  }
  if (rest.length > 0) throw new UnfitArchive([`${file.name} is cut off: its last line has no end.`])
  return { sha256: hash.digest('hex'), text: Buffer.concat(chunks).toString('utf8') }
}

/** Tells each line that is whole with this chunk, and gives what is left. A line is put together once, however many chunks it came in. */
function linesOf(rest: Buffer[], chunk: Buffer, onLine: (line: string) => void): Buffer[] {
  let before = rest
  let from = 0
  for (let end = chunk.indexOf(10, from); end >= 0; end = chunk.indexOf(10, from)) {
    onLine(Buffer.concat([...before, chunk.subarray(from, end)]).toString('utf8'))
    before = []
    from = end + 1
  }
  return from === chunk.length ? before : [...before, chunk.subarray(from)]
}
