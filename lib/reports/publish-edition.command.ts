import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { insertSignOff } from '@/lib/audit/sign-off.store'
import { inTransaction } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { refuseIfAny } from '@/lib/shared/refusal'
import { assembleEdition } from './assemble-edition'
import { signedOffNow, withBesides } from './edition-besides.store'
import { sealEdition } from './edition-seal'
import { lockArticleForReport, readLiveArticle } from './edition.store'
import type { PublishEditionInput } from './publish-edition.input'
import { missingReasons, refuseUnseen } from './publishing-reasons'
import { insertEdition, insertReport, reportOf } from './report.store'

/** What was published, and how many things still blocked it. */
export type PublishedEdition = { reportId: string; number: string; edition: number; blockers: number }

/**
 * Publishes the next edition of an article's report: freezes all it says, for good. What still blocks sign-off needs a reason,
 * which the report prints; so does a second edition. Where no sign-off stands, publishing signs off. Refuses (`conflict`) when an
 * edition was published that the person has not seen.
 */
export async function publishEdition(actor: Actor, input: PublishEditionInput): Promise<PublishedEdition> {
  return inTransaction(async (tx) => {
    const article = await lockArticleForReport(tx, actor, input.articleId)
    authorise(actor, 'report.publish', article)
    const standing = await reportOf(tx, actor, article.id)
    const editions = standing?.editions ?? 0
    refuseUnseen(editions, input.afterEdition)
    const live = await readLiveArticle(tx, actor, article.id)
    const at = now()
    const imprint = { state: 'draft', number: null, edition: null, by: actor.name, at: at.toISOString() } as const
    const draft = assembleEdition(live, { ...imprint, blockersReason: null, again: null })
    const blockers = draft.blockers.length
    refuseIfAny(missingReasons(blockers, editions, input))

    const report = standing ?? (await insertReport(tx, actor, article.id, at))
    const edition = report.editions + 1
    const blockersReason = blockers === 0 ? null : input.blockersReason
    const again = edition === 1 ? null : input.again
    const signed = { ...draft.report, number: report.number, edition, blockersReason, again }
    const { versionId } = live
    const standingSignature = await signedOffNow(tx, actor, article.id)
    const signedOff = standingSignature ?? { by: actor.name, at: at.toISOString(), reason: blockersReason }
    const whole = { ...draft, state: 'published', report: signed } as const
    const about = { articleId: article.id, versionId }
    const sealed = sealEdition(
      await withBesides(tx, actor, whole, { about, report: { articleId: article.id }, signedOff }),
    )
    await insertEdition(tx, actor, report, { versionId, number: edition, blockersReason, publishedAt: at, ...sealed })

    if (standingSignature === null) {
      const reason = blockersReason
      await insertSignOff(tx, actor, { articleId: article.id, versionId, reason, signedAt: at })
      const data = { title: live.title, reason }
      await recordEvent(tx, actor, { kind: 'article.signed-off', articleId: article.id, data })
    }
    const { claims } = sealed.content.totals
    await recordEvent(tx, actor, {
      kind: 'edition.published',
      articleId: article.id,
      data: { report: report.number, edition, claims, blockers, reason: blockersReason ?? again },
    })
    return { reportId: report.id, number: report.number, edition, blockers }
  })
}
