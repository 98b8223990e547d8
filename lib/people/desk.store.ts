import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import { type EvidenceBlockerKind, knownBlockers } from '@/lib/evidence/evidence-blocker'
import { notFound } from '@/lib/shared/refusal'

/** What a desk says of itself; the time zone is an IANA name, the address http(s). */
export type DeskFacts = {
  name: string
  reportPrefix: string
  timeZone: string
  publicationUrl: string | null
  verdictsNeeded: number
  /** Of a claim that accuses or has high priority; the larger of the two counts. */
  verdictsNeededMore: number
  /** Whether nobody sees a verdict on a claim before they gave their own, while it waits for verdicts. */
  sealVerdicts: 'yes' | 'no'
  /** Whether editors and admins who sign in with a password need a second factor. */
  secondFactorForEditors: 'yes' | 'no'
  /** Which evidence blockers stop sign-off, in the order of EVIDENCE_BLOCKERS; the others only warn. */
  stoppingBlockers: EvidenceBlockerKind[]
}

export type LockedDesk = DeskFacts & { deskId: string; version: number }

/** Locks the actor's desk until the transaction ends. */
export async function lockDesk(tx: Tx, actor: Actor): Promise<LockedDesk> {
  await tx.$queryRaw`SELECT 1 FROM "desk" WHERE id = ${actor.deskId}::uuid FOR UPDATE`
  const desk = await tx.desk.findUnique({
    where: { id: actor.deskId },
    select: {
      name: true,
      reportPrefix: true,
      timeZone: true,
      publicationUrl: true,
      verdictsNeeded: true,
      verdictsNeededMore: true,
      sealVerdicts: true,
      secondFactorForEditors: true,
      stoppingBlockers: true,
      version: true,
    },
  })
  if (desk === null) throw notFound('desk')
  return {
    deskId: actor.deskId,
    ...desk,
    sealVerdicts: desk.sealVerdicts ? 'yes' : 'no',
    secondFactorForEditors: desk.secondFactorForEditors ? 'yes' : 'no',
    stoppingBlockers: knownBlockers(desk.stoppingBlockers),
  }
}

/** Makes a desk; gives its id. */
export async function insertDesk(tx: Tx, desk: Pick<DeskFacts, 'name' | 'reportPrefix' | 'timeZone'>): Promise<string> {
  return (await tx.desk.create({ data: desk, select: { id: true } })).id
}

/** Writes what a desk says of itself; gives its new version. */
export async function saveDesk(tx: Tx, deskId: string, facts: DeskFacts): Promise<{ version: number }> {
  return tx.desk.update({
    where: { id: deskId },
    data: {
      ...facts,
      sealVerdicts: facts.sealVerdicts === 'yes',
      secondFactorForEditors: facts.secondFactorForEditors === 'yes',
      version: { increment: 1 },
    },
    select: { version: true },
  })
}
