import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { localHeader, type PackedFile, zipDirectory } from '@/lib/exports/bundle-zip'
import { Refusal } from '@/lib/shared/refusal'

const MB = 1024 * 1024
/** What of a workbook is read, and the most each may unpack to, in bytes. */
const MOST = {
  'xl/workbook.xml': 5 * MB,
  'xl/_rels/workbook.xml.rels': 5 * MB,
  'xl/styles.xml': 30 * MB,
  'xl/sharedStrings.xml': 300 * MB,
}
const LARGEST_SHEET = 2_000 * MB
const MOST_ENTRIES = 10_000
/** Text between two tags, or within one, that no cell of ours has. */
const LONGEST_RUN = 4 * MB
const MOST_CELLS_IN_ROW = 16_384
/** ZIPs know no time before 1980; no reader looks at it. */
const TIME = new Date(Date.UTC(1980, 0, 1))

/**
 * The parts of a workbook that are read, as a ZIP of their own: its first sheet that is shown, its words first, nothing compressed. Sizes
 * are held to what the archive says and to limits, so that a small file cannot become a large one. Throws a Refusal for what is no workbook.
 */
export async function workbookParts(path: string): Promise<Readable> {
  const zip = await opened(path)
  const entries = await entriesOf(zip)
  const book = entries.get('xl/workbook.xml')
  const rels = entries.get('xl/_rels/workbook.xml.rels')
  if (book === undefined || rels === undefined) return refuse(zip, NO_WORKBOOK)
  const target = sheetIn(
    await textOf(zip, book, MOST['xl/workbook.xml']),
    await textOf(zip, rels, MOST['xl/_rels/workbook.xml.rels']),
  )
  const sheet = target === null ? undefined : entries.get(target)
  if (sheet === undefined) return refuse(zip, 'The workbook has no sheet that is shown.')
  const parts = Object.entries(MOST).flatMap(([name, most]) => {
    const entry = entries.get(name)
    return entry === undefined ? [] : [{ name, entry, most }]
  })
  // A workbook without words of its own still needs the part, or its sheet is laid down in a file first.
  const all = [...parts, { name: 'xl/worksheets/sheet1.xml', entry: sheet, most: LARGEST_SHEET }]
  for (const { name, entry, most } of all) refuseBomb(zip, name, entry, most)
  return Readable.from(packed(zip, all, entries.has('xl/sharedStrings.xml') ? 'has words' : 'no words'), {
    objectMode: false,
  })
}

type Part = { name: string; entry: Entry; most: number }

const NO_WORDS = Buffer.from(
  '<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></sst>',
)
const CRC_OF_NO_WORDS = 0

async function* packed(zip: ZipFile, parts: readonly Part[], words: 'has words' | 'no words'): AsyncGenerator<Buffer> {
  const files: PackedFile[] = []
  let at = 0
  try {
    for (const { name, entry } of parts) {
      if (name.startsWith('xl/worksheets/') && words === 'no words') {
        const file = { name: 'xl/sharedStrings.xml', bytes: NO_WORDS.length, crc32: CRC_OF_NO_WORDS, at }
        const head = localHeader(file, TIME)
        yield Buffer.concat([head, NO_WORDS])
        at += head.length + NO_WORDS.length
        files.push(file)
      }
      const file = { name, bytes: entry.uncompressedSize, crc32: entry.crc32, at }
      const head = localHeader(file, TIME)
      yield head
      const guard = guarded()
      const reading = pipeline(await opening(zip, entry), guard)
      reading.catch(() => undefined)
      for await (const chunk of guard) yield chunk as Buffer
      await reading
      at += head.length + file.bytes
      files.push(file)
    }
    yield zipDirectory(files, at, TIME)
  } finally {
    zip.close()
  }
}

/** Passes XML on as long as no text in it is longer, and no row wider, than a sheet has. */
function guarded(): Transform {
  let run = 0
  let cells = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const last = chunk.lastIndexOf('<')
      run = last < 0 ? run + chunk.length : chunk.length - last
      for (const [, tag] of chunk.toString('latin1').matchAll(/<(row|c)[\s>/]/g)) cells = tag === 'row' ? 0 : cells + 1
      if (run > LONGEST_RUN)
        done(
          told(
            'A cell of the workbook holds far more than a claim (over 4 MB). Shorten it and import the file once more.',
          ),
        )
      else if (cells > MOST_CELLS_IN_ROW) done(told('A row of the workbook has more cells than a sheet can have.'))
      else done(null, chunk)
    },
  })
}

function refuseBomb(zip: ZipFile, name: string, entry: Entry, most: number): void {
  if (entry.isEncrypted()) refuse(zip, LOCKED)
  if (entry.uncompressedSize > most)
    refuse(
      zip,
      `The workbook unpacks to more than is read: ${name} to ${Math.ceil(entry.uncompressedSize / MB)} MB. Save it as CSV and import that.`,
    )
  if (entry.uncompressedSize > 50 * MB && entry.uncompressedSize > entry.compressedSize * 250)
    refuse(
      zip,
      'The workbook unpacks to many times its size, as no table of claims does. Save it as CSV and import that.',
    )
}

/** Where the first sheet that is shown lies in the archive. */
function sheetIn(book: string, rels: string): string | null {
  const targets = new Map(tagsOf(rels, 'Relationship').map((tag) => [attribute(tag, 'Id'), attribute(tag, 'Target')]))
  const shown = tagsOf(book, '(?:\\w+:)?sheet').filter((tag) => !/hidden/i.test(attribute(tag, 'state') ?? ''))
  for (const tag of shown) {
    const target = targets.get(attribute(tag, '(?:\\w+:)?id'))
    if (target && /worksheets\//.test(target)) return target.startsWith('/') ? target.slice(1) : `xl/${target}`
  }
  return null
}

function tagsOf(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<${name}\\s[^>]*>`, 'g')) ?? []
}

function attribute(tag: string, name: string): string | null {
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? null
}

function opened(path: string): Promise<ZipFile> {
  return new Promise((done, fail) => {
    yauzl.open(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, zip) =>
      error || !zip ? fail(told(NO_WORKBOOK)) : done(zip),
    )
  })
}

function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  return new Promise((done, fail) => {
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName, entry)
      if (entries.size > MOST_ENTRIES) fail(told(NO_WORKBOOK))
      else zip.readEntry()
    })
    zip.on('end', () => done(entries))
    zip.on('error', () => fail(told(NO_WORKBOOK)))
    zip.readEntry()
  })
}

function opening(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((done, fail) => {
    zip.openReadStream(entry, (error, stream) => (error || !stream ? fail(told(NO_WORKBOOK)) : done(stream)))
  })
}

async function textOf(zip: ZipFile, entry: Entry, most: number): Promise<string> {
  refuseBomb(zip, entry.fileName, entry, most)
  const chunks: Buffer[] = []
  for await (const chunk of await opening(zip, entry)) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

function refuse(zip: ZipFile, sentence: string): never {
  zip.close()
  throw told(sentence)
}

function told(sentence: string): Refusal {
  return new Refusal('invalid', sentence, { issues: { file: [sentence] } })
}

const NO_WORKBOOK = 'This is a ZIP archive, but no Excel workbook. Save the table as .xlsx or .csv and import that.'
const LOCKED = 'The workbook is locked with a password. Save it without one and import that.'
