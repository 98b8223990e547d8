/** First bytes that tell a file which is not plain text, with its name in a sentence. */
const SIGNATURES: readonly { name: string; bytes: string; offset?: number }[] = [
  { name: 'a PDF', bytes: '%PDF-' },
  { name: 'a PNG picture', bytes: '\x89PNG\r\n' },
  { name: 'a JPEG picture', bytes: '\xff\xd8\xff' },
  { name: 'a GIF picture', bytes: 'GIF8' },
  { name: 'a TIFF picture', bytes: 'II*\0' },
  { name: 'a TIFF picture', bytes: 'MM\0*' },
  { name: 'a WebP picture', bytes: 'WEBP', offset: 8 },
  { name: 'a sound recording', bytes: 'WAVE', offset: 8 },
  { name: 'a sound recording', bytes: 'ID3' },
  { name: 'a sound recording', bytes: 'OggS' },
  { name: 'a video or sound recording', bytes: 'ftyp', offset: 4 },
  { name: 'an old Word, Excel or Outlook file', bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { name: 'a rich text (RTF) file', bytes: '{\\rtf' },
  { name: 'a gzip archive', bytes: '\x1f\x8b' },
  { name: 'a 7-Zip archive', bytes: '7z\xbc\xaf\x27\x1c' },
  { name: 'a RAR archive', bytes: 'Rar!' },
  { name: 'an SQLite database', bytes: 'SQLite format 3\0' },
  { name: 'a program', bytes: '\x7fELF' },
  { name: 'a PostScript file', bytes: '%!PS' },
]

/** ZIP files that are really documents are told by the names of the parts inside. */
const ZIPPED: readonly { name: string; part: string }[] = [
  { name: 'a Word document (DOCX)', part: 'word/' },
  { name: 'an Excel workbook (XLSX)', part: 'xl/' },
  { name: 'a PowerPoint file (PPTX)', part: 'ppt/' },
  { name: 'an OpenDocument file', part: 'opendocument' },
  { name: 'an EPUB book', part: 'epub+zip' },
]

/** Names a file that is surely not plain text by its first bytes ("a PDF"), or gives null when it may be text. */
export function signatureOf(bytes: Uint8Array): string | null {
  const head = latin1(bytes.subarray(0, 4096))
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return zipName(head)
  const found = SIGNATURES.find(({ bytes: mark, offset = 0 }) => head.startsWith(mark, offset))
  return found ? found.name : null
}

function zipName(head: string): string {
  return ZIPPED.find(({ part }) => head.includes(part))?.name ?? 'a ZIP archive'
}

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
}
