import { seededRandom } from './seeded-random'

/** A quote as it was typed, and where in the text its words truly stand (UTF-16 units, half-open). */
export type PlacedQuote = { quote: string; start: number; end: number }

const SYLLABLES =
  'ba ce di fo gu la me ni po ru sa te vi wo har len mor sti tran ver con pro per ing est ial ous'.split(' ')
const SMALL_WORDS =
  'the of and to in a that it was for on with as at by from had not were is his they which have be'.split(' ')

/** Believable prose of about this many UTF-16 units: some words far oftener than others, sentences, paragraphs, curly quotes, numbers. */
export function makeProse(length: number, seed: number): string {
  const random = seededRandom(seed)
  const words = Array.from({ length: 3_000 }, () => makeWord(random))
  let text = ''
  while (text.length < length) text += `${makeParagraph(random, words)}\n\n`
  return text.slice(0, length)
}

/** So many quotes of a text, each beginning and ending at a space, with a share of their characters replaced, put in or left out. */
export function takeQuotes(text: string, { count, length, edited, seed }: Wanted): PlacedQuote[] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, () => {
    const from = Math.floor(random() * (text.length - length - 40))
    const start = /\s\S/.exec(text.slice(from))?.index ?? 0
    const words = text.slice(from + start + 1, from + start + 1 + length)
    const cut = words.search(/\s\S*$/)
    const exact = text.charAt(from + start + 1 + length).trim() === '' ? words : words.slice(0, cut).trimEnd()
    const place = { start: from + start + 1, end: from + start + 1 + exact.length }
    return { quote: edit(exact, Math.round(exact.length * edited), random), ...place }
  })
}

export type Wanted = { count: number; length: number; edited: number; seed: number }

function makeWord(random: () => number): string {
  const length = 1 + Math.floor(random() * 3)
  return Array.from({ length: length + 1 }, () => pick(SYLLABLES, random())).join('')
}

function makeParagraph(random: () => number, words: readonly string[]): string {
  return Array.from({ length: 2 + Math.floor(random() * 4) }, () => makeSentence(random, words)).join(' ')
}

function makeSentence(random: () => number, words: readonly string[]): string {
  const said = Array.from({ length: 8 + Math.floor(random() * 18) }, () => {
    const kind = random()
    if (kind < 0.4) return pick(SMALL_WORDS, random() ** 2)
    if (kind < 0.43) return String(Math.floor(random() ** 3 * 90_000) + 2)
    return pick(words, random() ** 3)
  }).join(' ')
  const sentence = said.charAt(0).toUpperCase() + said.slice(1)
  return random() < 0.2 ? `“${sentence},” he said.` : `${sentence}.`
}

function pick(from: readonly string[], at: number): string {
  return from[Math.floor(at * from.length)] ?? ''
}

function edit(text: string, edits: number, random: () => number): string {
  const signs = [...text].map((sign) => [sign])
  const places = signs.map((_sign, at) => ({ at, order: random() })).sort((a, b) => a.order - b.order)
  for (const { at } of places.slice(0, edits)) {
    const letter = pick('abcdefghijklmnopqrstuvwxyz'.split(''), random())
    const kind = random()
    signs[at] = kind < 0.34 ? [] : kind < 0.67 ? [letter] : [letter, ...(signs[at] ?? [])]
  }
  return signs.flat().join('')
}
