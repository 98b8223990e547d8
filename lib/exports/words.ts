import type { MarkKind } from '@/lib/articles/mark'
import type { ClaimKind } from '@/lib/claims/claim'
import type { ClaimStatus } from '@/lib/claims/claim-status'
import type { Stance } from '@/lib/evidence/evidence'
import type { EvidenceBlockerKind } from '@/lib/evidence/evidence-blocker'
import type { SourceKind } from '@/lib/evidence/source'
import type { EditionChange, EditionClaim, EditionContent, EditionSource } from '@/lib/reports/edition'
import type { NamedTotal } from '@/lib/reports/totals'
import { changeWords } from './change-words'
import { evidenceWords } from './evidence-words'
import type { LabelLanguage } from './label-language'
import { type CommonLabel, commonLabels, labelDirection, type Say } from './labels'
import { KIND_LABELS } from './labels/kinds'
import { DESK_LABELS } from './labels/of-desk'
import { SOURCE_LABELS } from './labels/of-sources'
import { plain, plainOrNull } from './line'
import { printedDayIn, printedTimeIn } from './printed-date'
import { printedNumber } from './printed-number'
import { problemWords } from './problem-words'
import { reportWords } from './report-words'
import { summaryWords } from './summary-words'

type Evidence = EditionClaim['evidence'][number]
type Contact = NonNullable<EditionClaim['contacts']>[number]
type Blocker = EditionContent['blockers'][number]
type Warning = NonNullable<EditionContent['warnings']>[number]

/** What is known of a source, without its address; `more` are sentences without their full stop. */
export type SourceParts = { title: string; facts: string; origin: string | null; more: string[] }

/** Lines in pieces, for formats that keep the direction and the language of what somebody else wrote apart. */
export type WordLines = ReturnType<typeof reportWords> &
  ReturnType<typeof evidenceWords> &
  ReturnType<typeof problemWords> & { change: ReturnType<typeof changeWords> }

/** Everything a report says in words of ours, in one language; every format asks here, so that they agree. Lines are null where there is nothing to say. */
export type Words = {
  language: LabelLanguage
  direction: 'ltr' | 'rtl'
  say: Say<CommonLabel>
  lines: WordLines
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
  evidenceBlocker: (kind: EvidenceBlockerKind) => string
  claimant: (claim: EditionClaim) => string | null
  passages: (numbers: readonly number[]) => string | null
  /** "C-7 of article 2", in a report on a set of claims. */
  from: (claim: EditionClaim) => string | null
  source: (source: EditionSource) => SourceParts
  grade: (claim: EditionClaim) => string | null
  lookedUp: (evidence: Evidence, timeZone: string) => string | null
  contact: (contact: Contact, timeZone: string) => string
  /** Who decided, and when; null while it is not settled. */
  decided: (claim: EditionClaim, content: EditionContent) => string | null
  change: (change: EditionChange) => string
  openItem: (blocker: Blocker, content: EditionContent) => string
  warning: (warning: Warning) => string
}

const KNOWN = new Map<LabelLanguage, Words>()

/** The words of one language. */
export function wordsOf(language: LabelLanguage): Words {
  const words = KNOWN.get(language) ?? makeWords(language)
  KNOWN.set(language, words)
  return words
}

function makeWords(language: LabelLanguage): Words {
  const lines: WordLines = {
    ...reportWords(language),
    ...evidenceWords(language),
    ...problemWords(language),
    change: changeWords(language),
  }
  return {
    language,
    direction: labelDirection(language),
    say: commonLabels(language),
    lines,
    number: (value) => printedNumber(value, language),
    day: (day) => printedDayIn(day, language),
    time: (instant, timeZone) => printedTimeIn(instant, timeZone, language),
    reportName: (content) => plain(lines.reportName(content)),
    ...summaryWords(language),
    status: (status) => KIND_LABELS[language][status],
    kind: (kind) => KIND_LABELS[language][kind],
    stance: (stance) => KIND_LABELS[language][stance],
    sourceKind: (kind) => SOURCE_LABELS[language][kind],
    mark: (kind) => KIND_LABELS[language][kind],
    evidenceBlocker: (kind) => DESK_LABELS[language][kind],
    claimant: (claim) => plainOrNull(lines.claimant(claim)),
    passages: (numbers) => plainOrNull(lines.passages(numbers)),
    from: (claim) => plainOrNull(lines.from(claim)),
    source: (source) => {
      const { title, facts, origin, more } = lines.source(source)
      return { title, facts: plain(facts), origin: plainOrNull(origin), more: more.map(plain) }
    },
    grade: (claim) => plainOrNull(lines.grade(claim)),
    lookedUp: (evidence, timeZone) => plainOrNull(lines.lookedUp(evidence, timeZone)),
    contact: (contact, timeZone) => plain(lines.contact(contact, timeZone)),
    decided: (claim, content) => plainOrNull(lines.decided(claim, content)),
    change: (change) => plain(lines.change(change)),
    openItem: (blocker, content) => plain(lines.openItem(blocker, content)),
    warning: (warning) => plain(lines.warning(warning)),
  }
}
