import { linesOf } from '@/lib/articles/html-lines'

/** The paragraphs of an element in order; a row of a table is one line, its cells parted by a space, as copying a row gives it. */
export function visibleLines(root: Element): string[] {
  for (const only of Array.from(root.querySelectorAll('td > p:only-child, th > p:only-child'))) {
    only.replaceWith(...Array.from(only.childNodes))
  }
  return linesOf(root, ' ').map(({ text }) => text)
}
