import { cleanCharacters, oneLine } from '@/lib/articles/clean-characters'
import type { ClaimKind, Priority } from '@/lib/claims/claim'
import { readTags, tagIssue } from '@/lib/claims/tags'
import type { Stance } from '@/lib/evidence/evidence'
import { instantOf, isLocalTime } from '@/lib/shared/zoned-time'
import { cellText, oneLineOf } from './cell-text'
import { foldedWord } from './folded-word'
import { type ImportField, JOINED_BY } from './import-field'
import { type ImportedArticle, type ImportedRow, type ImportedSource, type RowIssue, rowIssue } from './imported-row'
import { type ImportPlan, INTO_NOTE } from './mapping'
import type { UsableRating } from './propose-verdicts'
import { readDay, readMoment } from './read-day'
import { readSources } from './read-sources'
import { kindNamed, priorityNamed, stanceNamed, stanceUnder } from './read-words'

/** What rows are read against: the desk as it is. */
export type ReadOn = {
  timeZone: string
  ratings: readonly UsableRating[]
  people: readonly { id: string; name: string; email: string }[]
}

/** A claim, or every reason why it is none. */
export type ReadRow = { claim: ImportedRow } | { issues: RowIssue[] }

const LONGEST: Record<ImportField, number> = {
  statement: 1_000,
  quote: 4_000,
  verdict: 200,
  note: 4_000,
  source: 20_000,
  sourceTitle: 500,
  sourcePublisher: 200,
  sourceQuote: 4_000,
  stance: 40,
  claimant: 200,
  via: 200,
  article: 300,
  articleUrl: 2_000,
  articleDate: 60,
  articlePublisher: 200,
  kind: 40,
  priority: 40,
  tags: 1_000,
  assignee: 320,
  due: 60,
  happenedOn: 60,
  id: 200,
}
/** These keep their lines. */
const SEVERAL_LINES: readonly ImportField[] = ['note', 'source', 'sourceQuote']

/** Reads the cells of one row by the plan of its import. Nothing in it is guessed: a cell that cannot be what its column is refuses the row. */
export function readRow(
  { row, cells }: { row: number; cells: readonly string[] },
  plan: ImportPlan,
  on: ReadOn,
): ReadRow {
  const issues: RowIssue[] = []
  const texts = new Map<ImportField, string>()
  const heads = new Map<ImportField, string>()
  const wide = cells.slice(plan.heads.length).find((cell) => cell.trim() !== '')
  if (wide !== undefined) issues.push(rowIssue(row, '', tooWide(cells.length, plan.heads.length), wide))
  plan.columns.forEach((field, index) => {
    const cell = cells[index] ?? ''
    if (field === null || cell === '') return
    const head = plan.heads[index] ?? ''
    const read = cellText(cell, LONGEST[field])
    if ('sentence' in read) return void issues.push(rowIssue(row, head, read.sentence, cell))
    const text = textAs(field, read.text)
    if (text === '') return
    const before = texts.get(field)
    texts.set(field, before === undefined ? text : `${before}${JOINED_BY[field] ?? ' '}${text}`)
    if (!heads.has(field)) heads.set(field, head)
  })

  /** Reads one field with `reader`; what it refuses becomes an issue, and its place is taken by `otherwise`. */
  const read = <Value>(
    field: ImportField,
    otherwise: Value,
    reader: (text: string) => { value: Value } | { sentence: string },
  ): Value => {
    const text = texts.get(field)
    if (text === undefined) return otherwise
    const told = reader(text)
    if ('value' in told) return told.value
    issues.push(rowIssue(row, heads.get(field) ?? '', told.sentence, text))
    return otherwise
  }

  const quote = texts.get('quote') ?? null
  const statement = texts.get('statement') ?? quote
  if (statement === null && !issues.some(({ column }) => isOfClaim(column, plan)))
    issues.push(rowIssue(row, '', 'The row has no claim.'))
  else if (statement !== null && statement.length > LONGEST.statement) {
    issues.push(
      rowIssue(
        row,
        heads.get('quote') ?? '',
        'A quote of more than 1,000 characters needs a claim beside it.',
        statement,
      ),
    )
  }
  const verdict = read('verdict', null, (word) => verdictOf(word, plan, on))
  const shape = on.ratings.find(({ id }) => id === verdict?.ratingId)?.shape ?? null
  const claim: ImportedRow = {
    row,
    fileId: texts.get('id') ?? null,
    statement: statement ?? '',
    quote: quote === statement ? null : quote,
    article: articleOf(texts, read),
    claimant: texts.get('claimant') ?? null,
    via: texts.get('via') ?? null,
    kind: read<ClaimKind>('kind', 'other', (word) => orSentence(kindNamed(word), NO_KIND)),
    priority: read<Priority>('priority', 'normal', (word) => orSentence(priorityNamed(word), NO_PRIORITY)),
    tags: read<string[]>('tags', [], tagsOf),
    assignee: read<ImportedRow['assignee']>('assignee', null, (typed) => personOf(typed, on)),
    dueAt: read<string | null>('due', null, (typed) => dueOf(typed, on)),
    happenedOn: read<string | null>('happenedOn', null, dayOf),
    verdict,
    note: noteOf(texts, verdict, heads.get('verdict')),
    sources: withFacts(read<ImportedSource[]>('source', [], sourcesOf), texts),
    sourceQuote: texts.get('sourceQuote') ?? null,
    stance: read<Stance>('stance', stanceUnder(shape), (word) => orSentence(stanceNamed(word), NO_STANCE)),
  }
  if (claim.sourceQuote !== null && claim.sources.length === 0)
    issues.push(
      rowIssue(row, heads.get('sourceQuote') ?? '', 'The quote names no source it is from.', claim.sourceQuote),
    )
  return issues.length > 0 ? { issues } : { claim }
}

function isOfClaim(head: string, { heads, columns }: ImportPlan): boolean {
  const field = columns[heads.indexOf(head)]
  return field === 'statement' || field === 'quote'
}

/** What stands in an article is cleaned as its text is. */
function textAs(field: ImportField, text: string): string {
  if (field === 'statement' || field === 'quote') return oneLine(cleanCharacters(text))
  return SEVERAL_LINES.includes(field) ? text : oneLineOf(text)
}

type Reader = <Value>(
  field: ImportField,
  otherwise: Value,
  reader: (text: string) => { value: Value } | { sentence: string },
) => Value

function articleOf(texts: ReadonlyMap<ImportField, string>, read: Reader): ImportedArticle | null {
  const publishedOn = read<string | null>('articleDate', null, dayOf)
  const url = read<string | null>('articleUrl', null, addressOf)
  const title = texts.get('article') ?? null
  return title === null ? null : { title, url, publisher: texts.get('articlePublisher') ?? null, publishedOn }
}

function verdictOf(
  word: string,
  { verdicts }: ImportPlan,
  { ratings }: ReadOn,
): { value: ImportedRow['verdict'] } | { sentence: string } {
  const means = verdicts[foldedWord(word)]
  if (means === INTO_NOTE) return { value: null }
  const rating = ratings.find(({ id }) => id === means)
  if (rating !== undefined) return { value: { ratingId: rating.id, label: rating.label } }
  const labels = ratings.map(({ label }) => label).join(', ')
  return {
    sentence: `“${word.slice(0, 60)}” is no rating of this desk: ${labels}. Say which it means, or that it goes into the note.`,
  }
}

/** A verdict word that is no rating is kept in the note, as the file says it. */
function noteOf(
  texts: ReadonlyMap<ImportField, string>,
  verdict: ImportedRow['verdict'],
  head: string | undefined,
): string | null {
  const word = texts.get('verdict')
  const note = texts.get('note') ?? null
  if (word === undefined || verdict !== null) return note
  return [`${head ?? 'Verdict'}: ${word}`, note].filter((line) => line !== null).join('\n')
}

/** A title or publisher of its own is of the first source of the row. */
function withFacts(sources: readonly ImportedSource[], texts: ReadonlyMap<ImportField, string>): ImportedSource[] {
  const title = texts.get('sourceTitle') ?? null
  const publisher = texts.get('sourcePublisher') ?? null
  const [first, ...rest] = sources
  if (first === undefined) return title === null ? [] : [{ url: null, title, publisher }]
  return [{ url: first.url, title: title ?? first.title, publisher }, ...rest]
}

function sourcesOf(cell: string): { value: ImportedSource[] } | { sentence: string } {
  const read = readSources(cell)
  return 'sentence' in read ? read : { value: read.sources }
}

function tagsOf(cell: string): { value: string[] } | { sentence: string } {
  const tags = readTags(cell.replaceAll(';', ','))
  const issue = tagIssue(tags)
  return issue === null ? { value: tags } : { sentence: issue }
}

function personOf(typed: string, { people }: ReadOn): { value: ImportedRow['assignee'] } | { sentence: string } {
  const word = typed.toLowerCase()
  const found = people.filter(({ name, email }) => name.toLowerCase() === word || email === word)
  const [only] = found
  if (only === undefined) return { sentence: `Nobody at work on this desk is called “${typed.slice(0, 60)}”.` }
  if (found.length > 1) return { sentence: `Several people are called “${typed.slice(0, 60)}”. Write the e-mail.` }
  return { value: { id: only.id, name: only.name } }
}

function dueOf(typed: string, { timeZone }: ReadOn): { value: string | null } | { sentence: string } {
  const read = readMoment(typed)
  if ('sentence' in read) return read
  if (!isLocalTime(read.local))
    return { sentence: `“${typed}” is no time a claim can be due. Write it as 2026-01-31 18:00.` }
  return { value: instantOf(read.local, timeZone).toISOString() }
}

function dayOf(typed: string): { value: string | null } | { sentence: string } {
  const read = readDay(typed)
  return 'sentence' in read ? read : { value: read.day }
}

function addressOf(typed: string): { value: string | null } | { sentence: string } {
  const read = readSources(typed)
  if ('sentence' in read) return read
  const [first] = read.sources
  return first?.url ? { value: first.url } : { sentence: `“${typed.slice(0, 60)}” is no address.` }
}

function orSentence<Value>(value: Value | null, sentence: string): { value: Value } | { sentence: string } {
  return value === null ? { sentence } : { value }
}

function tooWide(cells: number, heads: number): string {
  return `The row has ${cells} cells under ${heads} heads. Does a cell hold a separator without quotation marks around it?`
}

const NO_KIND =
  'This is no kind of claim: number, date, superlative, quotation, attribution, cause, event, identity, other.'
const NO_PRIORITY = 'This is no priority: low, normal, high.'
const NO_STANCE = 'This is not what a source can show: supports, refutes, context.'
