import { diffArrays } from 'diff'
import { type DiffPart, wordDiff } from '@/lib/shared/word-diff'

/** A line of one of two texts, or a stretch of unchanged lines left out. */
export type TextChange =
  | { kind: 'same'; text: string }
  | { kind: 'folded'; lines: number }
  | { kind: 'removed'; text: string }
  | { kind: 'added'; text: string }
  | { kind: 'changed'; words: DiffPart[] }

/** What changed, in reading order. `words` counts those of each text and those that went or came; `notShown` the parts left out at the end. */
export type TextChanges = {
  parts: TextChange[]
  words: { before: number; after: number; removed: number; added: number }
  notShown: number
}

/** Unchanged lines shown before and after a change. */
const AROUND = 1
/** How many lines may come and go before the stretch between the first and the last change is shown as replaced. */
const MOST_EDITS = 1_000
/** Comparisons of words in all, a few seconds' worth at most. */
const MOST_CELLS = 5_000_000
const MOST_PARTS = 600
const MOST_SHOWN = 200_000
/** UTF-16 units of one part; what is longer is cut short. */
const LONGEST = 20_000
const ALIKE = 0.5
const LOOK_AHEAD = 12

/** What changed between two texts of a source, by lines and within them by words; quick for texts of a megabyte, however unlike. */
export function textChanges(before: string, after: string): TextChanges {
  const budget = { cells: MOST_CELLS }
  const parts: TextChange[] = []
  for (const { removed, added, same } of steps(linesOf(before), linesOf(after))) {
    for (const part of matched(removed, added, budget)) parts.push(part)
    for (const text of same) parts.push({ kind: 'same', text })
  }
  const words = { before: countWords(before), after: countWords(after), ...moved(parts) }
  return { ...shown(folded(parts)), words }
}

type Step = { removed: string[]; added: string[]; same: string[] }

function linesOf(text: string): string[] {
  return text.split(/\n+/).filter((line) => line.trim() !== '')
}

/** Stretches that went and came, each with the unchanged one after it. */
function steps(before: string[], after: string[]): Step[] {
  const changes = diffArrays(before, after, { maxEditLength: MOST_EDITS })
  if (changes === undefined) return replaced(before, after)
  const found: Step[] = []
  let step: Step = { removed: [], added: [], same: [] }
  for (const { value, removed, added } of changes) {
    if ((removed || added) && step.same.length > 0) {
      found.push(step)
      step = { removed: [], added: [], same: [] }
    }
    const into = removed ? step.removed : added ? step.added : step.same
    for (const line of value) into.push(line)
  }
  return [...found, step]
}

/** Too unlike to be compared line by line: what both begin and end with stays, all between is replaced. */
function replaced(before: string[], after: string[]): Step[] {
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1
  return [
    { removed: [], added: [], same: before.slice(0, head) },
    {
      removed: before.slice(head, before.length - tail),
      added: after.slice(head, after.length - tail),
      same: before.slice(before.length - tail),
    },
  ]
}

/** Lines that went beside those that came in their place: two that are alike are one that changed. */
function matched(removed: string[], added: string[], budget: { cells: number }): TextChange[] {
  const parts: TextChange[] = []
  const words = added.map(wordsOf)
  let next = 0
  for (const line of removed) {
    const ours = wordsOf(line)
    const ahead = words.slice(next, next + LOOK_AHEAD).findIndex((theirs) => isTwin(ours, theirs, budget))
    if (ahead === -1) {
      parts.push({ kind: 'removed', text: line })
      continue
    }
    const twin = next + ahead
    for (const other of added.slice(next, twin)) parts.push({ kind: 'added', text: other })
    parts.push({ kind: 'changed', words: wordDiff(line, added[twin] ?? '') })
    next = twin + 1
  }
  for (const line of added.slice(next)) parts.push({ kind: 'added', text: line })
  return parts
}

/** Whether two lines share half of their words, and the budget allows to compare them; takes from it what that costs. */
function isTwin(one: string[], other: string[], budget: { cells: number }): boolean {
  // Between two words stands at least a space, and the comparison counts spaces too.
  const cells = 4 * one.length * other.length
  if (cells > budget.cells) return false
  budget.cells -= one.length + other.length
  if (likeness(one, other) < ALIKE) return false
  budget.cells -= cells
  return true
}

function likeness(one: string[], other: string[]): number {
  const left = new Map<string, number>()
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1)
  let common = 0
  for (const word of other) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    left.set(word, count - 1)
    common += 1
  }
  const all = one.length + other.length
  return all === 0 ? 1 : (2 * common) / all
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+(?:[.,'’-][\p{L}\p{N}\p{M}]+)*/gu) ?? []
}

function countWords(text: string): number {
  return wordsOf(text).length
}

function moved(parts: TextChange[]): { removed: number; added: number } {
  let [removed, added] = [0, 0]
  for (const part of parts) {
    if (part.kind === 'removed') removed += countWords(part.text)
    if (part.kind === 'added') added += countWords(part.text)
    if (part.kind !== 'changed') continue
    for (const { kind, text } of part.words) {
      if (kind === 'del') removed += countWords(text)
      if (kind === 'ins') added += countWords(text)
    }
  }
  return { removed, added }
}

function folded(parts: TextChange[]): TextChange[] {
  const isNear = parts.map(() => false)
  parts.forEach((part, at) => {
    if (part.kind === 'same') return
    for (let near = at - AROUND; near <= at + AROUND; near += 1) if (near in isNear) isNear[near] = true
  })
  const result: TextChange[] = []
  parts.forEach((part, at) => {
    const last = result.at(-1)
    if (isNear[at]) result.push(part)
    else if (last?.kind === 'folded') last.lines += 1
    else result.push({ kind: 'folded', lines: 1 })
  })
  return result
}

function shown(parts: TextChange[]): { parts: TextChange[]; notShown: number } {
  let left = MOST_SHOWN
  const cut = parts.map(cutShort)
  const end = cut.findIndex((part, at) => {
    left -= lengthOf(part)
    return at > 0 && (at >= MOST_PARTS || left < 0)
  })
  if (end === -1) return { parts: cut, notShown: 0 }
  return { parts: cut.slice(0, end), notShown: parts.length - end }
}

function cutShort(part: TextChange): TextChange {
  if (part.kind === 'folded' || part.kind === 'changed' || part.text.length <= LONGEST) return part
  return { ...part, text: `${part.text.slice(0, LONGEST)}…` }
}

function lengthOf(part: TextChange): number {
  if (part.kind === 'folded') return 0
  return part.kind === 'changed' ? part.words.reduce((sum, { text }) => sum + text.length, 0) : part.text.length
}
