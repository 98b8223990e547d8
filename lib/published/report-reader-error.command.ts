import { authorise } from '@/lib/access/authorise'
import { clerkOf } from '@/lib/access/clerk'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { notFound, refuseIfAny } from '@/lib/shared/refusal'
import { insertReaderError, publicPlace, whoAnswersReaders } from './reader-error.store'
import type { ReportReaderErrorInput } from './report-reader-error.input'

/**
 * An error a reader reports in what they can read of a report becomes a task of its desk, and its editors are told. The log says that it
 * came, and nothing of what it says. Who reports is nobody here, so the workbench writes it down for them. Throws `not-found`
 * where nothing is public.
 */
export async function reportReaderError(
  page: { slug: string; report: string },
  { claim, text, contact, website }: ReportReaderErrorInput,
): Promise<void> {
  await inTransaction(async (tx) => {
    const place = await publicPlace(tx, page.slug, page.report)
    if (place === null) throw notFound('report')
    const { deskId } = place
    authorise(clerkOf({ deskId }), 'comment.write', { deskId })
    refuseIfAny(claim !== null && !place.claims.includes(claim) ? { claim: ['That is no claim of this report.'] } : {})
    if (website !== '') return
    const said = { claimNumber: claim, text, contact, receivedAt: now() }
    const number = await insertReaderError(tx, place, said)

    await recordEvent(
      tx,
      { deskId, userId: null },
      {
        kind: 'reader-error.received',
        ...(place.articleId === null ? {} : { articleId: place.articleId }),
        data: { error: number, report: page.report, edition: place.edition, claim },
        tell: [{ userIds: await whoAnswersReaders(tx, deskId), because: 'reader_error' }],
      },
    )
  })
}
