import type { TextRange } from '@/lib/shared/text-range'

/** A place in the document: a text node and how many UTF-16 units into it. */
export type Point = { node: Node; offset: number }

/** Where in the version's text a place in the document stands; null outside the words of the article. */
export function offsetAt(root: HTMLElement, { node, offset }: Point): number | null {
  if (!root.contains(node)) return null
  if (node.nodeType === Node.TEXT_NODE) {
    const leaf = node.parentElement?.closest<HTMLElement>('[data-start]')
    if (leaf) return Number(leaf.dataset.start) + offset
  }
  const leaf = leafAtOrAfter(root, node, offset)
  return leaf === null ? null : leaf
}

/** The place in the document at which a character of the version's text stands; null when it stands in none of the words. */
export function pointAt(root: HTMLElement, position: number): Point | null {
  const leaves = [...root.querySelectorAll<HTMLElement>('[data-start]')]
  let low = 0
  let high = leaves.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (Number(leaves[middle]?.dataset.start) <= position) low = middle
    else high = middle - 1
  }
  const node = leaves[low]?.firstChild
  if (!node) return null
  const offset = position - Number(leaves[low]?.dataset.start)
  return { node, offset: Math.min(Math.max(offset, 0), node.textContent?.length ?? 0) }
}

/** The selected words as a range of the version's text, or null when nothing of the article is selected. */
export function selectedRange(root: HTMLElement, selection: Selection | null): TextRange | null {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0)
  const start = offsetAt(root, { node: startContainer, offset: startOffset })
  const end = offsetAt(root, { node: endContainer, offset: endOffset }) ?? null
  if (start === null || end === null || start >= end) return null
  return { start, end }
}

/** A range of the version's text in the document. */
export function documentRange(root: HTMLElement, range: TextRange): Range | null {
  const from = pointAt(root, range.start)
  const to = pointAt(root, Math.max(range.end - 1, range.start))
  if (from === null || to === null) return null
  const found = document.createRange()
  found.setStart(from.node, from.offset)
  found.setEnd(to.node, Math.min(to.offset + 1, to.node.textContent?.length ?? 0))
  return found
}

function leafAtOrAfter(root: HTMLElement, node: Node, offset: number): number | null {
  const child = node.childNodes[offset] ?? null
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT, (each) =>
    each instanceof HTMLElement && each.dataset.start !== undefined ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP,
  )
  if (child instanceof HTMLElement && child.dataset.start !== undefined) return Number(child.dataset.start)
  walker.currentNode = child ?? node
  if (child === null && offset > 0 && node.lastChild) walker.currentNode = deepestLast(node)
  const next = walker.nextNode()
  return next instanceof HTMLElement ? Number(next.dataset.start) : null
}

function deepestLast(node: Node): Node {
  let last = node
  while (last.lastChild) last = last.lastChild
  return last
}
