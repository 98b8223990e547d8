import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'
import { notFound } from '@/lib/shared/refusal'
import { contentToExport } from './export-file-content.store'
import type { ExportOf } from './export-file-of'
import type { ShortFormat } from './export-format'
import { printOf } from './print'
import { DEFAULT_OPTIONS, type PrintOptions } from './print-options'
import { type WrittenText, writeText } from './write-text'

type Short = { of: ExportOf; format: ShortFormat; options?: PrintOptions }

/** An edition, or a draft, in a format that is written while somebody waits. Throws `not-found`, and `wrong-state` where it cannot be told in this format. */
export async function exportText(actor: Actor, { of, format, options }: Short): Promise<WrittenText> {
  authorise(actor, 'report.export', { deskId: actor.deskId })
  return writeText(printOf(await contentToExport(db(), actor, of), options ?? DEFAULT_OPTIONS), format)
}

type ArticleExport = {
  articleId: string
  format: ShortFormat
  /** The number of an edition; without it the newest, or a draft when none is published. `draft` is what stands now. */
  edition?: number | 'draft'
  options?: PrintOptions
}

/** The report of an article in one format. Throws `not-found`, for an edition that is not there too. */
export async function exportArticle(actor: Actor, { articleId, edition, ...how }: ArticleExport): Promise<WrittenText> {
  return exportText(actor, { ...how, of: await editionOfArticle(actor, { articleId, edition }) })
}

type EditionExport = { reportId: string; edition: number; format: ShortFormat; options?: PrintOptions }

/** One published edition of a report in one format. Throws `not-found`. */
export async function exportEdition(actor: Actor, { reportId, edition, ...how }: EditionExport): Promise<WrittenText> {
  return exportText(actor, { ...how, of: { kind: 'edition', reportId, edition } })
}

/** Which edition of an article is meant: the one named, else the newest, else its draft. Throws `not-found`, for articles of other desks too. */
export async function editionOfArticle(
  actor: Actor,
  { articleId, edition }: { articleId: string; edition: number | 'draft' | undefined },
): Promise<ExportOf> {
  authorise(actor, 'report.export', { deskId: actor.deskId })
  if ((await db().article.count({ where: { id: articleId, deskId: actor.deskId } })) === 0) throw notFound('article')
  if (edition === 'draft') return { kind: 'article-draft', articleId }
  const where = { articleId, deskId: actor.deskId, editions: { some: {} } }
  const report = await db().report.findFirst({ where, select: { id: true, editions: NEWEST } })
  if (report === null && edition === undefined) return { kind: 'article-draft', articleId }
  const number = edition ?? report?.editions[0]?.number ?? 0
  if (report === null) throw notFound('edition')
  return { kind: 'edition', reportId: report.id, edition: number }
}

const NEWEST = { orderBy: { number: 'desc' }, take: 1, select: { number: true } } as const
