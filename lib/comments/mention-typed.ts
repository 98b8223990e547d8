import type { Mentionable } from './mentions'

/** A name that is being typed: where its @ stands, and what is typed after it up to the caret. */
export type TypedMention = { at: number; words: string }

/** A name to choose, and how many people of the desk are called so: all of them are meant. */
export type OfferedName = { name: string; people: number }

const LONGEST = 60
const OFFERED = 8

/** The name somebody is typing at the caret (UTF-16 units), or null where there is no @ to complete: none in a word, none on an earlier line. */
export function mentionTyped(text: string, caret: number): TypedMention | null {
  const before = text.slice(Math.max(caret - LONGEST, 0), caret)
  const found = /(?:^|[^\p{L}\p{N}\p{M}._%+\-])[@＠]([^@＠\n]*)$/u.exec(before)
  const words = found?.[1]
  return words === undefined ? null : { at: caret - words.length - 1, words }
}

/** The names that fit what is typed, at most 8: first those that begin with it, then those with a word that does; accents and case do not matter. */
export function offeredNames(people: readonly Mentionable[], words: string): OfferedName[] {
  const wanted = folded(words)
  const counted = new Map<string, number>()
  for (const { name } of people) counted.set(name, (counted.get(name) ?? 0) + 1)
  const names = [...counted].map(([name, count]) => ({ name, people: count }))
  const begins = names.filter(({ name }) => folded(name).startsWith(wanted))
  const within = names.filter((each) => !begins.includes(each) && folded(each.name).includes(` ${wanted}`))
  return [...begins, ...within].slice(0, OFFERED)
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/gu, ' ').toLowerCase()
}
