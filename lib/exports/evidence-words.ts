import type { EditionClaim, EditionContent } from '@/lib/reports/edition'
import { localTimeOf } from '@/lib/shared/zoned-time'
import type { LabelLanguage } from './label-language'
import { linesOf } from './labels'
import { FILE_LABELS } from './labels/file-facts'
import { CLAIM_LABELS } from './labels/of-claims'
import { EVIDENCE_LABELS } from './labels/of-evidence'
import { joined, type Line, theirs } from './line'
import { printedDayIn, printedTimeIn } from './printed-date'

type Evidence = EditionClaim['evidence'][number]
type Contact = NonNullable<EditionClaim['contacts']>[number]
type Verdict = EditionClaim['verdicts'][number]

/** What is said of the evidence of a claim, of who was asked about it, and of who decided it, in one language. */
export function evidenceWords(language: LabelLanguage) {
  const say = linesOf(CLAIM_LABELS, language)
  const ofEvidence = linesOf(EVIDENCE_LABELS, language)
  const comma = FILE_LABELS[language].listComma

  /** "Evidence grade A: A primary document is in hand."; null when there is none, or the edition was frozen before there were grades. Its reasons are frozen in English. */
  function grade({ graded }: EditionClaim): Line | null {
    if (graded === undefined || graded.grade === null) return null
    if (graded.reasons.length === 0) return say('grade', { grade: graded.grade })
    return say('gradeBecause', { grade: graded.grade, reasons: [{ english: graded.reasons.join(' ') }] })
  }

  /**
   * What looking the quote up came to: "looked up and found in the copy of 3 May 2024, SHA-256 ab12cd34ef56…". Null when there is
   * neither a quote nor a copy, or the edition was frozen before quotes were looked up.
   */
  function lookedUp({ quote, quoteOutcome, snapshot }: Evidence, timeZone: string): Line | null {
    if (quoteOutcome === undefined) return null
    if (snapshot === null || snapshot === undefined) return quote === null ? null : ofEvidence('noCopy')
    const day = printedDayIn(localTimeOf(new Date(snapshot.capturedAt), timeZone).slice(0, 10), language)
    const copy = { day, hash: snapshot.sha256.slice(0, 12) }
    if (quoteOutcome === null) return quote === null ? ofEvidence('kept', copy) : ofEvidence('notLookedUp', copy)
    const text = snapshot.textOrigin === 'typed' ? 'typed' : 'extracted'
    return ofEvidence('lookedUp', { ...copy, outcome: quoteOutcome, text })
  }

  /** "The harbour authority was asked on 3 May 2024, 14:00 by e-mail, until 4 May 2024, 12:00: no reply." */
  function contact({ person, askedAt, how, deadline, reply, repliedAt }: Contact, timeZone: string): Line {
    const time = (instant: string | null) => (instant === null ? 'none' : printedTimeIn(instant, timeZone, language))
    const asked = say('asked', { person: theirs(person), when: time(askedAt), how, until: time(deadline) })
    if (reply === null) return say('noReply', { asked })
    return say('replied', { asked, when: time(repliedAt), reply: theirs(reply) })
  }

  /** Who decided, and when; null while it is not settled. */
  function decided({ verdicts, adjudication, settledAt }: EditionClaim, { desk }: EditionContent): Line | null {
    if (settledAt === null) return null
    const when = printedTimeIn(settledAt, desk.timeZone, language)
    const parts = verdicts.map(({ by, rating }) => say('decidedPart', { by: theirs(by), rating: theirs(rating) }))
    const given = joined(parts, comma)
    if (adjudication === null) return say('settled', { given, when })
    return say('adjudicated', { given, by: theirs(adjudication.by), when })
  }

  /** "Verdict of Ines Duarte: False, resting on E-1, E-3". */
  function verdict({ by, rating, restsOn }: Verdict): Line {
    const evidence = restsOn.length === 0 ? say('noEvidence') : [restsOn.map((number) => `E-${number}`).join(comma)]
    return say('verdictOf', { by: theirs(by), rating: theirs(rating), evidence })
  }

  /** "Adjudicated by Ruth Adler: False". */
  function adjudicated({ by, rating }: NonNullable<EditionClaim['adjudication']>): Line {
    return say('adjudicatedBy', { by: theirs(by), rating: theirs(rating) })
  }

  return { grade, lookedUp, contact, decided, verdict, adjudicated }
}
