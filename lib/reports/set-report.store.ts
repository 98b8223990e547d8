import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import { notFound } from '@/lib/shared/refusal'
import { nextReportNumber } from './report.store'

/** What a person writes of a report on a set of claims; `language` is BCP-47. */
export type SetFacts = { title: string; introduction: string | null; language: string; direction: 'ltr' | 'rtl' }

export type LockedSetReport = SetFacts & {
  id: string
  deskId: string
  number: string
  version: number
  editions: number
  claims: number
}

/** Locks a report on a set of claims of the actor's desk until the transaction ends. Throws `not-found`, for reports on articles too. */
export async function lockSetReport(tx: Tx, actor: Actor, reportId: string): Promise<LockedSetReport> {
  await tx.$queryRaw`SELECT 1 FROM "report" WHERE id = ${reportId}::uuid AND desk_id = ${actor.deskId}::uuid FOR UPDATE`
  const report = await tx.report.findFirst({
    where: { id: reportId, deskId: actor.deskId, kind: 'set' },
    select: { ...FACTS, id: true, deskId: true, number: true, version: true, _count: COUNTS },
  })
  if (report === null) throw notFound('report')
  const { _count: counts, ...rest } = report
  return { ...rest, ...factsOf(report), editions: counts.editions, claims: counts.claims }
}

const FACTS = { title: true, introduction: true, language: true, direction: true } as const
const COUNTS = { select: { editions: true, claims: true } } as const

/** A set always has a title and a language: a constraint of the table sees to it. */
export function factsOf(report: { [Fact in keyof SetFacts]: SetFacts[Fact] | null }): SetFacts {
  const { title, introduction, language, direction } = report
  return { title: title ?? '', introduction, language: language ?? 'und', direction: direction ?? 'ltr' }
}

/** Begins a report on a set of claims under the next number of the desk. */
export async function insertSetReport(
  tx: Tx,
  actor: Actor,
  facts: SetFacts,
  at: Date,
): Promise<{ id: string; number: string }> {
  const number = await nextReportNumber(tx, actor, at)
  return tx.report.create({
    data: { deskId: actor.deskId, kind: 'set', number, begunById: actor.userId, createdAt: at, ...facts },
    select: { id: true, number: true },
  })
}

/** Writes what a locked report is called and says first, and gives it its next version. */
export async function changeSetFacts(tx: Tx, reportId: string, facts: SetFacts): Promise<number> {
  const { version } = await tx.report.update({
    where: { id: reportId },
    data: { ...facts, version: { increment: 1 } },
    select: { version: true },
  })
  return version
}

/** Gives a locked report whose claims changed its next version. */
export async function nextVersion(tx: Tx, reportId: string): Promise<number> {
  const data = { version: { increment: 1 } }
  return (await tx.report.update({ where: { id: reportId }, data, select: { version: true } })).version
}

/** Throws `not-found` unless each of these is a claim of the actor's desk. */
export async function refuseUnknownClaims(tx: Tx, actor: Actor, ids: readonly string[]): Promise<void> {
  const wanted = [...new Set(ids)]
  const [row] = await tx.$queryRaw<{ known: number }[]>`
    SELECT count(*)::int AS known FROM "claim" WHERE id = ANY(${wanted}::uuid[]) AND desk_id = ${actor.deskId}::uuid`
  if (row?.known !== wanted.length) throw notFound('claim')
}

/** Adds claims of the desk to a locked report; gives how many were not in it yet. */
export async function addClaims(tx: Tx, actor: Actor, reportId: string, ids: readonly string[]): Promise<number> {
  return tx.$executeRaw`
    INSERT INTO "report_claim" (report_id, claim_id, desk_id)
    SELECT ${reportId}::uuid, id, ${actor.deskId}::uuid FROM unnest(${[...new Set(ids)]}::uuid[]) id ORDER BY id
    ON CONFLICT DO NOTHING`
}

/** Takes claims out of a locked report; gives how many were in it. */
export async function takeOutClaims(tx: Tx, reportId: string, ids: readonly string[]): Promise<number> {
  return tx.$executeRaw`
    DELETE FROM "report_claim" WHERE report_id = ${reportId}::uuid AND claim_id = ANY(${[...ids]}::uuid[])`
}

/** Locks the claims of a locked report against change, in the order of their ids, until the transaction ends. */
export async function lockClaimsOfSet(tx: Tx, reportId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "claim" WHERE id IN (SELECT claim_id FROM "report_claim" WHERE report_id = ${reportId}::uuid)
    ORDER BY id FOR SHARE`
}
