import { createHash, randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import type { ImportArticleInput } from './import-article.input'
import type { ImportText } from './import-text'
import type { Passage } from './split-passages'

/** An article of this desk that has the same text, and who imported it when. */
export type SameText = { articleId: string; title: string; importedAt: Date; importedBy: string }

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
  await insertPassages(tx, { deskId, versionId: version.id }, laidOut.passages)
  await tx.article.update({ where: { id: article.id }, data: { currentVersionId: version.id }, select: { id: true } })
  return { articleId: article.id, versionId: version.id }
}

/** One statement, whatever their number: a book of 100,000 sentences would take createMany half a minute. */
async function insertPassages(
  tx: Tx,
  { deskId, versionId }: { deskId: string; versionId: string },
  passages: readonly Passage[],
): Promise<void> {
  const ids = passages.map(() => uuidV7())
  const numbers = passages.map(({ number }) => number)
  const paragraphs = passages.map(({ paragraph }) => paragraph)
  const starts = passages.map(({ start }) => start)
  const ends = passages.map(({ end }) => end)
  const kinds = passages.map(({ kind }) => kind)
  await tx.$executeRaw`
    INSERT INTO "passage" (id, desk_id, version_id, number, paragraph, start, "end", kind)
    SELECT id, ${deskId}::uuid, ${versionId}::uuid, number, paragraph, start, "end", kind::"PassageKind"
    FROM unnest(${ids}::uuid[], ${numbers}::int[], ${paragraphs}::int[], ${starts}::int[], ${ends}::int[], ${kinds}::text[])
      AS row (id, number, paragraph, start, "end", kind)`
}

/** As RFC 9562 says: 48 bits of milliseconds, version, variant, the rest random. PostgreSQL makes these itself only from 18 on. */
function uuidV7(): string {
  const time = now().getTime().toString(16).padStart(12, '0')
  const random = randomUUID()
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15)}`
}
