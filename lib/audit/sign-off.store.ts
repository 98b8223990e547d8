import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import type { EventEntry } from './event'
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
type Touched = { id: string; articleId: string; title: string; editorId: string; editor: string }

/** The sign-off that stands for an article of the actor's desk; null when none does. */
export async function standingSignOff(tx: Tx, actor: Actor, articleId: string): Promise<StandingSignOff | null> {
  const row = await tx.signOff.findFirst({
    where: { articleId, deskId: actor.deskId, withdrawnAt: null },
    select: { id: true, editorId: true, signedAt: true, editor: { select: { name: true } } },
  })
  return row && { ...row, editor: row.editor.name }
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

/** Withdraws a sign-off that stands, for this reason; says the entry that tells of it. */
export async function withdrawSignOff(tx: Tx, who: Who, signOff: Touched, because: string): Promise<Withdrawal> {
  await tx.signOff.update({
    where: { id: signOff.id },
    data: { withdrawnAt: now(), withdrawnBecause: because, withdrawnById: who.userId },
    select: { id: true },
  })
  return {
    kind: 'article.sign-off-withdrawn',
    articleId: signOff.articleId,
    data: { title: signOff.title, signedOffBy: signOff.editor, because },
    tell: [{ userIds: [signOff.editorId], because: 'sign_off_withdrawn' }],
  }
}

/**
 * Withdraws the sign-offs that rest on what this event changed, in its transaction; says the entries that tell of it. To be asked after
 * the event is written: it holds its article (as a foreign key does) against whoever signs off, who locks the article first.
 * So either the sign-off is seen here, or who signs off waits and sees the change.
 */
export async function withdrawSignOffs(
  tx: Tx,
  who: Who,
  event: EventEntry & { articleId?: string },
): Promise<Withdrawal[]> {
  if (!changesWhatItRestsOn(event)) return []
  const touched = 'sourceId' in event.data ? await restOnSource(tx, who, event) : await ofArticle(tx, event.articleId)
  const withdrawn: Withdrawal[] = []
  for (const signOff of touched) withdrawn.push(await withdrawSignOff(tx, who, signOff, whatChanged(event)))
  return withdrawn
}

/** The sign-off of the article, locked; one look into the index of those that stand. */
export async function ofArticle(tx: Tx, articleId: string | undefined): Promise<Touched[]> {
  if (articleId === undefined) return []
  return tx.$queryRaw<Touched[]>`
    SELECT s.id, s.article_id AS "articleId", a.title, s.editor_id AS "editorId", u.name AS editor
    FROM "sign_off" s JOIN "article" a ON a.id = s.article_id JOIN "user" u ON u.id = s.editor_id
    WHERE s.article_id = ${articleId}::uuid AND s.withdrawn_at IS NULL
    FOR UPDATE OF s`
}

/**
 * The sign-offs of all articles with a claim on which evidence of the source stands, or of one that has it from there when the
 * source was edited: where it has it from decides what counts as independent.
 */
async function restOnSource(tx: Tx, who: Who, event: EventEntry): Promise<Touched[]> {
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
  const touched: Touched[] = []
  for (const { id } of articles) touched.push(...(await ofArticle(tx, id)))
  return touched
}
