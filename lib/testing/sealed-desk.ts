import type { Actor } from '@/lib/access/actor'
import { addComment } from '@/lib/comments/add-comment.command'
import { addCommentInput } from '@/lib/comments/add-comment.input'
import { db } from '@/lib/db/client'
import { beginSetReport } from '@/lib/reports/begin-set-report.command'
import { publishEdition } from '@/lib/reports/publish-edition.command'
import { publishEditionInput } from '@/lib/reports/publish-edition.input'
import { publishSetEdition } from '@/lib/reports/publish-set-edition.command'
import { beginSetReportInput, publishSetEditionInput } from '@/lib/reports/set-report.input'
import { giveVerdict } from '@/lib/verdicts/give-verdict.command'
import { giveVerdictInput } from '@/lib/verdicts/give-verdict.input'
import { aDesk, anArticle, anOpenClaim, aPerson, aSnapshot, aSource, someEvidence, type TestDesk } from './builders'

/** Stands in all that sealed verdicts say, and nowhere else. */
export const PLANT = 'xyzzy-plant'

/** A desk that seals, a claim that waits for verdicts, and what is sealed on it. */
export type SealedDesk = {
  desk: TestDesk
  /** Who gave two verdicts, the second instead of the first. */
  giver: Actor
  reviewer: Actor
  editor: Actor
  admin: Actor
  viewer: Actor
  articleId: string
  claimId: string
  sourceId: string
  reportId: string
  /** On that claim alone, as a set; it has an edition of then too. */
  setReportId: string
  /** On the verdict that stands, by its giver; it names the other reviewer. */
  commentId: string
}

/** A desk that asks for three verdicts and seals them, with one given, changed and commented on, and an edition of before it was settled. */
export async function aSealedDesk(): Promise<SealedDesk> {
  const desk = await aDesk({ verdictsNeeded: 3 })
  await db().desk.update({ where: { id: desk.id }, data: { sealVerdicts: true } })
  const giver = await aPerson(desk, 'reviewer')
  const reviewer = await aPerson(desk, 'reviewer', 'Jonas Meyer')
  const editor = await aPerson(desk, 'editor')
  const article = await anArticle(editor)
  const claim = await anOpenClaim(giver, article, '14 cracked bolts', { assigneeId: reviewer.userId })
  const evidence = [await someEvidence(giver, claim.id), await someEvidence(editor, claim.id)]
  const source = await aSource(editor, { url: 'https://example.org/minutes' })
  await aSnapshot(editor, source.id, 'The minutes say that 14 bolts were cracked.')
  await aSnapshot(editor, source.id, 'The minutes say that 15 bolts were cracked.')

  const given = (rating: string | undefined, evidenceId: string | undefined) =>
    giveVerdictInput.parse({
      claimId: claim.id,
      ratingId: rating,
      rationale: `The ${PLANT} report counts them.`,
      fix: `some ${PLANT} bolts`,
      evidenceIds: [evidenceId],
    })
  await giveVerdict(giver, given(desk.ratings['Mostly accurate'], evidence[0]?.id))
  const { id: verdictId } = await giveVerdict(giver, given(desk.ratings.Misleading, evidence[1]?.id))
  const comment = addCommentInput.parse({
    on: 'verdict',
    placeId: verdictId,
    text: `@Jonas Meyer, the ${PLANT} report, page 3.`,
  })
  const { id: commentId } = await addComment(giver, comment)
  // Nobody can choose this rating any more, so that it is told only where a verdict with it is.
  await db().rating.update({ where: { id: desk.ratings.Misleading }, data: { retiredAt: new Date() } })
  const blockersReason = 'The paper closes tonight; the rest follows tomorrow.'
  const { reportId } = await publishEdition(
    editor,
    publishEditionInput.parse({ articleId: article.articleId, blockersReason }),
  )
  const begun = { title: 'Bridges in March', language: 'en', claimIds: [claim.id] }
  const { reportId: setReportId } = await beginSetReport(editor, beginSetReportInput.parse(begun))
  await publishSetEdition(editor, publishSetEditionInput.parse({ reportId: setReportId, blockersReason }))
  return {
    ...{ desk, giver, reviewer, editor, admin: await aPerson(desk, 'admin'), viewer: await aPerson(desk, 'viewer') },
    ...{ articleId: article.articleId, claimId: claim.id, sourceId: source.id, reportId, setReportId, commentId },
  }
}

/** Makes all that is sealed say something else, past every trigger: whoever cannot see it must not see any difference. */
export async function rewriteSealed({ desk, giver, claimId }: SealedDesk): Promise<void> {
  const other = desk.ratings.False
  const verdicts = `SELECT id FROM "verdict" WHERE claim_id = '${claimId}' AND reviewer_id = '${giver.userId}'`
  await db().$transaction(
    [
      'SET LOCAL session_replication_role = replica',
      `UPDATE "verdict" SET rating_id = '${other}', rationale = 'Other words.', fix = NULL WHERE id IN (${verdicts})`,
      `DELETE FROM "verdict_evidence" WHERE verdict_id IN (${verdicts})`,
      `UPDATE "event" SET data = jsonb_set(data, '{rating}', '"False"')
         WHERE kind = 'verdict.given' AND claim_id = '${claimId}' AND actor_id = '${giver.userId}'`,
      `UPDATE "comment" SET text = 'Something else.' WHERE verdict_id IN (${verdicts})`,
      `UPDATE "comment_text" SET text = 'Something else.'
         WHERE comment_id IN (SELECT id FROM "comment" WHERE verdict_id IN (${verdicts}))`,
    ].map((sql) => db().$executeRawUnsafe(sql)),
  )
}
