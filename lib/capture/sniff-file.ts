import { type ZipEntry, zipEntries } from './zip-entries'

/** What a file is, by its bytes. */
export type FileKind = 'pdf' | 'html' | 'docx' | 'plain' | 'png' | 'jpeg' | 'webp' | 'mhtml' | 'svg' | 'unknown'

/** Kept with the snapshot; what a browser is ever told of a stored file is decided where it is sent. */
export const MEDIA_TYPES: Record<FileKind, string> = {
  pdf: 'application/pdf',
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  plain: 'text/plain',
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  mhtml: 'multipart/related',
  svg: 'image/svg+xml',
  unknown: 'application/octet-stream',
}

const HEAD_BYTES = 65_536
/** Junk before the first words of a PDF is allowed by its readers. */
const PDF_WITHIN = 1_024
const HTML_TAGS = new Set('html head body title meta link base script style article main div p h1 h2 table'.split(' '))
/** What may stand before the first element of a page, and what ends it. */
const PROLOGUE = [
  { begins: '<?', ends: '>' },
  { begins: '<!--', ends: '-->' },
  { begins: '<!doctype', ends: '>' },
]
const MIME_HEADER =
  /^(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,60}(?:mime-version:|content-type:[ \t]*multipart\/related)/i

/** Tells what a file is by its first bytes and structure; what it is called by others (`contentType`, `fileName`) only decides between kinds of text. */
export function sniffFile(
  bytes: Uint8Array,
  hints: { contentType?: string | null; fileName?: string | null } = {},
): FileKind {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1')
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return 'webp'
  if (head.startsWith('PK\x03\x04')) return isWord(zipEntries(bytes)) ? 'docx' : 'unknown'
  const words = asLetters(head)
  const first = firstElement(words)
  if (HTML_TAGS.has(first)) return 'html'
  if (first === 'svg') return 'svg'
  const pdf = head.slice(0, PDF_WITHIN).indexOf('%PDF-')
  if (pdf >= 0 && !head.slice(0, pdf).includes('<')) return 'pdf'
  if (MIME_HEADER.test(words.replaceAll('\r\n', '\n'))) return 'mhtml'
  return isCalledHtml(hints) && /<[a-z!/]/i.test(words) ? 'html' : 'plain'
}

function isWord(entries: readonly ZipEntry[] | null): boolean {
  return entries?.some(({ name }) => name === 'word/document.xml') ?? false
}

/** Letters of any width without their mark: enough to tell tags in. */
function asLetters(head: string): string {
  return head.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').replaceAll('\0', '')
}

/** The name of a page's first element in small letters, "html" when it declares itself, else nothing. */
function firstElement(words: string): string {
  let rest = words.trimStart()
  for (;;) {
    const start = rest.slice(0, 20).toLowerCase()
    if (start.startsWith('<!doctype html')) return 'html'
    const part = PROLOGUE.find(({ begins }) => start.startsWith(begins))
    if (!part) return /^<([a-z][a-z0-9]*)[\s/>]/.exec(start)?.[1] ?? ''
    const end = rest.indexOf(part.ends)
    if (end < 0) return ''
    rest = rest.slice(end + part.ends.length).trimStart()
  }
}

function isCalledHtml({ contentType, fileName }: { contentType?: string | null; fileName?: string | null }): boolean {
  if (contentType) return /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(contentType)
  return /\.(?:x?html?)$/i.test(fileName ?? '')
}
