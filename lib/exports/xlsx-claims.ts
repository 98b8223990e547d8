import type { Stance } from '@/lib/evidence/evidence'
import type { EditionClaim, EditionSource } from '@/lib/reports/edition'
import { publicAddressOf } from '@/lib/reports/public-address'
import { KIND_LABELS } from './labels/kinds'
import { type Book, type Cell, claimNumber, type Column, dayCell, type Sheet, sheetOf } from './xlsx-sheet'

type Evidence = EditionClaim['evidence'][number]

/** A row for each claim that is printed. */
export function claimsSheet(book: Book): Sheet {
  const { words, say, print, local } = book
  const zone = print.content.desk.timeZone
  const columns: Column<EditionClaim>[] = [
    { head: say('number'), width: 8, cell: ({ number }) => claimNumber(number) },
    ...articleColumns<EditionClaim>(book, (claim) => claim),
    { head: words.say('statement'), width: 48, cell: ({ statement }) => statement },
    { head: words.say('quote'), width: 48, cell: ({ quotes }) => quotes.map(({ exact }) => exact).join(' … ') },
    { head: words.say('status'), width: 14, cell: ({ status }) => words.status(status) },
    { head: words.say('rating'), width: 18, cell: ({ rating }) => rating },
    { head: words.say('claimant'), width: 26, cell: (claim) => words.claimant(claim) },
    { head: words.say('kind'), width: 14, cell: ({ kind }) => words.kind(kind) },
    { head: words.say('rationale'), width: 60, cell: ({ rationale }) => rationale },
    { head: words.say('fix'), width: 40, cell: ({ fix }) => fix },
    { head: say('decidedBy'), width: 26, cell: (claim) => decidedBy(claim, book) },
    {
      head: say('settledAt', { zone }),
      width: 18,
      cell: ({ settledAt }) => (settledAt === null ? null : local(settledAt)),
    },
    { head: say('pieces'), width: 10, cell: ({ evidence }) => evidence.length },
    { head: say('supports'), width: 10, cell: (claim) => countOf(claim, 'supports') },
    { head: say('refutes'), width: 10, cell: (claim) => countOf(claim, 'refutes') },
    { head: say('context'), width: 10, cell: (claim) => countOf(claim, 'context') },
    { head: say('usedSources'), width: 10, cell: ({ evidence }) => new Set(evidence.map(({ source }) => source)).size },
    { head: words.say('grade'), width: 10, cell: ({ graded }) => graded?.grade ?? null },
    { head: say('gradeBecause'), width: 40, cell: ({ graded }) => graded?.reasons.join(' ') ?? null },
    { head: say('dropReason'), width: 30, cell: ({ dropReason }) => dropReason },
    {
      head: words.say('asked'),
      width: 40,
      cell: ({ contacts = [] }) => contacts.map((each) => words.contact(each, zone)).join('\n'),
    },
    {
      head: say('passages'),
      width: 12,
      cell: ({ quotes }) => [...new Set(quotes.flatMap(({ passages }) => passages))].join(', '),
    },
    { head: say('address'), width: 40, cell: ({ number }) => addressOf(number, book) },
  ]
  return sheetOf(say('claimsSheet'), columns, print.claims)
}

/** A row for each piece of evidence of the claims that are printed. */
export function evidenceSheet(book: Book): Sheet {
  const { words, say, print, local } = book
  const zone = print.content.desk.timeZone
  const sources = new Map(print.content.sources.map((source) => [source.number, source]))
  type Piece = { claim: EditionClaim; evidence: Evidence; source: EditionSource | undefined }
  const noted: Column<Piece>[] =
    print.options.audience === 'desk'
      ? [{ head: words.say('note'), width: 40, cell: ({ evidence }) => evidence.note }]
      : []
  const columns: Column<Piece>[] = [
    { head: words.say('claim'), width: 8, cell: ({ claim }) => claimNumber(claim.number) },
    ...articleColumns<Piece>(book, ({ claim }) => claim),
    { head: say('number'), width: 8, cell: ({ evidence }) => ({ count: evidence.number, before: 'E-' }) },
    { head: say('stance'), width: 12, cell: ({ evidence }) => words.stance(evidence.stance) },
    { head: words.say('quote'), width: 60, cell: ({ evidence }) => evidence.quote },
    { head: words.say('locator'), width: 18, cell: ({ evidence }) => evidence.locator },
    ...noted,
    { head: say('sourceNumber'), width: 10, cell: ({ evidence }) => evidence.source },
    { head: say('sourceTitle'), width: 40, cell: ({ source }) => source?.title ?? null },
    { head: say('publisher'), width: 24, cell: ({ source }) => source?.publisher ?? null },
    { head: say('address'), width: 40, cell: ({ source }) => source?.url ?? null },
    { head: say('publishedOn'), width: 13, cell: ({ source }) => dayCell(source?.publishedOn ?? null) },
    { head: say('outcome'), width: 18, cell: ({ evidence }) => outcomeOf(evidence, book) },
    { head: say('snapshot'), width: 24, cell: ({ evidence }) => evidence.snapshot?.sha256 ?? null },
    {
      head: say('capturedAt', { zone }),
      width: 18,
      cell: ({ evidence }) => (evidence.snapshot ? local(evidence.snapshot.capturedAt) : null),
    },
  ]
  const pieces = print.claims.flatMap((claim) =>
    claim.evidence.map((evidence) => ({ claim, evidence, source: sources.get(evidence.source) })),
  )
  return sheetOf(say('evidenceSheet'), columns, pieces)
}

/** In a report on a set of claims: which of its articles a claim stands in, and its number there. */
function articleColumns<Row>({ print, say }: Book, claimOf: (row: Row) => EditionClaim): Column<Row>[] {
  if (print.content.set === undefined) return []
  return [
    { head: say('article'), width: 8, cell: (row) => claimOf(row).from?.article ?? null },
    {
      head: say('numberInArticle'),
      width: 10,
      cell: (row) => {
        const { from } = claimOf(row)
        return from === undefined ? null : claimNumber(from.number)
      },
    },
  ]
}

function decidedBy({ adjudication, verdicts }: EditionClaim, { say, words }: Book): string | null {
  if (adjudication !== null) return say('adjudication', { by: adjudication.by })
  return verdicts.length === 0 ? null : verdicts.map(({ by }) => by).join(words.say('listComma'))
}

function countOf({ evidence }: EditionClaim, stance: Stance): number {
  return evidence.filter((each) => each.stance === stance).length
}

function outcomeOf({ quoteOutcome }: Evidence, { words }: Book): string | null {
  return quoteOutcome ? KIND_LABELS[words.language][quoteOutcome] : null
}

/** Where the claim has its public page, once it is made public. */
function addressOf(claim: number, { print }: Book): Cell {
  const { address = null, report } = print.content
  return address === null || report.number === null ? null : publicAddressOf(address, { number: report.number, claim })
}
