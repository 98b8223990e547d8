import { instantOf, isLocalTime, localTimeOf } from '@/lib/shared/zoned-time'
import type { Pair } from './rated-claim'

/** How many days are looked at unless others are asked for, today among them. */
export const USUAL_DAYS = 90

/** What agreement is asked for: days on the desk's clocks, both counted, and the two people, when it is about two. */
export type AgreementFilter = {
  from: string
  to: string
  first: string | null
  second: string | null
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Reads a filter from the address; a day that is none becomes the usual one before `today`, what is no id is left out, days the wrong way round are turned. */
export function parseAgreementFilter(
  query: Record<string, string | string[] | undefined>,
  today: string,
): AgreementFilter {
  const one = (name: string) => [query[name] ?? []].flat()[0]?.trim() ?? ''
  const day = (name: string) => (isLocalTime(`${one(name)}T00:00`) ? one(name) : null)
  const id = (name: string) => (UUID.test(one(name)) ? one(name).toLowerCase() : null)
  const until = day('to') ?? today
  const since = day('from') ?? daysAfter(until, 1 - USUAL_DAYS)
  const [from, to] = since <= until ? [since, until] : [until, since]
  return { from, to, first: id('first'), second: id('second') }
}

/** The two people asked for; null when everybody is meant. */
export function pairOf({ first, second }: AgreementFilter): Pair | null {
  return first === null || second === null || first === second ? null : { first, second }
}

/** Why a pair that was asked for is none; null when all is well. */
export function pairIssue({ first, second }: AgreementFilter): string | null {
  if ((first === null) !== (second === null)) return 'Choose two people, or nobody for the whole desk.'
  return first !== null && first === second ? 'Choose two different people.' : null
}

/** The address of a filter, at the screen or its CSV. */
export function agreementHref(filter: AgreementFilter, path: '/agreement' | '/agreement/csv' = '/agreement'): string {
  const query = new URLSearchParams(
    Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== null),
  )
  return `${path}?${query}`
}

/** The day it is on the desk's clocks. */
export function dayOf(instant: Date, timeZone: string): string {
  return localTimeOf(instant, timeZone).slice(0, 10)
}

/** The instants the days begin and end at on the desk's clocks, half-open. */
export function spanOf({ from, to }: { from: string; to: string }, timeZone: string): { since: Date; until: Date } {
  return {
    since: instantOf(`${from}T00:00`, timeZone),
    until: instantOf(`${daysAfter(to, 1)}T00:00`, timeZone),
  }
}

function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}
