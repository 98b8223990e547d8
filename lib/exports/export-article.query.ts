import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'
import { draftEdition } from '@/lib/reports/draft.store'
import { editionContent, type PrintedEdition } from '@/lib/reports/edition'
import { now } from '@/lib/shared/clock'
import { notFound } from '@/lib/shared/refusal'
import type { ShortFormat } from './export-format'
import { printOf } from './print'
import { DEFAULT_OPTIONS, type PrintOptions } from './print-options'
import { type WrittenFormat, writeFormat } from './write-format.gateway'

type ArticleExport = {
  articleId: string
  format: ShortFormat
  /** The number of an edition; without it the newest, or a draft when none is published. `draft` is what stands now. */
  edition?: number | 'draft'
  options?: PrintOptions
}

/** The report of an article in one format. Throws `not-found`, for an edition that is not there too. */
export async function exportArticle(
  actor: Actor,
  { articleId, format, edition, options = DEFAULT_OPTIONS }: ArticleExport,
): Promise<WrittenFormat> {
  authorise(actor, 'report.export', { deskId: actor.deskId })
  const published = edition === 'draft' ? null : await readEdition(actor, { report: { articleId } }, edition)
  if (published === null && typeof edition === 'number') throw notFound('edition')
  return writeFormat(printOf(published ?? (await draftEdition(db(), actor, articleId, now())), options), format)
}

type EditionExport = { reportId: string; edition: number; format: ShortFormat; options?: PrintOptions }

/** One published edition of a report in one format. Throws `not-found`. */
export async function exportEdition(
  actor: Actor,
  { reportId, edition, format, options = DEFAULT_OPTIONS }: EditionExport,
): Promise<WrittenFormat> {
  authorise(actor, 'report.export', { deskId: actor.deskId })
  const published = await readEdition(actor, { reportId }, edition)
  if (published === null) throw notFound('edition')
  return writeFormat(printOf(published, options), format)
}

async function readEdition(
  actor: Actor,
  of: { reportId: string } | { report: { articleId: string } },
  number: number | undefined,
): Promise<PrintedEdition | null> {
  const edition = await db().edition.findFirst({
    where: { ...of, ...(number === undefined ? {} : { number }), deskId: actor.deskId },
    orderBy: { number: 'desc' },
    select: { content: true, sha256: true },
  })
  return edition && { content: editionContent.parse(edition.content), sha256: edition.sha256 }
}
