import type { FacetField, FacetValue } from '@/lib/claims/claim-facets.query'
import { fieldNamed, SEARCH_FIELD_HINTS, SEARCH_FIELDS, type SearchFieldName } from '@/lib/claims/search-fields'

/** The term the caret stands in: from `start` up to the caret; what is before its colon, if there is one, and what behind. */
export type TypedTerm = { start: number; end: number; minus: '' | '-'; field: SearchFieldName | null; value: string }

/** Something offered while typing: what it writes in place of the term, what it is called, and what it means. */
export type Suggestion = { writes: string; label: string; hint: string }

/** Which values are counted for a field word; the others have words of their own. */
const COUNTED: Partial<Record<SearchFieldName, FacetField>> = {
  status: 'status',
  rating: 'rating',
  claimant: 'claimant',
  who: 'assignee',
  article: 'article',
  kind: 'kind',
  priority: 'priority',
  grade: 'grade',
  tag: 'tag',
}
/** Of these the word is typed, not the label: kind:quantity. */
const BY_WORD: readonly SearchFieldName[] = ['status', 'kind', 'priority', 'grade']
const MOST = 8

/** Reads the term around the caret; words in quotation marks are one term. */
export function typedTerm(text: string, caret: number): TypedTerm {
  const before = text.slice(0, caret)
  const start = beginningOf(before)
  const [, minus = '', rest = ''] = /^([-−]?)(.*)$/su.exec(before.slice(start)) ?? []
  const [, name, value] = /^(\p{L}+):(.*)$/su.exec(rest) ?? []
  const field = name === undefined ? null : fieldNamed(name)
  const typed = field === null ? rest : (value ?? '').replace(/^["“„«]/u, '')
  return { start, end: caret, minus: minus === '' ? '' : '-', field, value: typed }
}

/** Whose values are counted for what is being typed. */
export function facetTyped({ field }: TypedTerm): FacetField | null {
  return field === null ? null : (COUNTED[field] ?? null)
}

/** What can be meant by the term: field words that begin so, or values of its field; everything for nothing typed is left to `all`. */
export function suggestionsFor(term: TypedTerm, values: readonly FacetValue[], all: 'all' | 'typed'): Suggestion[] {
  const { field, minus } = term
  const wanted = term.value.toLowerCase()
  if (field === null) {
    if (wanted === '' && all === 'typed') return []
    return SEARCH_FIELDS.filter((name) => name.startsWith(wanted)).map((name) => ({
      writes: `${minus}${name}:`,
      label: `${name}:`,
      hint: SEARCH_FIELD_HINTS[name].means,
    }))
  }
  const known = values
    .filter(({ label, value }) => label.toLowerCase().includes(wanted) || value.startsWith(wanted))
    .map((each) => ({
      writes: `${minus}${field}:${quoted(BY_WORD.includes(field) || isWord(each.value) ? each.value : each.label)} `,
      label: each.label,
      hint: counted(each),
    }))
  const written = SEARCH_FIELD_HINTS[field].examples
    .filter((example) => COUNTED[field] === undefined && example.slice(field.length + 1).startsWith(wanted))
    .map((example) => ({ writes: `${minus}${example} `, label: example, hint: '' }))
  const me = field === 'who' && 'me'.startsWith(wanted) ? [{ writes: `${minus}who:me `, label: 'me', hint: '' }] : []
  return [...me, ...known, ...written].slice(0, MOST)
}

/** The text with a suggestion in place of the term, and where the caret stands then. */
export function taken(
  text: string,
  { start, end }: TypedTerm,
  { writes }: Suggestion,
): { text: string; caret: number } {
  const behind = text.slice(end).replace(/^[^\s]*/u, '')
  const joined = writes.endsWith(' ') ? behind.replace(/^ /u, '') : behind
  return { text: `${text.slice(0, start)}${writes}${joined}`, caret: start + writes.length }
}

/** Where the term begins that ends with the text: after the last space that stands in no quotation marks. */
function beginningOf(text: string): number {
  let start = 0
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') quoted = !quoted
    else if (!quoted && /\s/u.test(text[at] ?? '')) start = at + 1
  }
  return start
}

function isWord(value: string): boolean {
  return value === 'none' || value === 'nobody'
}

function quoted(value: string): string {
  return /^[\p{L}\p{N}_-]+$/u.test(value) ? value : `"${value.replaceAll('"', ' ')}"`
}

function counted({ count, more }: FacetValue): string {
  return `${count.toLocaleString('en')}${more === 'yes' ? '+' : ''}`
}
