import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import type { ClaimRow } from '@/lib/claims/claim-row'
import { claimRows } from '@/lib/claims/claim-rows.store'
import { db } from '@/lib/db/client'
import { notFound } from '@/lib/shared/refusal'
import { localTimeOf } from '@/lib/shared/zoned-time'

export type OneClaim = ClaimRow & {
  /** The day of what it is about, "2024-01-03". */
  happenedOn: string | null
  /** As a form shows it: on the desk's clock, empty for none. */
  dueLocal: string
  dropReason: string | null
  quotes: { id: string; versionId: string; start: number; end: number; exact: string; prefix: string; suffix: string }[]
}

const MOST_QUOTES = 100

/** A claim of the actor's desk with its quotes; three statements. Throws `not-found`. */
export async function oneClaim(actor: Actor, claimId: string): Promise<OneClaim> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const [row] = await claimRows(db(), actor, [claimId])
  if (row === undefined) throw notFound('claim')
  const { happenedOn, dropReason } = await db().claim.findUniqueOrThrow({
    where: { id: row.id },
    select: { happenedOn: true, dropReason: true },
  })
  const quotes = await db().claimQuote.findMany({
    where: { claimId: row.id, deskId: actor.deskId },
    orderBy: { id: 'asc' },
    take: MOST_QUOTES,
    select: { id: true, versionId: true, start: true, end: true, exact: true, prefix: true, suffix: true },
  })
  return {
    ...row,
    happenedOn: happenedOn?.toISOString().slice(0, 10) ?? null,
    dueLocal: row.dueAt === null ? '' : localTimeOf(new Date(row.dueAt), actor.timeZone),
    dropReason,
    quotes,
  }
}
