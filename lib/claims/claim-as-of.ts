import type { EventEntry, ImportedClaim } from '@/lib/audit/event'
import type { ClaimStatus } from './claim-status'

/** Fields that can be edited, as their form shows them: "" for none. */
export type Written = Record<string, string>

/** An entry of the log about one claim, as it is read back; lists of them are oldest first. */
export type Told = EventEntry & { at: Date; actor: string | null }

/** Where a claim stood at a time. */
export type Stood = {
  facts: Written
  status: ClaimStatus
  /** The label of the rating it was settled with then; null unless settled. */
  rating: string | null
  dropReason: string | null
  assignee: string | null
  /** The words it stood on. */
  quotes: string[]
}

/**
 * A claim as it stood at a time, from what it is now and all entries of the log about it. What can be edited is taken back,
 * newest edit first, to what each says was before; the rest (status, rating, assignee, quotes) is what was last told by then.
 */
export function claimAsOf(now: { facts: Written; assignee: string | null }, told: readonly Told[], at: Date): Stood {
  const later = told.filter((entry) => entry.at > at)
  // Whom a claim was given to as it was recorded was not always told: if it was never given again, whoever has it now.
  const assignee = told.some(givesIt) ? null : now.assignee
  const began: Stood = {
    facts: takenBack(now.facts, later, 'claim.edited'),
    status: 'open',
    rating: null,
    dropReason: null,
    assignee,
    quotes: [],
  }
  return throughAll(
    began,
    told.filter((entry) => entry.at <= at),
  )
}

/** What is taken back leads to where it stood before the dropping or reopening: the last there was. */
function throughAll(began: Stood, told: readonly Told[]): Stood {
  const before: Stood[] = []
  return told.reduce<Stood>((stood, entry, place) => {
    before.push(stood)
    if (entry.kind !== 'claim.taken-back') return after(stood, entry)
    const ended = entry.data.what === 'dropping' ? 'claim.dropped' : 'claim.reopened'
    const last = before[told.slice(0, place).findLastIndex(({ kind }) => kind === ended)] ?? stood
    return { ...stood, status: last.status, rating: last.rating, dropReason: last.dropReason }
  }, began)
}

/** What a piece of evidence (3 is E-3) said at a time, from what it says now and all entries about its claim. */
export function evidenceAsOf(now: Written, evidence: number, told: readonly Told[], at: Date): Written {
  const later = told.filter(
    (entry) => entry.at > at && entry.kind === 'evidence.edited' && entry.data.evidence === evidence,
  )
  return takenBack(now, later, 'evidence.edited')
}

function givesIt(entry: Told): boolean {
  return (
    entry.kind === 'claim.assigned' ||
    entry.kind === 'claim.taken' ||
    ((entry.kind === 'claim.recorded' || entry.kind === 'claim.imported') && entry.data.assignee !== undefined)
  )
}

function takenBack(now: Written, later: readonly Told[], kind: 'claim.edited' | 'evidence.edited'): Written {
  return later.reduceRight<Written>((facts, entry) => {
    if (entry.kind !== kind) return facts
    const before = Object.entries(entry.data.before).map(([field, value]) => [field, String(value ?? '')] as const)
    return { ...facts, ...Object.fromEntries(before) }
  }, now)
}

function after(stood: Stood, told: Told): Stood {
  switch (told.kind) {
    case 'claim.recorded':
      return { ...stood, quotes: [told.data.quote], assignee: told.data.assignee ?? stood.assignee }
    case 'claim.imported':
      return imported(stood, told.data)
    case 'claim.quote-added':
      return { ...stood, quotes: [...stood.quotes, told.data.quote] }
    case 'claim.assigned':
      return { ...stood, assignee: told.data.to }
    case 'claim.taken':
      return { ...stood, assignee: told.actor }
    case 'claim.status-changed':
      return { ...stood, ...NOT_ENDED, status: told.data.to as ClaimStatus }
    case 'claim.settled':
      return { ...stood, ...NOT_ENDED, status: 'settled', rating: told.data.rating }
    case 'claim.disputed':
      return { ...stood, ...NOT_ENDED, status: 'disputed' }
    case 'claim.dropped':
      return { ...stood, ...NOT_ENDED, status: 'dropped', dropReason: told.data.reason }
    case 'claim.reopened':
      return { ...stood, ...NOT_ENDED, status: 'checking' }
    default:
      return stood
  }
}

function imported(stood: Stood, data: ImportedClaim): Stood {
  const status = (data.status ?? stood.status) as ClaimStatus
  const quotes = data.quote === undefined ? stood.quotes : [data.quote]
  return { ...stood, quotes, status, rating: data.rating ?? null, assignee: data.assignee ?? stood.assignee }
}

const NOT_ENDED = { rating: null, dropReason: null }
