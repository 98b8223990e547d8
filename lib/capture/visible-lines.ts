import type { CleanLine } from '@/lib/articles/cleaned-import'
import { linesOf } from '@/lib/articles/html-lines'

/** The paragraphs and headings of an element in order; a row of a table is one line, its cells parted by a space, as copying a row gives it. */
export function visibleLines(root: Element): CleanLine[] {
  for (const cell of Array.from(root.querySelectorAll('td, th'))) {
    const only = cell.firstElementChild
    if (only?.nodeName === 'P' && only === cell.lastElementChild) only.replaceWith(...Array.from(only.childNodes))
  }
  return linesOf(root, ' ')
}
