import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { type Print, printOf } from '@/lib/exports/print'
import { publicBase } from '@/lib/reports/public-address'
import { now } from '@/lib/shared/clock'
import { Refusal } from '@/lib/shared/refusal'
import { settings } from '@/lib/shared/settings'
import { claimReviewInPage } from './claim-review-in-page'
import type { MakePublicInput } from './make-public.input'
import { editionToPublish, insertPublication, lockReport, publishedUnder } from './publication.store'
import { optionsForReaders } from './published-print'
import { wordsToSearch } from './words-to-search'

/** Where readers find it: under which word of the desk, and which edition of which report; `told` are sentences for the editor. */
export type MadePublic = { slug: string; report: string; edition: number; told: string[] }

/**
 * Lets everybody read an edition of an own report, printed for readers. Refuses (`wrong-state`) while the desk does not publish,
 * when it is public already, and for a report that was frozen elsewhere.
 */
export async function makePublic(actor: Actor, input: MakePublicInput): Promise<MadePublic> {
  return inTransaction(async (tx) => {
    const report = await lockReport(tx, actor, input.reportId)
    authorise(actor, 'report.make-public', report)
    const slug = await publishedUnder(tx, actor)
    if (slug === null) throw new Refusal('wrong-state', DOES_NOT_PUBLISH)
    if (report.kind === 'imported') throw new Refusal('wrong-state', FROZEN_ELSEWHERE)
    const edition = await editionToPublish(tx, report, input.edition)
    if (edition.standing !== null) throw new Refusal('wrong-state', `Edition ${input.edition} is public already.`)

    const { order, accurate, language, noindex } = input
    const chosen = { order, accurate, language, noindex }
    const print = printOf(edition.printed, optionsForReaders(chosen))
    const words = wordsToSearch(print)
    const about = { reportId: report.id, editionId: edition.id }
    await insertPublication(tx, actor, { ...chosen, ...about, words, publishedAt: now() })
    await recordEvent(tx, actor, {
      kind: 'edition.made-public',
      ...(report.articleId === null ? {} : { articleId: report.articleId }),
      data: { report: report.number, edition: input.edition },
    })
    return { slug, report: report.number, edition: input.edition, told: unreviewed(print, slug) }
  })
}

/** A claim whose ClaimReview would not be valid has its page without one; that stops nobody, and is told. */
function unreviewed({ content, claims, options }: Print, slug: string): string[] {
  const address = publicBase({ ...content.desk, slug }, settings().NEXTAUTH_URL ?? null)
  if (address === null) return []
  const placed = { ...content, address }
  const without = claims.filter(
    (claim) => claim.rating !== null && claimReviewInPage(placed, claim, options.language) === null,
  )
  if (without.length === 0) return []
  const named = without.map(({ number }) => `C-${number}`).join(', ')
  return [`The page of these has no ClaimReview, since it would not be valid: ${named}`]
}

/** Says where it is switched on. */
const DOES_NOT_PUBLISH =
  'This desk does not publish. An admin switches it on under Settings, What readers see, and chooses the word its address ends in.'
const FROZEN_ELSEWHERE = 'This edition was frozen by another desk: only that desk makes it public.'
