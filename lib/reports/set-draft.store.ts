import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import { notFound } from '@/lib/shared/refusal'
import type { PrintedEdition } from './edition'
import { withBesides } from './edition-besides.store'
import { sealEdition } from './edition-seal'
import { readLiveSet } from './live-set.store'
import { assembleSet, besidesOfSet } from './set-edition'

/** What the next edition of a report on a set of claims would say at this moment, marked as a draft. Throws `not-found`. */
export async function draftSetEdition(tx: Tx, actor: Actor, reportId: string, at: Date): Promise<PrintedEdition> {
  const report = await tx.report.findFirst({ where: { id: reportId, deskId: actor.deskId }, select: { number: true } })
  if (report === null) throw notFound('report')
  const live = await readLiveSet(tx, actor, reportId)
  const imprint = { state: 'draft', number: report.number, edition: null } as const
  const about = { at: at.toISOString(), by: actor.name, blockersReason: null, again: null }
  const draft = assembleSet(live, { ...imprint, ...about })
  return sealEdition(await withBesides(tx, actor, draft, besidesOfSet(draft)))
}
