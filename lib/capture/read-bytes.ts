import { readPlain } from './read-plain'
import { NO_FACTS, type PageFacts, type ReadFile, type ReadText } from './read-text'
import { type FileKind, MEDIA_TYPES, sniffFile } from './sniff-file'
import { cutToLongest } from './text-places'

/** What was said about a file besides its bytes; decides only between kinds of text and in which charset they are. */
export type FileHints = { contentType?: string | null; fileName?: string | null; url?: string | null }

type Read = ReadText & { facts: PageFacts }

/** Reads the text and facts out of bytes; what cannot be read is a problem of the result. May take long, and much memory, on bytes made for that. */
export async function readBytes(bytes: Uint8Array, hints: FileHints): Promise<ReadFile> {
  const kind = sniffFile(bytes, hints)
  const read = await readKind(kind, bytes, hints)
  if (read === null) return { mediaType: MEDIA_TYPES.unknown, ...nothing('unknown-type') }
  return { mediaType: MEDIA_TYPES[kind], facts: read.facts, ...cutToLongest(read) }
}

/** Only the reader that is needed is loaded: those of PDF and Word take longer to load than most files to read. */
async function readKind(kind: FileKind, bytes: Uint8Array, hints: FileHints): Promise<Read | null> {
  const told = /charset\s*=\s*"?([\w.:-]+)/i.exec(hints.contentType ?? '')?.[1] ?? null
  switch (kind) {
    case 'pdf':
      return (await import('./read-pdf')).readPdf(bytes)
    case 'docx':
      return (await import('./read-docx')).readDocx(bytes)
    case 'html':
      return (await import('./read-html')).readHtml(bytes, { told, address: hints.url ?? null })
    case 'mhtml':
      return (await import('./read-mhtml')).readMhtml(bytes)
    case 'plain': {
      const read = readPlain(bytes, told)
      return read && { facts: NO_FACTS, ...read }
    }
    case 'png':
    case 'jpeg':
    case 'webp':
    case 'svg':
      return nothing('picture')
    case 'unknown':
      return null
  }
}

function nothing(problem: NonNullable<ReadText['problem']>): Read {
  return { facts: NO_FACTS, text: '', places: [], problem }
}
