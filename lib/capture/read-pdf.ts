import { getDocumentProxy } from 'unpdf'
import { fittingFacts } from './page-facts'
import { pdfParagraphs, type PdfRun } from './pdf-lines'
import { NO_FACTS, type PageFacts, type ReadProblem, type ReadText } from './read-text'
import { LONGEST_TEXT, type PlacedPiece, placedText } from './text-places'

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

const MOST_PAGES = 2_000
/** A page with fewer letters is a picture with at most a number on it. */
const FEWEST_LETTERS = 8
/** Above this share of letters written from right to left the order of words cannot be relied on. */
const RIGHT_TO_LEFT_SHARE = 0.3
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu

/** What programs write when a person gave no title. */
const NO_TITLE = /^(?:untitled|microsoft word\b.*|.*\.(?:docx?|pdf|indd|rtf|odt|xlsx?|pptx?))$/i

/** Nothing of a PDF is run, drawn or fetched: it is asked for its words only. */
const WORDS_ONLY = {
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  useWorkerFetch: false,
  useWasm: false,
  enableXfa: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  maxImageSize: 0,
  cMapUrl: undefined,
  standardFontDataUrl: undefined,
  wasmUrl: undefined,
  verbosity: 0,
}

/** The text of a PDF, page by page, and what it says of itself; of the first 2,000 pages. */
export async function readPdf(bytes: Uint8Array): Promise<{ facts: PageFacts } & ReadText> {
  let pdf: Pdf
  try {
    pdf = await getDocumentProxy(new Uint8Array(bytes), WORDS_ONLY)
  } catch (error) {
    return unread(error instanceof Error && error.name === 'PasswordException' ? 'password' : 'damaged')
  }
  try {
    const facts = await factsOf(pdf)
    const pages = await pagesOf(pdf)
    return { facts, ...placedText(pages), problem: problemOf(pages, pdf.numPages) }
  } catch {
    return unread('damaged')
  } finally {
    await pdf.destroy().catch(() => undefined)
  }
}

function unread(problem: ReadProblem): { facts: PageFacts } & ReadText {
  return { facts: NO_FACTS, text: '', places: [], problem }
}

async function pagesOf(pdf: Pdf): Promise<PlacedPiece[]> {
  const pages: PlacedPiece[] = []
  let length = 0
  for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES) && length <= LONGEST_TEXT; number += 1) {
    const text = await textOfPage(pdf, number)
    length += text.length
    pages.push({ label: `page ${number}`, text })
  }
  return pages
}

/** A damaged page does not take the others with it. */
async function textOfPage(pdf: Pdf, number: number): Promise<string> {
  try {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    page.cleanup()
    return pdfParagraphs(items.flatMap((item) => ('str' in item ? [runOf(item)] : [])))
  } catch {
    return ''
  }
}

function runOf(item: { str: string; transform: unknown[]; height: number; hasEOL: boolean }): PdfRun {
  const [, , , , x, y] = item.transform
  return { text: item.str, x: Number(x), y: Number(y), size: item.height, endsLine: item.hasEOL }
}

function problemOf(pages: readonly PlacedPiece[], count: number): ReadProblem | null {
  const bare = pages.filter(({ text }) => lettersIn(text, /[\p{L}\p{N}]/gu) < FEWEST_LETTERS).length
  if (bare * 2 > pages.length) return 'scan'
  if (count > pages.length) return 'too-long'
  const text = pages.map((page) => page.text).join('\n')
  return lettersIn(text, RIGHT_TO_LEFT) > lettersIn(text, /\p{L}/gu) * RIGHT_TO_LEFT_SHARE ? 'right-to-left-pdf' : null
}

function lettersIn(text: string, letters: RegExp): number {
  let count = 0
  for (const _ of text.matchAll(letters)) count += 1
  return count
}

/** When it was made says nothing about when it was published, so no day is taken from it. */
async function factsOf(pdf: Pdf): Promise<PageFacts> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }))
  const told = (name: string) => {
    const value: unknown = name in info ? info[name as keyof typeof info] : null
    return typeof value === 'string' ? value : null
  }
  const title = told('Title')
  return fittingFacts({
    title: title !== null && NO_TITLE.test(title) ? null : title,
    author: told('Author'),
    language: told('Language'),
  })
}
