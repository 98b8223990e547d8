import { parseHTML } from 'linkedom'
import mammoth from 'mammoth'
import type { CleanLine } from '@/lib/articles/cleaned-import'
import { removeAll, wholePage } from '@/lib/articles/html-lines'
import { isTooLarge } from '@/lib/articles/page-size'
import { taglessLines } from '@/lib/articles/tagless-lines'
import { fittingFacts } from './page-facts'
import { NO_FACTS, type PageFacts, type ReadProblem, type ReadText } from './read-text'
import { pagePieces, placedText } from './text-places'
import { visibleLines } from './visible-lines'
import { unzipped, type ZipEntry, zipEntries } from './zip-entries'

/** What may come out of an archive, all in all, in bytes. */
const MOST_UNPACKED = 200 * 1024 * 1024
/** Words as XML shrink to a tenth; a part that shrinks to less than this share was made to explode. */
const LEAST_PACKED = 1 / 300
const NEVER_A_BOMB = 4 * 1024 * 1024
/** Marks of notes stand in the middle of sentences, and arrows that lead back from them after their words. */
const NOTE_MARKS = '[id*="note-ref-"], a[href*="note-ref-"]'

/** The paragraphs, rows and notes of a Word document and what it says of itself. */
export async function readDocx(bytes: Uint8Array): Promise<{ facts: PageFacts } & ReadText> {
  const entries = zipEntries(bytes) ?? []
  if (isBomb(entries) || !areWhole(bytes, entries)) return unread('damaged')
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { externalFileAccess: false, includeEmbeddedStyleMap: false, convertImage: NO_PICTURES },
    )
    const read = placedText(pagePieces(linesIn(value), []))
    return { facts: factsOf(bytes, entries), ...read, problem: read.text === '' ? 'no-text' : null }
  } catch {
    return unread('damaged')
  }
}

const NO_PICTURES = mammoth.images.imgElement(() => Promise.resolve({ src: '' }))

function unread(problem: ReadProblem): { facts: PageFacts } & ReadText {
  return { facts: NO_FACTS, text: '', places: [], problem }
}

function isBomb(entries: readonly ZipEntry[]): boolean {
  const all = entries.reduce((sum, { size }) => sum + size, 0)
  return all > MOST_UNPACKED || entries.some(({ size, packed }) => size > NEVER_A_BOMB && packed < size * LEAST_PACKED)
}

/** The directory may lie about sizes: what is read as XML is unpacked once with a limit before it is trusted. */
function areWhole(bytes: Uint8Array, entries: readonly ZipEntry[]): boolean {
  const read = entries.filter(({ name }) => /\.(?:xml|rels)$/i.test(name))
  return read.every((entry) => unzipped(bytes, entry) !== null)
}

function linesIn(html: string): CleanLine[] {
  if (isTooLarge(html)) return taglessLines(html)
  const { document } = parseHTML(wholePage(html))
  removeAll(document, NOTE_MARKS)
  return visibleLines(document.body)
}

/** When it was made says nothing about when it was published, so no day is taken from it. */
function factsOf(bytes: Uint8Array, entries: readonly ZipEntry[]): PageFacts {
  const core = entries.find(({ name }) => name === 'docProps/core.xml')
  const xml = core ? (unzipped(bytes, core)?.toString('utf8').slice(0, 100_000) ?? '') : ''
  const said = (name: string) => {
    const words = new RegExp(`<${name}(?:\\s[^<>]*)?>([^<]*)</${name}>`).exec(xml)?.[1] ?? ''
    return parseHTML(wholePage(words)).document.body.textContent
  }
  return fittingFacts({
    title: said('dc:title'),
    author: said('dc:creator'),
    language: said('dc:language'),
  })
}
