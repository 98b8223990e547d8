import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import { assembleEdition } from './assemble-edition'
import type { PrintedEdition } from './edition'
import { signedOffNow, withBesides } from './edition-besides.store'
import { sealEdition } from './edition-seal'
import { readLiveArticle } from './edition.store'

/** What the next edition of an article would say at this moment, marked as a draft. Throws `not-found`. */
export async function draftEdition(tx: Tx, actor: Actor, articleId: string, at: Date): Promise<PrintedEdition> {
  const live = await readLiveArticle(tx, actor, articleId)
  const report = await tx.report.findFirst({ where: { articleId, deskId: actor.deskId }, select: { number: true } })
  const imprint = { state: 'draft', number: report?.number ?? null, edition: null } as const
  const made = { at: at.toISOString(), by: actor.name, blockersReason: null, again: null }
  const about = { articleId, versionId: live.versionId }
  const signedOff = await signedOffNow(tx, actor, articleId)
  const draft = assembleEdition(live, { ...imprint, ...made })
  return sealEdition(await withBesides(tx, actor, draft, { about, report: { articleId }, signedOff }))
}
