/** Somebody who can be named with @. */
export type Mentionable = { id: string; name: string }

/** A name after an @, as the range of both in the text (UTF-16 units), and everybody who is called so. */
export type NamedInText = { start: number; end: number; ids: string[] }

/** The ids of those whom a text names with @, each once, in the order of the text: told as `namesIn` finds them. */
export function mentionsIn(text: string, people: readonly Mentionable[]): string[] {
  return [...new Set(namesIn(text, people).flatMap(({ ids }) => ids))]
}

/**
 * Where a text names people with @: the whole name, in any case, the longest that fits. Of several people with one name all
 * are meant, since one told too many costs less than the one who is not. An @ inside a word is that of an e-mail address, and a
 * name that goes on, as in @Ruth Adlerson or @Ruth.example, is another.
 */
export function namesIn(text: string, people: readonly Mentionable[]): NamedInText[] {
  const byName = new Map<string, string[]>()
  for (const { id, name } of people) {
    const key = keyOf(name)
    if (key !== '') byName.set(key, [...(byName.get(key) ?? []), id])
  }
  if (byName.size === 0 || !/[@＠]/u.test(text)) return []
  const found = text.matchAll(namedPattern([...byName.keys()]))
  return [...found].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    ids: byName.get(keyOf(match[1] ?? '')) ?? [],
  }))
}

/** Characters that only set a direction: they may stand before a name that is written the other way. */
const DIRECTION = '[\\u061c\\u200e\\u200f\\u2066-\\u2069]*'
const NOT_IN_A_WORD = '(?<![\\p{L}\\p{N}\\p{M}._%+\\-])'
const ENDS_HERE = '(?![\\p{L}\\p{N}\\p{M}_]|[.\\-@＠][\\p{L}\\p{N}])'

function namedPattern(names: string[]): RegExp {
  const longestFirst = names.sort((a, b) => b.length - a.length).map((name) => literally(name).replaceAll(' ', '\\s+'))
  return new RegExp(`${NOT_IN_A_WORD}[@＠]${DIRECTION}(${longestFirst.join('|')})${ENDS_HERE}`, 'giu')
}

function literally(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

function keyOf(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase()
}
