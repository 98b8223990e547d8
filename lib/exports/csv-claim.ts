import type { Stance } from '@/lib/evidence/evidence'
import type { EditionClaim, EditionSource } from '@/lib/reports/edition'
import type { CsvCells } from './csv-columns'
import { KIND_LABELS } from './labels/kinds'
import type { Words } from './words'

type Evidence = EditionClaim['evidence'][number]

/** The row of a claim. */
export function claimCells(claim: EditionClaim, words: Words, timeZone: string): CsvCells {
  const [first] = claim.quotes
  return {
    row: 'claim',
    number: `C-${claim.number}`,
    ...whereCells(claim),
    statement: claim.statement,
    kind: words.kind(claim.kind),
    claimant: words.claimant(claim) ?? '',
    quote: claim.quotes.map(({ exact }) => exact).join(' … '),
    ...(first === undefined ? {} : { start: first.start, end: first.end }),
    passages: [...new Set(claim.quotes.flatMap(({ passages }) => passages))].join(' '),
    status: words.status(claim.status),
    rating: claim.rating ?? '',
    rationale: claim.rationale ?? '',
    fix: claim.fix ?? '',
    'drop reason': claim.dropReason ?? '',
    'settled at': claim.settledAt ?? '',
    'decided by': decidedBy(claim),
    evidence: claim.evidence.length,
    supports: countOf(claim, 'supports'),
    refutes: countOf(claim, 'refutes'),
    context: countOf(claim, 'context'),
    grade: claim.graded?.grade ?? '',
    'grade because': (claim.graded?.reasons ?? []).join(' '),
    asked: (claim.contacts ?? []).map((contact) => words.contact(contact, timeZone)).join('\n'),
  }
}

/** The row of a piece of evidence: the number of its claim, its own, what it shows, and its source. */
export function evidenceCells(
  claim: EditionClaim,
  evidence: Evidence,
  sources: ReadonlyMap<number, EditionSource>,
  words: Words,
): CsvCells {
  const { number, stance, quote, locator, note, quoteOutcome, snapshot } = evidence
  const source = sources.get(evidence.source)
  return {
    row: 'evidence',
    number: `C-${claim.number}`,
    ...whereCells(claim),
    'evidence number': `E-${number}`,
    stance: words.stance(stance),
    quote: quote ?? '',
    locator: locator ?? '',
    note: note ?? '',
    outcome: quoteOutcome ? KIND_LABELS[words.language][quoteOutcome] : '',
    'snapshot sha-256': snapshot?.sha256 ?? '',
    'snapshot kept at': snapshot?.capturedAt ?? '',
    'source number': evidence.source,
    'source title': source?.title ?? '',
    'source url': source?.url ?? '',
  }
}

function whereCells({ from }: EditionClaim): CsvCells {
  return from === undefined ? {} : { article: from.article, 'number in article': `C-${from.number}` }
}

function decidedBy({ adjudication, verdicts }: EditionClaim): string {
  if (adjudication !== null) return `${adjudication.by} (adjudication)`
  return verdicts.map(({ by }) => by).join(', ')
}

function countOf({ evidence }: EditionClaim, stance: Stance): number {
  return evidence.filter((each) => each.stance === stance).length
}
