import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import type { ClaimsSearch } from './claims-search'
import { foldedWords } from './fold-words'
import type { MarkedTerm } from './mark-words'
import { nearWords } from './near-words'

/** A search as PostgreSQL takes it: queries for its words, as text of the type tsquery. */
export type PreparedSearch = {
  /** With near words, beginnings, the desk and what is not wanted; null when there are no words. */
  found: string | null
  /** What is wanted, to rank by: with near words and beginnings, and as it was typed. Null when nothing is wanted. */
  wanted: string | null
  exact: string | null
  /** What to mark in what was found. */
  terms: MarkedTerm[]
}

type Folded = { query: string; near: string[] | null }
type Asked = { text: string; wanted: 'yes' | 'no'; open: 'yes' | 'no'; typo: boolean }

/** The number of a claim is one word, however it is typed. */
const NUMBER = /^c-?(\d{1,7})$/i
/** A shorter beginning would be that of too many words. */
const SHORTEST_BEGINNING = 3

/** Folds the words of a search as the words of claims are folded, and looks for what a mistyped one may have been. One statement, none without words. */
export async function prepareSearch(tx: Tx, actor: Actor, search: ClaimsSearch): Promise<PreparedSearch> {
  const asked: Asked[] = [
    ...search.words.map((word) => ({ ...word, ...numberOr(word), typo: word.wanted === 'yes' })),
    ...search.phrases.map((phrase) => ({ ...phrase, open: 'no' as const, typo: false })),
  ]
  if (asked.length === 0) return { found: null, wanted: null, exact: null, terms: [] }
  const folded = await fold(tx, actor, asked)
  const terms = asked.flatMap((term, index) => {
    const { query, near } = folded[index] ?? { query: '', near: null }
    return query === '' ? [] : [{ ...term, query, near: nearWords(bare(query), near ?? []) }]
  })
  const desk = `'#${actor.deskId}'`
  if (terms.length === 0) return { found: `${desk} & !${desk}`, wanted: null, exact: null, terms: [] }
  const kept = terms.filter(({ wanted }) => wanted === 'yes')
  const wanted = kept.map((term) => `(${widened(term)})`)
  const unwanted = terms.filter((term) => term.wanted === 'no').map(({ query }) => `!(${query})`)
  return {
    found: [desk, ...wanted, ...unwanted].join(' & '),
    wanted: kept.length === 0 ? null : wanted.join(' & '),
    exact: kept.length === 0 ? null : kept.map(({ query }) => `(${query})`).join(' & '),
    terms: kept.flatMap(markedTerms),
  }
}

function numberOr({ text, open }: { text: string; open: 'yes' | 'no' }): { text: string; open: 'yes' | 'no' } {
  const number = NUMBER.exec(text)?.[1]
  return number === undefined ? { text, open } : { text: `c${Number(number)}`, open: 'no' }
}

async function fold(tx: Tx, { deskId }: Actor, asked: readonly Asked[]): Promise<Folded[]> {
  const texts = asked.map(({ text }) => text)
  const typos = asked.map(({ typo }) => typo)
  const open = asked.map((term) => term.open === 'yes')
  return tx.$queryRaw<Folded[]>`
    SELECT phraseto_tsquery('simple', f.words)::text AS query,
      CASE WHEN a.typo AND f.word ~ '^[^ 0-9]{4,40}$' AND NOT EXISTS (
        SELECT FROM "search_word" k WHERE k.desk_id = ${deskId}::uuid AND k.word = f.word
      ) AND NOT (a.open AND EXISTS (
        SELECT FROM "search_word" k WHERE k.desk_id = ${deskId}::uuid AND word_shape(k.word) LIKE word_shape(f.word) || '%'
      )) THEN ARRAY(SELECT near FROM near_words(${deskId}::uuid, f.word)) END AS near
    FROM unnest(${texts}::text[], ${typos}::boolean[], ${open}::boolean[]) WITH ORDINALITY AS a(text, typo, open, at)
    CROSS JOIN LATERAL (SELECT fold_words(a.text) AS words, btrim(fold_words(a.text)) AS word) f
    ORDER BY a.at`
}

/** `query` holds quoted words as PostgreSQL wrote them; near words hold letters only. */
function widened({ query, near, open }: { query: string; near: string[]; open: 'yes' | 'no' }): string {
  const last = foldedWords(query).at(-1)?.word ?? ''
  const beginning = open === 'yes' && [...last].length >= SHORTEST_BEGINNING ? `${query}:*` : query
  return [beginning, ...near.map((word) => `'${word.replaceAll("'", "''")}'`)].join(' | ')
}

function markedTerms({ query, near, open }: { query: string; near: string[]; open: 'yes' | 'no' }): MarkedTerm[] {
  const words = foldedWords(query).map(({ word }) => word)
  const long = [...(words.at(-1) ?? '')].length >= SHORTEST_BEGINNING
  return [
    { words, last: open === 'yes' && long ? 'beginning' : 'whole' },
    ...near.map((word): MarkedTerm => ({ words: [word], last: 'whole' })),
  ]
}

function bare(query: string): string {
  return query.replaceAll("'", '')
}
