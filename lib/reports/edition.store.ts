import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import { knownBlockers } from '@/lib/evidence/evidence-blocker'
import { notFound } from '@/lib/shared/refusal'
import { type ClaimsOf, liveClaims } from './claims-of-edition.store'
import type { LiveArticle, LivePassage, LiveSource } from './live-article'

/** Locks an article of the actor's desk, and its claims against change, until the transaction ends. Throws `not-found`. */
export async function lockArticleForReport(
  tx: Tx,
  actor: Actor,
  articleId: string,
): Promise<{ id: string; deskId: string }> {
  const article = await lockArticleToSign(tx, actor, articleId)
  await tx.$queryRaw`SELECT 1 FROM "claim" WHERE article_id = ${articleId}::uuid ORDER BY number FOR SHARE`
  return article
}

/** Locks an article of the actor's desk until the transaction ends: no event of it is written meanwhile. Throws `not-found`. */
export async function lockArticleToSign(
  tx: Tx,
  actor: Actor,
  articleId: string,
): Promise<{ id: string; deskId: string }> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "article" WHERE id = ${articleId}::uuid AND desk_id = ${actor.deskId}::uuid FOR UPDATE`
  if (rows.length === 0) throw notFound('article')
  return { id: articleId, deskId: actor.deskId }
}

/** The current version of an article with all a report says of it, in a few statements whatever its length. Throws `not-found`. */
export async function readLiveArticle(tx: Tx, actor: Actor, articleId: string): Promise<LiveArticle> {
  const article = await tx.article.findFirst({
    where: { id: articleId, deskId: actor.deskId },
    select: {
      currentVersion: true,
      desk: { select: { name: true, timeZone: true, publicationUrl: true, stoppingBlockers: true } },
    },
  })
  const version = article?.currentVersion
  if (!article || !version) throw notFound('article')
  const { stoppingBlockers, ...desk } = article.desk
  return {
    desk,
    stopping: knownBlockers(stoppingBlockers),
    id: articleId,
    versionId: version.id,
    version: version.number,
    title: version.title,
    byline: version.byline,
    publisher: version.publisher,
    url: version.url,
    publishedOn: dayOf(version.publishedOn),
    language: version.language,
    direction: version.direction,
    text: version.text,
    textSha256: version.textSha256,
    passages: await passagesOf(tx, version.id),
    scale: await scaleOf(tx, actor, { articleId }),
    claims: await liveClaims(tx, actor, { articleId }, [version.id]),
    sources: await sourcesOf(tx, actor, { articleId }),
  }
}

async function passagesOf(tx: Tx, versionId: string): Promise<LivePassage[]> {
  const passages = await tx.passage.findMany({
    where: { versionId },
    orderBy: { number: 'asc' },
    select: {
      id: true,
      number: true,
      paragraph: true,
      start: true,
      end: true,
      kind: true,
      marks: { where: { withdrawnAt: null }, select: { kind: true, reason: true, author: { select: { name: true } } } },
    },
  })
  return passages.map(({ marks: [mark], ...passage }) => ({
    ...passage,
    mark: mark === undefined ? null : { kind: mark.kind, reason: mark.reason, by: mark.author.name },
  }))
}

/** The ratings in use, and retired ones these claims were settled with, in the order of the scale. */
export async function scaleOf(tx: Tx, actor: Actor, of: ClaimsOf): Promise<LiveArticle['scale']> {
  // Only what is settled is printed; a retired rating that comes along would tell of a sealed verdict with it.
  const given = { some: { claim: { ...of, status: 'settled' as const } } }
  return tx.rating.findMany({
    where: {
      deskId: actor.deskId,
      OR: [{ retiredAt: null }, { verdicts: given }, { adjudications: given }],
    },
    orderBy: [{ position: 'asc' }, { label: 'asc' }],
    select: { label: true, meaning: true, shape: true, colour: true, claimReviewValue: true },
  })
}

/** The sources of the evidence on these claims that has not been withdrawn. */
export async function sourcesOf(tx: Tx, actor: Actor, of: ClaimsOf): Promise<LiveSource[]> {
  const sources = await tx.source.findMany({
    where: { deskId: actor.deskId, evidence: { some: { withdrawnAt: null, claim: of } } },
    select: {
      id: true,
      title: true,
      kind: true,
      publisher: true,
      author: true,
      url: true,
      publishedOn: true,
      language: true,
      note: true,
      interest: true,
      archiveUrl: true,
      spokenOn: true,
      spokenHow: true,
      spokenTerms: true,
      confidentiality: true,
      derivesFrom: { select: { id: true, title: true, confidentiality: true, spokenTerms: true } },
    },
  })
  return sources.map(({ publishedOn, spokenOn, ...source }) => ({
    ...source,
    publishedOn: dayOf(publishedOn),
    spokenOn: dayOf(spokenOn),
  }))
}

/** A day as YYYY-MM-DD. */
export function dayOf(date: Date | null): string | null {
  return date === null ? null : date.toISOString().slice(0, 10)
}
