import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import { draftEdition } from '@/lib/reports/draft.store'
import { editionContent, type PrintedEdition } from '@/lib/reports/edition'
import { draftSetEdition } from '@/lib/reports/set-draft.store'
import { now } from '@/lib/shared/clock'
import { notFound } from '@/lib/shared/refusal'
import type { ExportOf } from './export-file-of'

/** What is to be printed: the edition as it was frozen, or what this person would freeze at this moment. Throws `not-found`. */
export async function contentToExport(tx: Tx, actor: Actor, of: ExportOf): Promise<PrintedEdition> {
  switch (of.kind) {
    case 'edition':
      return frozen(tx, actor, of)
    case 'article-draft':
      return draftEdition(tx, actor, of.articleId, now())
    case 'set-draft':
      return draftSetEdition(tx, actor, of.reportId, now())
  }
}

async function frozen(tx: Tx, { deskId }: Actor, of: { reportId: string; edition: number }): Promise<PrintedEdition> {
  const edition = await tx.edition.findFirst({
    where: { reportId: of.reportId, number: of.edition, deskId },
    select: { content: true, sha256: true },
  })
  if (edition === null) throw notFound('edition')
  return { content: editionContent.parse(edition.content), sha256: edition.sha256 }
}
