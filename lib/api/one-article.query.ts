import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'
import { notFound } from '@/lib/shared/refusal'

export type OneArticle = Awaited<ReturnType<typeof oneArticle>>

/** An article of the actor's desk with the text it is worked on now, in one statement. Throws `not-found`. */
export async function oneArticle(actor: Actor, articleId: string) {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const article = await db().article.findFirst({
    where: { id: articleId, deskId: actor.deskId },
    select: { id: true, currentVersion: { select: VERSION } },
  })
  if (article === null || article.currentVersion === null) throw notFound('article')
  const { id: versionId, number, publishedOn, importedAt, ...facts } = article.currentVersion
  return {
    id: article.id,
    versionId,
    version: number,
    ...facts,
    publishedOn: publishedOn?.toISOString().slice(0, 10) ?? null,
    importedAt: importedAt.toISOString(),
  }
}

const VERSION = {
  ...{ id: true, number: true, title: true, byline: true, publisher: true, publishedOn: true, url: true },
  ...{ language: true, direction: true, text: true, importedAt: true },
} as const
