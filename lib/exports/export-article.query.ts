import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'
import { now } from '@/lib/shared/clock'
import { notFound, Refusal } from '@/lib/shared/refusal'
import { settings } from '@/lib/shared/settings'
import { draftEdition } from '@/lib/reports/draft.store'
import { editionContent, type PrintedEdition } from '@/lib/reports/edition'
import { exportClaimReview } from './export-claimreview'
import { exportCsv } from './export-csv'
import { CONTENT_TYPES, type ExportFormat, exportFileName } from './export-format'
import { exportHtml } from './export-html'
import { exportJson } from './export-json'
import { exportMarkdown } from './export-markdown'

/** A file as it is handed out; `warnings` are sentences for whoever asked, not for readers. */
export type Exported = { filename: string; contentType: string; body: string; warnings: string[] }

type ArticleExport = {
  articleId: string
  format: ExportFormat
  /** The number of an edition; without it the newest, or a draft when none is published. `draft` is what stands now. */
  edition?: number | 'draft'
}

/** The report of an article in one format. Throws `not-found`, for an edition that is not there too. */
export async function exportArticle(actor: Actor, { articleId, format, edition }: ArticleExport): Promise<Exported> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const published = edition === 'draft' ? null : await readEdition(actor, { report: { articleId } }, edition)
  if (published === null && typeof edition === 'number') throw notFound('edition')
  return write(published ?? (await draftEdition(db(), actor, articleId, now())), format)
}

/** One published edition of a report in one format. Throws `not-found`. */
export async function exportEdition(
  actor: Actor,
  { reportId, edition, format }: { reportId: string; edition: number; format: ExportFormat },
): Promise<Exported> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const published = await readEdition(actor, { reportId }, edition)
  if (published === null) throw notFound('edition')
  return write(published, format)
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

function write(printed: PrintedEdition, format: ExportFormat): Exported {
  const filename = exportFileName(printed.content.report, format)
  return { filename, contentType: CONTENT_TYPES[format], ...bodyOf(printed, format) }
}

function bodyOf(printed: PrintedEdition, format: ExportFormat): Pick<Exported, 'body' | 'warnings'> {
  switch (format) {
    case 'html':
      return { body: exportHtml(printed), warnings: [] }
    case 'md':
      return { body: exportMarkdown(printed), warnings: [] }
    case 'csv':
      return { body: exportCsv(printed), warnings: [] }
    case 'json':
      return { body: exportJson(printed), warnings: [] }
    case 'claimreview':
      return claimReviewBody(printed)
  }
}

function claimReviewBody(printed: PrintedEdition): Pick<Exported, 'body' | 'warnings'> {
  const { state, desk } = printed.content
  const origin = settings().NEXTAUTH_URL
  if (state === 'published' && desk.publicationUrl === null && origin === undefined) {
    throw new Refusal(
      'wrong-state',
      'ClaimReview needs the address under which reports are published. An admin sets it under Settings, Publication address; the next edition carries it.',
    )
  }
  const { body, errors, warnings } = exportClaimReview(printed, { origin: origin ?? '' })
  if (errors.length === 0) return { body, warnings }
  throw new Refusal(
    'wrong-state',
    `The ClaimReview markup would not be valid, so it is not handed out. ${errors.join(' ')}`,
  )
}
