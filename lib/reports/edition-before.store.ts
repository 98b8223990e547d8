import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import { isConfidential } from '@/lib/evidence/confidential'
import { isRowId } from '@/lib/shared/row-id'
import { editionContent, type EditionContent } from './edition'
import { type ConfidentialByNow, toldAgain } from './edition-withheld'

/** The newest edition of a report, as it may be told again; null when none is published. */
export async function newestEdition(
  tx: Tx,
  actor: Actor,
  report: { articleId: string } | { id: string },
): Promise<EditionContent | null> {
  const edition = await tx.edition.findFirst({
    where: { report, deskId: actor.deskId },
    orderBy: { number: 'desc' },
    select: { content: true },
  })
  if (edition === null) return null
  const content = editionContent.parse(edition.content)
  return toldAgain(content, await confidentialByNow(tx, actor, [content]))
}

/** Which sources named in these editions are confidential now; in one statement. */
export async function confidentialByNow(
  tx: Tx,
  { deskId }: Pick<Actor, 'deskId'>,
  contents: readonly EditionContent[],
): Promise<ConfidentialByNow> {
  const sources = contents.flatMap((content) => content.sources)
  const ids = [...new Set(sources.map(({ id }) => id))].filter(isRowId)
  const titles = [...new Set(sources.flatMap(({ derivesFrom }) => (derivesFrom === null ? [] : [derivesFrom.title])))]
  if (ids.length === 0 && titles.length === 0) return { ids: new Set(), titles: new Set() }
  const found = await tx.source.findMany({
    where: { deskId, OR: [{ id: { in: ids } }, { title: { in: titles } }] },
    select: { id: true, title: true, confidentiality: true, spokenTerms: true },
  })
  const secret = found.filter(isConfidential)
  return { ids: new Set(secret.map(({ id }) => id)), titles: new Set(secret.map(({ title }) => title)) }
}
