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

type Folded = { query: string; near: string[] | null; begun: string[] | null; share: number | null }
type Asked = { text: string; wanted: 'yes' | 'no'; open: 'yes' | 'no'; typo: boolean }

/** The number of a claim is one word, however it is typed. */
const NUMBER = /^c-?(\d{1,7})$/i
/** A shorter beginning would be that of too many words; and so many of them are asked for, the shortest. */
const SHORTEST_BEGINNING = 3
const MOST_BEGUN = 40
/** The share of all claims from which on a desk is not a way to find them. */
const MOST_OF_ALL = 0.2
/** A mark no text has. */
const NOWHERE = "'#'"

/** Folds the words of a search as the words of claims are folded, and looks for what a mistyped one may have been. One statement, none without words. */
export async function prepareSearch(tx: Tx, actor: Actor, search: ClaimsSearch): Promise<PreparedSearch> {
  const asked: Asked[] = [
    ...search.words.map((word) => ({ ...word, ...numberOr(word), typo: word.wanted === 'yes' })),
    ...search.phrases.map((phrase) => ({ ...phrase, open: 'no' as const, typo: false })),
  ]
  if (asked.length === 0) return { found: null, wanted: null, exact: null, terms: [] }
  const folded = await fold(tx, actor, asked)
  const terms = asked.flatMap((term, index) => {
    const { query = '', near = null, begun = null } = folded[index] ?? {}
    return query === '' ? [] : [{ ...term, query, near: nearWords(bare(query), near ?? []), begun: begun ?? [] }]
  })
  if (terms.length === 0) return { found: NOWHERE, wanted: null, exact: null, terms: [] }
  const kept = terms.filter(({ wanted }) => wanted === 'yes')
  const wanted = kept.map((term) => `(${widened(term)})`)
  const unwanted = terms.filter((term) => term.wanted === 'no').map(({ query }) => `!(${query})`)
  return {
    found: [...deskOf(actor, folded[0]?.share ?? 0), ...wanted, ...unwanted].join(' & '),
    wanted: kept.length === 0 ? null : wanted.join(' & '),
    exact: kept.length === 0 ? null : kept.map(({ query }) => `(${query})`).join(' & '),
    terms: kept.flatMap(markedTerms),
  }
}

/**
 * To hold a rare word against the mark of a desk that has most of the claims takes many times what the word takes by itself: such a desk
 * is left to the condition on the claim.
 */
function deskOf({ deskId }: Actor, share: number): string[] {
  return share > MOST_OF_ALL ? [] : [`'#${deskId}'`]
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
      CASE WHEN a.typo AND f.word ~ '^[^ 0-9]{4,40}$' AND b.begun IS NULL AND NOT EXISTS (
        SELECT FROM "search_word" k WHERE k.desk_id = ${deskId}::uuid AND k.word = f.word
      ) THEN ARRAY(SELECT near FROM near_words(${deskId}::uuid, f.word)) END AS near,
      b.begun,
      CASE WHEN a.at = 1 THEN (
        SELECT s.most_common_freqs[array_position(s.most_common_vals::text::uuid[], ${deskId}::uuid)]::float8
        FROM pg_stats s WHERE s.schemaname = 'public' AND s.tablename = 'claim' AND s.attname = 'desk_id'
      ) END AS share
    FROM unnest(${texts}::text[], ${typos}::boolean[], ${open}::boolean[]) WITH ORDINALITY AS a(text, typo, open, at)
    CROSS JOIN LATERAL (SELECT fold_words(a.text) AS words, btrim(fold_words(a.text)) AS word) f
    CROSS JOIN LATERAL (
      SELECT array_agg(k.word ORDER BY char_length(k.word), k.word) AS begun FROM (
        SELECT k.word FROM "search_word" k WHERE a.open AND f.word ~ ${`^[^ ]{${SHORTEST_BEGINNING},40}$`}
          AND k.desk_id = ${deskId}::uuid AND word_shape(k.word) LIKE word_shape(f.word) || '%'
        ORDER BY char_length(k.word), k.word LIMIT ${MOST_BEGUN}
      ) k
    ) b
    ORDER BY a.at`
}

type Widening = { query: string; near: string[]; begun: string[]; open: 'yes' | 'no' }

/**
 * `query` holds quoted words as PostgreSQL wrote them. A beginning is that of words the desk has: the index would read the places of all
 * words that begin so before it looks at the rest of the search. It is asked only for those not learnt yet, which are few.
 */
function widened({ query, near, begun, open }: Widening): string {
  const others = [...begun, ...near].map((word) => `'${word.replaceAll("'", "''")}'`)
  const itself = open === 'yes' && begun.length === 0 && isLong(query) ? `${query}:*` : query
  return [itself, ...others].join(' | ')
}

function markedTerms({ query, near, open }: Widening): MarkedTerm[] {
  const words = foldedWords(query).map(({ word }) => word)
  return [
    { words, last: open === 'yes' && isLong(query) ? 'beginning' : 'whole' },
    ...near.map((word): MarkedTerm => ({ words: [word], last: 'whole' })),
  ]
}

function isLong(query: string): boolean {
  const words = foldedWords(query)
  return words.length === 1 && [...(words[0]?.word ?? '')].length >= SHORTEST_BEGINNING
}

function bare(query: string): string {
  return query.replaceAll("'", '')
}
