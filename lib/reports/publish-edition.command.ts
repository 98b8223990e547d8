import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { type Issues, Refusal, refuseIfAny } from '@/lib/shared/refusal'
import { assembleEdition } from './assemble-edition'
import type { EditionContent } from './edition'
import { sealEdition } from './edition-seal'
import { lockArticleForReport, readLiveArticle } from './edition.store'
import type { PublishEditionInput } from './publish-edition.input'
import { insertEdition, insertReport, reportOf } from './report.store'

/** What was published, and how many things still blocked it. */
export type PublishedEdition = { reportId: string; number: string; edition: number; blockers: number }

/**
 * Publishes the next edition of an article's report: freezes all it says, for good. What still blocks sign-off needs a reason,
 * which the report prints; so does a second edition. Refuses (`conflict`) when an edition was published that the person has not seen.
 */
export async function publishEdition(actor: Actor, input: PublishEditionInput): Promise<PublishedEdition> {
  return inTransaction(async (tx) => {
    const article = await lockArticleForReport(tx, actor, input.articleId)
    authorise(actor, 'report.publish', article)
    const standing = await reportOf(tx, actor, article.id)
    refuseUnseen(standing?.editions ?? 0, input.afterEdition)

    const live = await readLiveArticle(tx, actor, article.id)
    const at = now()
    const draft = { state: 'draft', number: null, edition: null, at: at.toISOString(), by: actor.name } as const
    const { blockers } = assembleEdition(live, { ...draft, blockersReason: null, again: null })
    refuseIfAny(missingReasons(blockers.length, standing?.editions ?? 0, input))

    const report = standing ?? (await insertReport(tx, actor, article.id, at))
    const number = report.editions + 1
    const blockersReason = blockers.length === 0 ? null : input.blockersReason
    const again = number === 1 ? null : input.again
    const imprint = { state: 'published', number: report.number, edition: number, blockersReason, again } as const
    const content: EditionContent = assembleEdition(live, { ...imprint, at: at.toISOString(), by: actor.name })
    const edition = { versionId: live.versionId, number, blockersReason, publishedAt: at }
    await insertEdition(tx, actor, report, { ...edition, ...sealEdition(content) })

    await recordEvent(tx, actor, {
      kind: 'edition.published',
      articleId: article.id,
      data: {
        report: report.number,
        edition: number,
        claims: content.totals.claims,
        blockers: blockers.length,
        reason: blockersReason,
      },
    })
    return { reportId: report.id, number: report.number, edition: number, blockers: blockers.length }
  })
}

function refuseUnseen(editions: number, seen: number): void {
  if (editions === seen) return
  const newest = editions === 0 ? 'No edition is published yet.' : `Edition ${editions} has been published meanwhile.`
  throw new Refusal('conflict', `${newest} Look at it before you publish another.`)
}

function missingReasons(blockers: number, editions: number, input: PublishEditionInput): Issues {
  const things = blockers === 1 ? 'One thing still blocks' : `${blockers} things still block`
  return {
    ...(blockers > 0 && input.blockersReason === null
      ? { blockersReason: [`${things} sign-off. Say why it is published all the same; the report prints it.`] }
      : {}),
    ...(editions > 0 && input.again === null
      ? { again: ['Say why there is another edition; the report prints it.'] }
      : {}),
  }
}
