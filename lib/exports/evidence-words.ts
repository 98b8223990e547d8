import type { QuoteOutcome } from '@/lib/evidence/found-quote'
import type { SpokenHow, SpokenTerms } from '@/lib/evidence/source'
import { localTimeOf } from '@/lib/shared/zoned-time'
import type { EditionClaim, EditionSource } from '@/lib/reports/edition'
import { printedDay, printedTime } from '@/lib/reports/report-summary'

type Evidence = EditionClaim['evidence'][number]
type Contact = NonNullable<EditionClaim['contacts']>[number]

/** "Evidence grade A: a primary document is in hand."; null when there is none, or the edition was frozen before there were grades. */
export function gradeLine({ graded }: EditionClaim): string | null {
  if (graded === undefined || graded.grade === null) return null
  const because = graded.reasons.map((reason) => ` ${reason}`).join('')
  return `Evidence grade ${graded.grade}${because === '' ? '.' : `:${because}`}`
}

/**
 * What looking the quote up came to: "looked up and found in the copy of 3 May 2024, SHA-256 ab12cd34ef56…". Null when there is
 * neither a quote nor a copy, or the edition was frozen before quotes were looked up.
 */
export function lookedUpLine({ quote, quoteOutcome, snapshot }: Evidence, timeZone: string): string | null {
  if (quoteOutcome === undefined) return null
  if (snapshot === null || snapshot === undefined) return quote === null ? null : 'not looked up: no copy is kept'
  const day = printedDay(localTimeOf(new Date(snapshot.capturedAt), timeZone).slice(0, 10))
  const copy = `copy of ${day}, SHA-256 ${snapshot.sha256.slice(0, 12)}…`
  if (quoteOutcome === null) return quote === null ? `kept: ${copy}` : `not looked up in the ${copy}`
  return `${OUTCOME[quoteOutcome]} ${snapshot.textOrigin === 'typed' ? 'a text typed by hand from ' : ''}the ${copy}`
}

const OUTCOME: Record<QuoteOutcome, string> = {
  found: 'looked up and found in',
  differs: 'looked up and found with differences in',
  ambiguous: 'looked up and found more than once in',
  not_found: 'looked up and not found in',
}

/** "The harbour authority was asked on 3 May 2024, 14:00 by e-mail, until 4 May 2024, 12:00: no reply." */
export function contactLine({ person, askedAt, how, deadline, reply, repliedAt }: Contact, timeZone: string): string {
  const until = deadline === null ? '' : `, until ${printedTime(deadline, timeZone)}`
  const asked = `${person} was asked on ${printedTime(askedAt, timeZone)} ${ASKED[how]}${until}`
  if (reply === null) return `${asked}: no reply.`
  return `${asked}; replied${repliedAt === null ? '' : ` on ${printedTime(repliedAt, timeZone)}`}: “${reply}”`
}

const ASKED: Record<SpokenHow, string> = {
  in_person: 'in person',
  phone: 'by phone',
  video_call: 'in a video call',
  message: 'by message',
  email: 'by e-mail',
}

const TERMS: Record<SpokenTerms, string> = {
  on_record: 'on the record',
  background: 'on background',
  off_record: 'off the record',
}

/** "Spoken to on 3 May 2024, by phone, on the record"; null when nothing of it is known. */
export function spokenLine({ spokenOn, spokenHow, spokenTerms }: EditionSource): string | null {
  const facts = [
    spokenOn && `on ${printedDay(spokenOn)}`,
    spokenHow && ASKED[spokenHow],
    spokenTerms && TERMS[spokenTerms],
  ]
  const known = facts.filter(Boolean)
  return known.length === 0 ? null : `Spoken to ${known.join(', ')}`
}
