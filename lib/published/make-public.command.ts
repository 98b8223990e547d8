import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { printOf } from '@/lib/exports/print'
import { now } from '@/lib/shared/clock'
import { Refusal } from '@/lib/shared/refusal'
import type { MakePublicInput } from './make-public.input'
import { editionToPublish, insertPublication, lockReport, publishedUnder } from './publication.store'
import { optionsForReaders } from './published-print'
import { wordsToSearch } from './words-to-search'

/** Where readers find it: under which word of the desk, and which edition of which report. */
export type MadePublic = { slug: string; report: string; edition: number }

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
    const words = wordsToSearch(printOf(edition.printed, optionsForReaders(chosen)))
    const about = { reportId: report.id, editionId: edition.id }
    await insertPublication(tx, actor, { ...chosen, ...about, words, publishedAt: now() })
    await recordEvent(tx, actor, {
      kind: 'edition.made-public',
      ...(report.articleId === null ? {} : { articleId: report.articleId }),
      data: { report: report.number, edition: input.edition },
    })
    return { slug, report: report.number, edition: input.edition }
  })
}

/** Says where it is switched on. */
const DOES_NOT_PUBLISH =
  'This desk does not publish. An admin switches it on under Settings, Public face, and chooses the word its address ends in.'
const FROZEN_ELSEWHERE = 'This edition was frozen by another desk: only that desk makes it public.'
