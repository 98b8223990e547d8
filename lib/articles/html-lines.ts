import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { CleanLine } from './cleaned-import'
import { type HtmlFacts, htmlFacts } from './html-facts'
import { isTooLarge } from './page-size'
import { taglessLines } from './tagless-lines'

/** Parts of a page that hold no words of the article. */
const NOT_TEXT =
  'title, script, style, noscript, template, iframe, object, embed, svg, canvas, audio, video, picture, img, nav, figcaption, form, button, select, input, textarea, dialog, [hidden], [aria-hidden="true"], [role="navigation"], [role="dialog"]'
const AROUND_TEXT = 'header nav, footer, aside, [role="banner"], [role="contentinfo"], [role="complementary"]'
const HEADING = /^H[1-6]$/
/** Names of elements that stand inside a line. */
export const INLINE =
  /^(?:A|ABBR|B|BDI|BDO|BIG|CITE|CODE|DATA|DEL|DFN|EM|FONT|I|INS|KBD|LABEL|MARK|Q|RUBY|S|SAMP|SMALL|SPAN|STRIKE|STRONG|SUB|SUP|TIME|TT|U|VAR|WBR)$/
const ELEMENT = 1
const TEXT = 3
/** Reads the paragraphs and headings of the article in a page and what the page declares; of the whole body when no article is found. */
export function htmlLines(content: string): { lines: CleanLine[]; facts: HtmlFacts } {
  if (isTooLarge(content)) return { lines: taglessLines(content), facts: htmlFacts(parseHTML(wholePage('')).document) }
  const page = wholePage(content)
  const facts = htmlFacts(parseHTML(page).document)
  const article = articleOf(page)
  const lines = article ? linesOf(article) : []
  return { lines: lines.length > 0 ? lines : bodyLines(page), facts }
}

/** The parser needs one html and one body element; pasted pieces of pages often have neither. */
export function wholePage(content: string): string {
  const attributes = /<html\b([^<>]{0,2000})>/i.exec(content)?.[1] ?? ''
  const from = content.search(/<head\b/i)
  const to = from < 0 ? -1 : content.slice(from).search(/<\/head\s{0,9}>/i)
  const head = to < 0 ? '' : content.slice(from, from + to)
  const rest = to < 0 ? content : content.slice(0, from) + content.slice(from + to)
  return `<!doctype html><html${attributes}><head>${withoutFrame(head)}</head><body>${withoutFrame(rest)}</body></html>`
}

function withoutFrame(html: string): string {
  return html.replace(/<(?:\?xml|!doctype|\/?(?:html|head|body)\b)[^<>]{0,2000}>/gi, '')
}

function articleOf(page: string): Element | null {
  try {
    const { document } = parseHTML(page)
    removeAll(document, NOT_TEXT)
    const found = new Readability(document, { charThreshold: 200 }).parse()
    return found?.content ? parseHTML(wholePage(found.content)).document.body : null
  } catch {
    return null
  }
}

function bodyLines(page: string): CleanLine[] {
  const { document } = parseHTML(page)
  removeAll(document, NOT_TEXT)
  removeAll(document, AROUND_TEXT)
  return linesOf(document.body)
}

/** Takes every element a selector names out of a document. */
export function removeAll(document: Document, selector: string): void {
  for (const element of Array.from(document.querySelectorAll(selector))) element.remove()
}

/** The paragraphs and headings within an element, in order; `between` parts the cells of a row. */
export function linesOf(root: Element, between = ' | '): CleanLine[] {
  const lines: CleanLine[] = []
  let open = ''
  const close = (kind: CleanLine['kind']) => {
    for (const part of open.split(/\n\s*\n/)) {
      const text = part.replace(/\s+/g, ' ').trim()
      if (text !== '') lines.push({ text, kind })
    }
    open = ''
  }
  const walk = (node: Node) => {
    if (node.nodeType === TEXT) open += (node.textContent ?? '').replace(/\s+/g, ' ')
    if (node.nodeType !== ELEMENT) return
    const name = node.nodeName.toUpperCase()
    if (name === 'BR') {
      open += '\n'
      return
    }
    if (name === 'TD' || name === 'TH') open += open.trim() === '' ? '' : between
    const joins = INLINE.test(name) || name === 'TD' || name === 'TH'
    if (!joins) close('paragraph')
    for (const child of Array.from(node.childNodes)) walk(child)
    if (!joins) close(HEADING.test(name) ? 'heading' : 'paragraph')
  }
  walk(root)
  close('paragraph')
  return lines
}
