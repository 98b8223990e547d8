import type { Actor } from '@/lib/access/actor'
import { Prisma } from '@/lib/db/client'
import type { Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import type { EventEntry } from './event'
import type { SignOff } from './sign-off'
import type { Telling } from './telling.store'
import { changesWhatItRestsOn, whatChanged } from './what-sign-off-rests-on'

/** A sign-off that stands: by whom, when. */
export type StandingSignOff = { id: string; editorId: string; editor: string; signedAt: Date }

/** The entry of the log that tells of a withdrawal. */
export type Withdrawal = Extract<EventEntry, { kind: 'article.sign-off-withdrawn' }> & {
  articleId: string
  tell: Telling[]
}

type Who = Pick<Actor, 'deskId'> & { userId: string | null }
export type Touched = { id: string; articleId: string; title: string; editorId: string; editor: string }

/** The sign-off that stands for an article of the actor's desk; null when none does. */
export async function standingSignOff(tx: Tx, actor: Actor, articleId: string): Promise<StandingSignOff | null> {
  const row = await tx.signOff.findFirst({
    where: { articleId, deskId: actor.deskId, withdrawnAt: null },
    select: { id: true, editorId: true, signedAt: true, editor: { select: { name: true } } },
  })
  return row && { ...row, editor: row.editor.name }
}

/** The newest sign-offs of these articles of a desk, each as it stands or was withdrawn; an article that never had one is left out. */
export async function newestSignOffs(
  tx: Tx,
  deskId: string,
  articleIds: readonly string[],
): Promise<ReadonlyMap<string, SignOff>> {
  if (articleIds.length === 0) return new Map()
  const rows = await tx.signOff.findMany({
    where: { deskId, articleId: { in: [...articleIds] } },
    distinct: ['articleId'],
    orderBy: [{ articleId: 'asc' }, { id: 'desc' }],
    select: { articleId: true, ...SHOWN },
  })
  return new Map(rows.map(({ articleId, ...row }) => [articleId, asSignOff(row)]))
}

/** The sign-offs of an article, newest first. */
export async function signOffsOf(tx: Tx, deskId: string, articleId: string, most: number): Promise<SignOff[]> {
  const rows = await tx.signOff.findMany({
    where: { deskId, articleId },
    orderBy: { id: 'desc' },
    take: most,
    select: SHOWN,
  })
  return rows.map(asSignOff)
}

const SHOWN = {
  signedAt: true,
  reason: true,
  withdrawnAt: true,
  withdrawnBecause: true,
  editor: { select: { name: true } },
  withdrawnBy: { select: { name: true } },
} as const
type Shown = Prisma.SignOffGetPayload<{ select: typeof SHOWN }>

function asSignOff({ signedAt, reason, withdrawnAt, withdrawnBecause, editor, withdrawnBy }: Shown): SignOff {
  const withdrawn =
    withdrawnAt === null ? null : { at: withdrawnAt, by: withdrawnBy?.name ?? null, did: withdrawnBecause ?? '' }
  return { editor: editor.name, signedAt, reason, withdrawn }
}

/** Signs a locked article off in the actor's name; none may stand already. */
export async function insertSignOff(
  tx: Tx,
  actor: Actor,
  signOff: { articleId: string; versionId: string; reason: string | null; signedAt: Date },
): Promise<{ id: string }> {
  return tx.signOff.create({
    data: { deskId: actor.deskId, editorId: actor.userId, ...signOff },
    select: { id: true },
  })
}

/** Withdraws a locked sign-off that stands; `did` is what the person did, as the rest of a sentence. Says the entry that tells of it. */
export async function endSignOff(
  tx: Tx,
  who: Who,
  signOff: Touched,
  { did, because = did }: { did: string; because?: string },
): Promise<Withdrawal> {
  await tx.signOff.update({
    where: { id: signOff.id },
    data: { withdrawnAt: now(), withdrawnBecause: did, withdrawnById: who.userId },
    select: { id: true },
  })
  return withdrawalOf(signOff, because)
}

/**
 * Withdraws the sign-offs that rest on what these events changed, in their transaction and each for the first that touches it; says the
 * entries that tell of it. To be asked after the events are written: they hold their articles (as a foreign key does) against whoever
 * signs off, who locks the article first. So either the sign-off is seen here, or who signs off waits and sees the change.
 */
export async function withdrawSignOffs(
  tx: Tx,
  who: Who,
  events: readonly (EventEntry & { articleId?: string })[],
): Promise<Withdrawal[]> {
  const first = new Map<string, EventEntry>()
  for (const event of events.filter(changesWhatItRestsOn)) {
    for (const articleId of await articlesTouched(tx, who, event))
      if (!first.has(articleId)) first.set(articleId, event)
  }
  return first.size === 0 ? [] : endSignOffs(tx, who, await lockSignOffs(tx, [...first.keys()]), first)
}

/** The same of one article that was locked before these events were written, with its sign-off that stood then. */
export async function withdrawStandingSignOff(
  tx: Tx,
  who: Who,
  signOffs: readonly Touched[],
  events: readonly EventEntry[],
): Promise<Withdrawal[]> {
  const event = events.find(changesWhatItRestsOn)
  if (event === undefined) return []
  return endSignOffs(tx, who, signOffs, new Map(signOffs.map(({ articleId }) => [articleId, event])))
}

async function articlesTouched(tx: Tx, who: Who, event: EventEntry & { articleId?: string }): Promise<string[]> {
  if ('sourceId' in event.data) return articlesOnSource(tx, who, event)
  return event.articleId === undefined ? [] : [event.articleId]
}

async function lockSignOffs(tx: Tx, articleIds: readonly string[]): Promise<Touched[]> {
  return tx.$queryRaw<Touched[]>(standingOf(articleIds))
}

/** The sign-offs that stand for these articles, of articles in one order and locked. */
export function standingOf(articleIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    SELECT s.id, s.article_id AS "articleId", a.title, s.editor_id AS "editorId", u.name AS editor
    FROM "sign_off" s JOIN "article" a ON a.id = s.article_id JOIN "user" u ON u.id = s.editor_id
    WHERE s.article_id = ANY(${articleIds}::uuid[]) AND s.withdrawn_at IS NULL
    ORDER BY s.article_id FOR UPDATE OF s`
}

async function endSignOffs(
  tx: Tx,
  who: Who,
  signOffs: readonly Touched[],
  first: ReadonlyMap<string, EventEntry>,
): Promise<Withdrawal[]> {
  const ends = signOffs.flatMap((signOff) => {
    const event = first.get(signOff.articleId)
    return event === undefined ? [] : [{ signOff, did: whatChanged(event) }]
  })
  if (ends.length === 0) return []
  const rows = JSON.stringify(ends.map(({ signOff, did }) => ({ id: signOff.id, did })))
  await tx.$executeRaw`
    UPDATE "sign_off" s SET withdrawn_at = ${now()}::timestamptz, withdrawn_because = e.did, withdrawn_by_id = ${who.userId}::uuid
    FROM jsonb_to_recordset(${rows}::jsonb) AS e(id uuid, did text) WHERE s.id = e.id`
  return ends.map(({ signOff, did }) => withdrawalOf(signOff, did))
}

function withdrawalOf(signOff: Touched, because: string): Withdrawal {
  return {
    kind: 'article.sign-off-withdrawn',
    articleId: signOff.articleId,
    data: { title: signOff.title, signedOffBy: signOff.editor, because },
    tell: [{ userIds: [signOff.editorId], because: 'sign_off_withdrawn' }],
  }
}

/** The sign-off that stands for an article, locked; one look into the index of those that stand. */
export async function lockSignOff(tx: Tx, articleId: string): Promise<Touched | null> {
  const [row] = await tx.$queryRaw<Touched[]>`
    SELECT s.id, s.article_id AS "articleId", a.title, s.editor_id AS "editorId", u.name AS editor
    FROM "sign_off" s JOIN "article" a ON a.id = s.article_id JOIN "user" u ON u.id = s.editor_id
    WHERE s.article_id = ${articleId}::uuid AND s.withdrawn_at IS NULL
    FOR UPDATE OF s`
  return row ?? null
}

/**
 * The articles with a claim on which evidence of the source stands, held against whoever signs off; when the source was edited, also
 * those with evidence that has it from there: that decides what counts as independent.
 */
async function articlesOnSource(tx: Tx, who: Who, event: EventEntry): Promise<string[]> {
  const sourceId = 'sourceId' in event.data ? event.data.sourceId : null
  const articles = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE touched AS (
      SELECT id FROM "source" WHERE id = ${sourceId}::uuid AND desk_id = ${who.deskId}::uuid
      UNION
      SELECT s.id FROM "source" s JOIN touched t ON s.derives_from_id = t.id WHERE ${event.kind === 'source.edited'}
    )
    SELECT a.id FROM "article" a WHERE a.desk_id = ${who.deskId}::uuid AND a.id IN (
      SELECT c.article_id FROM "evidence" e JOIN touched t ON t.id = e.source_id JOIN "claim" c ON c.id = e.claim_id
      WHERE e.withdrawn_at IS NULL AND c.status <> 'dropped')
    ORDER BY a.id FOR KEY SHARE OF a`
  return articles.map(({ id }) => id)
}
