import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'
import { notFound, Refusal } from '@/lib/shared/refusal'
import { isRowId } from '@/lib/shared/row-id'
import { editionOfArticle } from './export-article.query'
import type { ExportOf } from './export-file-of'

type Asked = { named: string; edition: number | 'draft' | undefined }

/**
 * What somebody means who names a report by its number ("WD-2024-017"), its id or the id of its article: the edition named, else the newest,
 * else the draft. A number of this desk goes before the same number of a report that was brought in. Throws `not-found`.
 */
export async function exportNamed(actor: Actor, { named, edition }: Asked): Promise<ExportOf> {
  authorise(actor, 'report.export', { deskId: actor.deskId })
  const report = await db().report.findFirst({
    where: { deskId: actor.deskId, ...(isRowId(named) ? { id: named } : { number: named.trim().toUpperCase() }) },
    orderBy: { origin: 'asc' },
    select: { id: true, kind: true, articleId: true, editions: NEWEST },
  })
  if (report === null) {
    if (!isRowId(named)) throw notFound('report')
    return editionOfArticle(actor, { articleId: named, edition })
  }
  const number = edition === 'draft' ? undefined : (edition ?? report.editions[0]?.number)
  if (number !== undefined) return { kind: 'edition', reportId: report.id, edition: number }
  if (report.articleId !== null) return { kind: 'article-draft', articleId: report.articleId }
  if (report.kind === 'set') return { kind: 'set-draft', reportId: report.id }
  throw new Refusal('wrong-state', 'This report was brought in, so it has no draft here: name one of its editions.')
}

const NEWEST = { orderBy: { number: 'desc' }, take: 1, select: { number: true } } as const
