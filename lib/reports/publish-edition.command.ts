import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { type Issues, Refusal, refuseIfAny } from '@/lib/shared/refusal'
import { blockersOf, composeEdition } from './compose-edition'
import { reportMaterial } from './edition-content.store'
import { sealEdition } from './edition-seal'
import type { PublishEditionInput } from './publish-edition.input'
import { insertEdition, insertReport, lockForReport, reportOf } from './report.store'

/** What was published, and how many things still blocked it. */
export type PublishedEdition = { reportId: string; number: string; edition: number; blockers: number }

/**
 * Publishes the next edition of an article's report: freezes all it says, for good. What still blocks sign-off needs a reason,
 * which the report prints; so does a second edition. Refuses (`conflict`) when an edition was published that the person has not seen.
 */
export async function publishEdition(actor: Actor, input: PublishEditionInput): Promise<PublishedEdition> {
  return inTransaction(async (tx) => {
    const article = await lockForReport(tx, actor, input.articleId)
    authorise(actor, 'report.publish', article)
    const standing = await reportOf(tx, actor, article.id)
    const editions = standing?.editions ?? 0
    refuseUnseen(editions, input.afterEdition)
    const material = await reportMaterial(tx, actor, article.id)
    const blockers = blockersOf(material).length
    refuseIfAny(missingReasons(blockers, editions, input))

    const at = now()
    const report = standing ?? (await insertReport(tx, actor, article.id, at))
    const edition = report.editions + 1
    const blockersReason = blockers === 0 ? null : input.blockersReason
    const again = edition === 1 ? null : input.again
    const imprint = { number: report.number, edition, at, by: actor.name, blockersReason, again }
    const sealed = sealEdition(composeEdition(material, imprint))
    const versionId = material.version.id
    await insertEdition(tx, actor, report, { versionId, number: edition, blockersReason, publishedAt: at, ...sealed })

    const { claims } = sealed.content.totals
    await recordEvent(tx, actor, {
      kind: 'edition.published',
      articleId: article.id,
      data: { report: report.number, edition, claims, blockers, reason: blockersReason ?? again },
    })
    return { reportId: report.id, number: report.number, edition, blockers }
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
