import { linesOf } from '@/lib/articles/html-lines'

/** The paragraphs of an element in order; a row of a table is one line, its cells parted by a space, as copying a row gives it. */
export function visibleLines(root: Element): string[] {
  for (const cell of Array.from(root.querySelectorAll('td, th'))) {
    const only = cell.firstElementChild
    if (only?.nodeName === 'P' && only === cell.lastElementChild) only.replaceWith(...Array.from(only.childNodes))
  }
  return linesOf(root, ' ').map(({ text }) => text)
}
