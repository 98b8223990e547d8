import { createHash } from 'node:crypto'
import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import type { ImportArticleInput } from './import-article.input'
import type { ImportText } from './import-text'

/** An article of this desk that has the same text, and who imported it when. */
export type SameText = { articleId: string; title: string; importedAt: Date; importedBy: string }

/** Rows of one insert; PostgreSQL takes 65,535 values in a statement. */
const PASSAGES_AT_ONCE = 5_000

/** Makes imports on one desk wait for each other until the transaction ends, so that the same text sent twice at once is noticed. */
export async function lockDeskForImport(tx: Tx, actor: Actor): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "desk" WHERE id = ${actor.deskId}::uuid FOR NO KEY UPDATE`
}

/** The SHA-256 of a text in UTF-8, hexadecimal; what tells whether two texts are the same. */
export function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** The newest article of the actor's desk whose text has this hash, or null. */
export async function findSameText(tx: Tx, actor: Actor, sha256: string): Promise<SameText | null> {
  const version = await tx.articleVersion.findFirst({
    where: { deskId: actor.deskId, textSha256: sha256 },
    select: { articleId: true, title: true, importedAt: true, importedBy: { select: { name: true } } },
    orderBy: { importedAt: 'desc' },
  })
  return version && { ...version, importedBy: version.importedBy.name }
}

/** Adds an article with its first version, which becomes the current one, and the passages of it. */
export async function insertArticle(
  tx: Tx,
  actor: Actor,
  input: ImportArticleInput,
  laidOut: ImportText,
): Promise<{ articleId: string; versionId: string }> {
  const { deskId, userId } = actor
  const article = await tx.article.create({
    data: { deskId, title: input.title, createdById: userId },
    select: { id: true },
  })
  const version = await tx.articleVersion.create({
    data: {
      deskId,
      articleId: article.id,
      number: 1,
      text: laidOut.text,
      textLength: laidOut.text.length,
      textSha256: sha256Of(laidOut.text),
      title: input.title,
      byline: input.byline,
      publisher: input.publisher,
      url: input.url,
      publishedOn: input.publishedOn === null ? null : new Date(`${input.publishedOn}T00:00:00Z`),
      language: input.language,
      direction: input.direction,
      importedById: userId,
    },
    select: { id: true },
  })
  for (let at = 0; at < laidOut.passages.length; at += PASSAGES_AT_ONCE) {
    const rows = laidOut.passages.slice(at, at + PASSAGES_AT_ONCE)
    await tx.passage.createMany({ data: rows.map((passage) => ({ ...passage, deskId, versionId: version.id })) })
  }
  await tx.article.update({ where: { id: article.id }, data: { currentVersionId: version.id }, select: { id: true } })
  return { articleId: article.id, versionId: version.id }
}
