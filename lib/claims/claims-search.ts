import { fieldNamed, type SearchField, valuesMeant } from './search-fields'

/** Something to be found, or with a minus before it not to be found. */
export type SearchTerm = { text: string; wanted: 'yes' | 'no' }

/** What was typed into the search, taken apart: words in any order, phrases as they stand, fields. */
export type ClaimsSearch = {
  /** `open`: the last thing typed, which may be the beginning of a longer word. */
  words: (SearchTerm & { open: 'yes' | 'no' })[]
  phrases: SearchTerm[]
  fields: SearchField[]
}

/** Longer searches are cut, in UTF-16 units; and more than so many terms are not asked for. */
const LONGEST = 400
const MOST_TERMS = 16

/** Opening quotation marks of several languages, and what may close each. */
const CLOSED_BY: Record<string, string> = {
  '"': '"',
  '＂': '＂',
  '“': '”"“',
  '”': '”"',
  '„': '“”"',
  '«': '»',
  '»': '«»',
  '‹': '›',
  '›': '‹›',
  '「': '」',
  '『': '』',
}
const WORD_ENDS = new RegExp(`[\\s${Object.keys(CLOSED_BY).join('')}]`, 'u')
const FIELD = /^(\p{L}+):/u

/** Reads what was typed; anything can be read. `rating:false "exact words" -not claimant:"wsj"`. */
export function parseClaimsSearch(typed: string): ClaimsSearch {
  const text = typed.replaceAll('\u0000', ' ').slice(0, LONGEST).trim()
  const search: ClaimsSearch = { words: [], phrases: [], fields: [] }
  let at = 0
  while (at < text.length && sizeOf(search) < MOST_TERMS) {
    if (/\s/u.test(text[at] ?? '')) at += 1
    else at = readTerm(text, at, search)
  }
  return search
}

/** Says whether nothing was asked for. */
export function asksNothing(search: ClaimsSearch): boolean {
  return sizeOf(search) === 0
}

function sizeOf({ words, phrases, fields }: ClaimsSearch): number {
  return words.length + phrases.length + fields.length
}

/** Reads the term that begins at `from` into the search; gives where it ends, always further on. */
function readTerm(text: string, from: number, search: ClaimsSearch): number {
  const minus = /^[-−]\S/u.test(text.slice(from, from + 2))
  const wanted = minus ? 'no' : 'yes'
  const start = minus ? from + 1 : from
  const field = FIELD.exec(text.slice(start))
  const name = field === null ? null : fieldNamed(field[1] ?? '')
  if (field !== null && name !== null) {
    const { value, end } = readValue(text, start + field[0].length)
    const values = valuesMeant(name, value.split(/[,،]/u))
    if (values !== null) search.fields.push({ field: name, values, wanted })
    else addWords(search, text.slice(start, end), wanted)
    return end
  }
  const { value, end, quoted } = readValue(text, start)
  if (quoted === 'no') addWord(search, value, { wanted, open: end >= text.length ? 'yes' : 'no' })
  else if (hasLetters(value)) search.phrases.push({ text: value, wanted })
  return end
}

/** Words in quotation marks, which need not be closed, or what stands up to the next space or quotation mark. */
function readValue(text: string, from: number): { value: string; end: number; quoted: 'yes' | 'no' } {
  const closers = CLOSED_BY[text[from] ?? '']
  if (closers !== undefined) {
    const length = [...text.slice(from + 1)].findIndex((unit) => closers.includes(unit))
    const rest = text.slice(from + 1)
    const inside = length < 0 ? rest : [...rest].slice(0, length).join('')
    return { value: inside.trim(), end: from + 1 + inside.length + (length < 0 ? 0 : 1), quoted: 'yes' }
  }
  const rest = text.slice(from)
  const stop = rest.search(WORD_ENDS)
  const value = stop < 0 ? rest : rest.slice(0, stop)
  return { value, end: from + value.length, quoted: 'no' }
}

function addWords(search: ClaimsSearch, text: string, wanted: 'yes' | 'no'): void {
  for (const word of text.split(/[\s:"“”„«»]+/u)) addWord(search, word, { wanted, open: 'no' })
}

function addWord(search: ClaimsSearch, text: string, how: { wanted: 'yes' | 'no'; open: 'yes' | 'no' }): void {
  if (hasLetters(text)) search.words.push({ text, ...how })
}

function hasLetters(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}
