import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { CleanLine } from '@/lib/articles/cleaned-import'
import { decodeText } from '@/lib/articles/decode-file'
import { INLINE, removeAll, wholePage } from '@/lib/articles/html-lines'
import { isTooLarge } from '@/lib/articles/page-size'
import { taglessLines } from '@/lib/articles/tagless-lines'
import { pageFacts } from './page-facts'
import { NO_FACTS, type PageFacts, type ReadText } from './read-text'
import { pagePieces, placedText } from './text-places'
import { visibleLines } from './visible-lines'

/** What a person looking at the page does not see as words of it. */
const NOT_SEEN =
  'title, script, style, noscript, template, iframe, object, embed, svg, canvas, audio, video, picture, img, nav, button, select, input, textarea, dialog:not([open]), [hidden], [aria-hidden="true"], [role="navigation"]'
const HIDDEN_STYLE = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i
/** Less than this, in UTF-16 units, is no article but a page of another kind. */
const SHORTEST_ARTICLE = 400
/** Each element has a name of its own: Readability merges elements, and a merged one keeps the names of both. */
const NUMBER = 'data-element-'
const LONGEST_HEAD = 300_000
const TEXT = 3

/** The text and facts of a page. `told` is the charset its sender named, `address` where it was found. */
export function readHtml(
  bytes: Uint8Array,
  { told, address }: { told: string | null; address: string | null },
): { facts: PageFacts } & ReadText {
  const decoded = decodeText(bytes, told)
  if (!decoded.ok) return { facts: NO_FACTS, text: '', places: [], problem: bytes.length === 0 ? 'no-text' : 'damaged' }
  const read = placedText(piecesOf(decoded.text))
  return { facts: factsOf(decoded.text, address), ...read, problem: read.text === '' ? 'no-text' : null }
}

/**
 * The words of a page in one text: those of its article first, in order, then all other words a visitor sees. A quote may
 * stand in a caption, a box or a correction below, so nothing visible is left out; the article goes first and is named
 * apart, so that its paragraphs count from 1 and a changed list of headlines beside it is told from a changed article.
 */
export function piecesOf(content: string): ReturnType<typeof pagePieces> {
  if (isTooLarge(content)) return pagePieces(taglessLines(content), [])
  try {
    const page = wholePage(content)
    const article = articleElements(page)
    const inside = linesWhere(page, (element) => article.has(numberOf(element)))
    if (inside.reduce((sum, { text }) => sum + text.length, 0) < SHORTEST_ARTICLE)
      return pagePieces(
        linesWhere(page, () => true),
        [],
      )
    return pagePieces(
      inside,
      linesWhere(page, (element) => !article.has(numberOf(element))),
    )
  } catch {
    // Made to break the parser or to nest deeper than the stack: its words are still there.
    return pagePieces(taglessLines(content), [])
  }
}

function numbered(page: string): Document {
  const { document } = parseHTML(page)
  Array.from(document.querySelectorAll('*')).forEach((element, number) => {
    element.setAttribute(`${NUMBER}${number}`, '')
  })
  removeAll(document, NOT_SEEN)
  for (const element of Array.from(document.querySelectorAll('[style]'))) {
    if (HIDDEN_STYLE.test(element.getAttribute('style') ?? '')) element.remove()
  }
  return document
}

/** The names of the elements that make up the article, headlines included; empty when the page has none. */
function articleElements(page: string): Set<string> {
  const document = numbered(page)
  const headlines = Array.from(document.querySelectorAll('h1'), numberOf)
  const found = new Readability<Element>(document, { serializer: (node) => node as Element }).parse()?.content
  if (!found) return new Set()
  const inside = Array.from(found.querySelectorAll('*')).flatMap((element) =>
    element.getAttributeNames().filter((name) => name.startsWith(NUMBER)),
  )
  return new Set([...headlines, ...inside])
}

function numberOf(element: Element): string {
  return element.getAttributeNames().findLast((name) => name.startsWith(NUMBER)) ?? ''
}

function linesWhere(page: string, keeps: (element: Element) => boolean): CleanLine[] {
  const document = numbered(page)
  for (const element of Array.from(document.querySelectorAll('*'))) {
    if (keeps(blockOf(element))) continue
    for (const node of Array.from(element.childNodes)) if (node.nodeType === TEXT) node.remove()
  }
  return visibleLines(document.body)
}

/** What stands inside a line goes with its line. */
function blockOf(element: Element): Element {
  let block = element
  while (INLINE.test(block.nodeName.toUpperCase()) && block.parentElement) block = block.parentElement
  return block
}

/** Of a page too large for a tree only the head is read. */
function factsOf(content: string, address: string | null): PageFacts {
  try {
    const whole = isTooLarge(content) ? headOf(content) : content
    return pageFacts(parseHTML(wholePage(whole)).document, address)
  } catch {
    return NO_FACTS
  }
}

function headOf(content: string): string {
  const end = content.slice(0, LONGEST_HEAD).search(/<body\b/i)
  const head = content.slice(0, end < 0 ? LONGEST_HEAD : end)
  return isTooLarge(head) ? '' : head
}
