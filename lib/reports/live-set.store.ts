import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import { knownBlockers } from '@/lib/evidence/evidence-blocker'
import { notFound } from '@/lib/shared/refusal'
import { type ClaimsOf, liveClaims } from './claims-of-edition.store'
import { dayOf, scaleOf, sourcesOf } from './edition.store'
import type { LivePassage } from './live-article'
import type { LiveSet, LiveSetArticle } from './live-set'
import { factsOf } from './set-report.store'

/** A report on a set of claims with all it says of them, in a few statements whatever their number. Throws `not-found`, for reports on articles too. */
export async function readLiveSet(tx: Tx, actor: Actor, reportId: string): Promise<LiveSet> {
  const report = await tx.report.findFirst({
    where: { id: reportId, deskId: actor.deskId, kind: 'set' },
    select: {
      ...{ title: true, introduction: true, language: true, direction: true },
      desk: { select: { name: true, timeZone: true, publicationUrl: true, stoppingBlockers: true } },
    },
  })
  if (report === null) throw notFound('report')
  const { stoppingBlockers, ...desk } = report.desk
  const chosen: ClaimsOf = { reports: { some: { reportId } } }
  return {
    desk,
    stopping: knownBlockers(stoppingBlockers),
    id: reportId,
    ...factsOf(report),
    scale: await scaleOf(tx, actor, chosen),
    sources: await sourcesOf(tx, actor, chosen),
    articles: await articlesOf(tx, actor, reportId),
    numbered: await numberedBefore(tx, actor, reportId),
  }
}

async function articlesOf(tx: Tx, actor: Actor, reportId: string): Promise<LiveSetArticle[]> {
  const chosen = { reports: { some: { reportId } } }
  const articles = await tx.article.findMany({
    where: { deskId: actor.deskId, claims: { some: chosen } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, currentVersion: true },
  })
  const versionIds = articles.flatMap(({ currentVersion }) => (currentVersion === null ? [] : [currentVersion.id]))
  const claims = byKey(await liveClaims(tx, actor, chosen, versionIds), ({ articleId }) => articleId)
  const passages = byKey(await quotedPassages(tx, reportId, versionIds), ({ versionId }) => versionId)
  return articles.flatMap(({ id, currentVersion: version }) => {
    if (version === null) return []
    const { title, byline, publisher, url, language, direction, text, textSha256 } = version
    return {
      ...{ id, versionId: version.id, version: version.number, title, byline, publisher, url, language, direction },
      ...{ publishedOn: dayOf(version.publishedOn), text, textSha256 },
      passages: passages.get(version.id) ?? [],
      claims: claims.get(id) ?? [],
    }
  })
}

/** Only those a chosen claim is quoted from: an article may have thousands of others. */
async function quotedPassages(
  tx: Tx,
  reportId: string,
  versionIds: readonly string[],
): Promise<(LivePassage & { versionId: string })[]> {
  const passages = await tx.$queryRaw<(Omit<LivePassage, 'mark'> & { versionId: string })[]>`
    SELECT p.id, p.version_id AS "versionId", p.number, p.paragraph, p.start, p."end", p.kind::text
    FROM "passage" p WHERE p.version_id = ANY(${[...versionIds]}::uuid[]) AND EXISTS (
      SELECT 1 FROM "claim_quote" q JOIN "report_claim" r ON r.claim_id = q.claim_id AND r.report_id = ${reportId}::uuid
      WHERE q.version_id = p.version_id AND q.start < p."end" AND p.start < q."end")
    ORDER BY p.version_id, p.number`
  return passages.map((passage) => ({ ...passage, mark: null }))
}

/** The number each claim had in the newest edition that held it. */
async function numberedBefore(tx: Tx, actor: Actor, reportId: string): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ id: string; number: number }[]>`
    SELECT DISTINCT ON (1) claim->>'id' AS id, (claim->>'number')::int AS number
    FROM "edition" e CROSS JOIN jsonb_array_elements(e.content->'claims') claim
    WHERE e.report_id = ${reportId}::uuid AND e.desk_id = ${actor.deskId}::uuid ORDER BY 1, e.number DESC`
  return new Map(rows.map(({ id, number }) => [id, number]))
}

/** Once over all of them, however many groups there are. */
function byKey<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}
