import type { MarkKind } from '@/lib/articles/mark'
import { MARK_WORDS } from '@/lib/articles/mark'
import { KIND_WORDS, type ClaimKind } from '@/lib/claims/claim'
import { STATUS_WORDS, type ClaimStatus } from '@/lib/claims/claim-status'
import { STANCE_WORDS, type Stance } from '@/lib/evidence/evidence'
import { SOURCE_KIND_WORDS, type SourceKind } from '@/lib/evidence/source'
import type { EditionChange, EditionClaim, EditionContent, EditionSource } from '@/lib/reports/edition'
import { printedDay, printedTime, summaryOf } from '@/lib/reports/report-summary'
import { type NamedTotal, namedTotals } from '@/lib/reports/totals'
import { contactLine, gradeLine, lookedUpLine } from './evidence-words'
import { type CommonLabel, commonLabels, labelDirection, type LabelLanguage, type Say } from './labels'
import { claimantLine, passagesLine, reportName, type SourceParts, sourceParts } from './report-words'

type Evidence = EditionClaim['evidence'][number]
type Contact = NonNullable<EditionClaim['contacts']>[number]

/** Everything a report says in words of ours, in one language; every format asks here, so that they agree. Lines are null where there is nothing to say. */
export type Words = {
  language: LabelLanguage
  direction: 'ltr' | 'rtl'
  say: Say<CommonLabel>
  number: (value: number) => string
  /** A day as YYYY-MM-DD. */
  day: (day: string) => string
  /** An instant on the clocks of an IANA time zone. */
  time: (instant: string, timeZone: string) => string
  reportName: (content: EditionContent) => string
  summary: (content: EditionContent) => string
  totals: (content: EditionContent) => NamedTotal[]
  status: (status: ClaimStatus) => string
  kind: (kind: ClaimKind) => string
  stance: (stance: Stance) => string
  sourceKind: (kind: SourceKind) => string
  mark: (kind: MarkKind) => string
  claimant: (claim: EditionClaim) => string | null
  passages: (numbers: readonly number[]) => string | null
  source: (source: EditionSource) => SourceParts
  grade: (claim: EditionClaim) => string | null
  lookedUp: (evidence: Evidence, timeZone: string) => string | null
  contact: (contact: Contact, timeZone: string) => string
  /** Who decided, and when; null while it is not settled. */
  decided: (claim: EditionClaim, content: EditionContent) => string | null
  change: (change: EditionChange) => string
  openItem: (blocker: EditionContent['blockers'][number]) => string
  warning: (warning: NonNullable<EditionContent['warnings']>[number]) => string
}

/** The words of one language. */
export function wordsOf(language: LabelLanguage): Words {
  return {
    language,
    direction: labelDirection(language),
    say: commonLabels(language),
    number: (value) => new Intl.NumberFormat(language).format(value),
    day: printedDay,
    time: printedTime,
    reportName,
    summary: summaryOf,
    totals: ({ totals }) => namedTotals(totals),
    status: (status) => STATUS_WORDS[status],
    kind: (kind) => KIND_WORDS[kind],
    stance: (stance) => STANCE_WORDS[stance],
    sourceKind: (kind) => SOURCE_KIND_WORDS[kind],
    mark: (kind) => MARK_WORDS[kind],
    claimant: claimantLine,
    passages: passagesLine,
    source: sourceParts,
    grade: gradeLine,
    lookedUp: lookedUpLine,
    contact: contactLine,
    decided: decidedLine,
    change: changeLine,
    openItem: ({ sentence }) => sentence,
    warning: ({ sentence }) => sentence,
  }
}

function decidedLine({ verdicts, adjudication, settledAt }: EditionClaim, { desk }: EditionContent): string | null {
  if (settledAt === null) return null
  const when = printedTime(settledAt, desk.timeZone)
  const given = verdicts.map(({ by, rating }) => `${by} (${rating})`).join(', ')
  if (adjudication === null) return `Verdict of ${given}; settled ${when}.`
  return `Verdicts of ${given}; adjudicated by ${adjudication.by}, ${when}.`
}

function changeLine({ kind, claim, before, after }: EditionChange): string {
  const about = claim === null ? '' : `C-${claim.number}: `
  return `${about}${kind}: ${before ?? '–'} → ${after ?? '–'}`
}
