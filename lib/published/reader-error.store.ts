import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import { notFound } from '@/lib/shared/refusal'
import type { ReaderErrorOutcome } from './reader-error'

/** An edition anybody can read now: the newest public one of its report. */
export type PublicPlace = {
  deskId: string
  reportId: string
  articleId: string | null
  editionId: string
  edition: number
  /** Numbers of the claims of the edition, those left out in print too. */
  claims: number[]
}

/** The newest public edition of a report, by the words in its address; null when there is none to be read. */
export async function publicPlace(tx: Tx, slug: string, report: string): Promise<PublicPlace | null> {
  const [place] = await tx.$queryRaw<PublicPlace[]>`
    SELECT d.id AS "deskId", r.id AS "reportId", r.article_id AS "articleId", e.id AS "editionId", e.number AS edition,
      ARRAY(SELECT (claim->>'number')::int FROM jsonb_array_elements(e.content->'claims') claim) AS claims
    FROM "desk" d
    JOIN "report" r ON r.desk_id = d.id AND r.number = ${report} AND r.origin = ''
    JOIN "publication" p ON p.report_id = r.id AND p.withdrawn_at IS NULL
    JOIN "edition" e ON e.id = p.edition_id
    WHERE d.slug = ${slug} AND d.publishes
    ORDER BY e.number DESC LIMIT 1`
  return place ?? null
}

/** Writes down what a reader reports; gives its number on the desk. The row of the desk is locked until the transaction ends. */
export async function insertReaderError(
  tx: Tx,
  place: PublicPlace,
  said: { claimNumber: number | null; text: string; contact: string | null; receivedAt: Date },
): Promise<number> {
  const { deskId, reportId, editionId } = place
  const desk = await tx.desk.update({
    where: { id: deskId },
    data: { nextErrorNumber: { increment: 1 } },
    select: { nextErrorNumber: true },
  })
  const number = desk.nextErrorNumber - 1
  await tx.readerError.create({ data: { deskId, reportId, editionId, number, ...said }, select: { id: true } })
  return number
}

/** Who answers readers on a desk: its editors and admins at work. */
export async function whoAnswersReaders(tx: Tx, deskId: string): Promise<string[]> {
  const members = await tx.membership.findMany({
    where: { deskId, role: { in: ['editor', 'admin'] }, disabledAt: null, user: { disabledAt: null } },
    select: { userId: true },
  })
  return members.map(({ userId }) => userId)
}

export type LockedReaderError = {
  id: string
  deskId: string
  number: number
  version: number
  report: string
  articleId: string | null
  outcome: ReaderErrorOutcome | null
  answer: string | null
}

/** Locks what a reader reported until the transaction ends. Throws `not-found`. */
export async function lockReaderError(tx: Tx, actor: Actor, id: string): Promise<LockedReaderError> {
  const [locked] = await tx.$queryRaw<LockedReaderError[]>`
    SELECT x.id, x.desk_id AS "deskId", x.number, x.version, r.number AS report, r.article_id AS "articleId",
      x.outcome::text AS outcome, x.answer
    FROM "reader_error" x JOIN "report" r ON r.id = x.report_id
    WHERE x.id = ${id}::uuid AND x.desk_id = ${actor.deskId}::uuid FOR UPDATE OF x`
  if (locked === undefined) throw notFound('error')
  return locked
}

/** Writes what came of it. */
export async function saveAnswer(
  tx: Tx,
  actor: Actor,
  id: string,
  answered: { outcome: ReaderErrorOutcome; answer: string | null; answeredAt: Date },
): Promise<void> {
  const data = { ...answered, answeredById: actor.userId, version: { increment: 1 } }
  await tx.readerError.update({ where: { id }, data, select: { id: true } })
}
