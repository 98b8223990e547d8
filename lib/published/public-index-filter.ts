/** What a reader narrows the index down to; empty and null mean everything. */
export type IndexFilter = {
  words: string
  rating: string | null
  /** A year, or a month of it: "2026", "2026-11". */
  when: string | null
  /** Language of the labels. */
  language: string | null
  /** The publication after which the page begins. */
  after: string | null
}

const LONGEST = 200

/** The filter in the query of an address; whatever makes no sense is as if it was not there. */
export function readIndexFilter(query: URLSearchParams): IndexFilter {
  const text = (name: string) =>
    (query.get(name) ?? '').replaceAll('\u0000', '').normalize('NFC').trim().slice(0, LONGEST)
  const when = text('when')
  const after = text('after')
  return {
    words: text('q'),
    rating: text('rating') || null,
    when: /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(when) ? when : null,
    language: /^[a-z]{2}$/.test(text('language')) ? text('language') : null,
    after: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(after) ? after : null,
  }
}

/** The query of an address for a filter: "?q=bridge&rating=False"; empty for none. */
export function indexQuery({ words, rating, when, language, after }: IndexFilter): string {
  const query = new URLSearchParams()
  if (words !== '') query.set('q', words)
  if (rating !== null) query.set('rating', rating)
  if (when !== null) query.set('when', when)
  if (language !== null) query.set('language', language)
  if (after !== null) query.set('after', after)
  const written = query.toString()
  return written === '' ? '' : `?${written}`
}

/** A word that is looked for, and how alike, from 0 to 1, a word of an edition has to be; null for short ones, which have to stand there. */
export type SoughtWord = { word: string; alike: number | null }

/** The words of a search; a longer one forgives more letters. Six at most are heeded. */
export function soughtWords(words: string): SoughtWord[] {
  const each = words.split(/\s+/).filter((word) => word !== '')
  return each.slice(0, 6).map((word) => ({ word, alike: alikeEnough([...word].length) }))
}

/** The lowest likeness that is asked of any word. */
export const LEAST_ALIKE = 0.4

function alikeEnough(letters: number): number | null {
  if (letters < 5) return null
  return letters < 8 ? LEAST_ALIKE : 0.45
}
