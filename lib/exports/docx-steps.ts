import type { TextRange } from '@/lib/shared/text-range'
import type { Hand, TrackedFix } from './docx-fixes'

/** Words a comment stands on; `id` is that of the comment. */
export type Anchor = TextRange & { id: number }

/** What is written of a stretch of text, one after the other: a comment begins or ends, words stay, go or come. */
export type Step =
  | { kind: 'begins' | 'ends'; id: number }
  | { kind: 'same'; text: string }
  | { kind: 'del' | 'ins'; text: string; hand: Hand }

/** A paragraph of a text in steps; `lost` when its end goes with a fix that joins it to the next. */
export type SteppedBlock = { steps: Step[]; lost: Hand | null }

/**
 * Cuts the paragraphs of a text where comments and changes begin and end. What begins or ends between paragraphs begins with the next
 * or ends with the one before; a comment that has no words in any is left out. Words that come stand after those that go, inside the
 * comments that end there.
 */
export function steppedBlocks(
  text: string,
  blocks: readonly TextRange[],
  anchors: readonly Anchor[],
  fixes: readonly TrackedFix[],
): SteppedBlock[] {
  const placed = anchors.flatMap((anchor) => placedAnchor(anchor, blocks))
  const changes = fixes.flatMap(({ hand, start: from, changes: all }) => all.map((each) => ({ ...each, hand, from })))
  const comes = changes.filter(({ kind }) => kind === 'ins').map((each) => placedWords(each, blocks))
  return blocks.map((block, index) => {
    const next = blocks[index + 1]
    const goes = changes.filter((each) => each.kind === 'del' && each.start < block.end && each.end > block.start)
    const joins = changes.find(
      (each) => each.kind === 'del' && next !== undefined && each.start <= block.end && each.end >= next.start,
    )
    const steps = stepsOf(text, block, {
      begins: placed.filter(({ start }) => start >= block.start && start < block.end),
      ends: placed.filter(({ end }) => end > block.start && end <= block.end),
      goes,
      comes: comes.filter((each) => each.block === index),
    })
    return { steps, lost: joins?.hand ?? null }
  })
}

type Goes = TextRange & { hand: Hand }
type Comes = { start: number; from: number; text: string; hand: Hand }
type Inside = { begins: Anchor[]; ends: Anchor[]; goes: Goes[]; comes: Comes[] }

function stepsOf(text: string, block: TextRange, { begins, ends, goes, comes }: Inside): Step[] {
  const cuts = new Set([block.start, block.end])
  for (const { start } of begins) cuts.add(start)
  for (const { end } of ends) cuts.add(end)
  for (const { start } of comes) cuts.add(start)
  for (const { start, end } of goes) {
    cuts.add(Math.max(start, block.start))
    cuts.add(Math.min(end, block.end))
  }
  const places = [...cuts].sort((a, b) => a - b)
  return places.flatMap((place, index): Step[] => {
    const end = places[index + 1] ?? block.end
    const here = comes.filter(({ start }) => start === place)
    const gone = goes.find((each) => each.start <= place && each.end >= end)
    const words = text.slice(place, end)
    return [
      ...here.filter(({ from }) => from < place).map(arriving),
      ...ends.filter((each) => each.end === place).map(({ id }): Step => ({ kind: 'ends', id })),
      ...begins.filter((each) => each.start === place).map(({ id }): Step => ({ kind: 'begins', id })),
      ...here.filter(({ from }) => from >= place).map(arriving),
      ...(words === '' ? [] : [gone === undefined ? same(words) : leaving(words, gone.hand)]),
    ]
  })
}

function same(text: string): Step {
  return { kind: 'same', text }
}

function leaving(text: string, hand: Hand): Step {
  return { kind: 'del', text, hand }
}

function arriving({ text, hand }: Comes): Step {
  return { kind: 'ins', text, hand }
}

function placedAnchor(anchor: Anchor, blocks: readonly TextRange[]): Anchor[] {
  const first = blocks.find(({ start, end }) => end > anchor.start && start < end)
  const last = blocks.findLast(({ start, end }) => start < anchor.end && start < end)
  if (first === undefined || last === undefined) return []
  const start = Math.max(anchor.start, first.start)
  const end = Math.min(anchor.end, last.end)
  return start < end ? [{ ...anchor, start, end }] : []
}

function placedWords<Words extends Comes>(words: Words, blocks: readonly TextRange[]): Words & { block: number } {
  const block = Math.max(
    blocks.findLastIndex(({ start }) => start <= words.start),
    0,
  )
  const { start, end } = blocks[block] ?? { start: words.start, end: words.start }
  return { ...words, block, start: Math.min(Math.max(words.start, start), end) }
}
