import type { Actor } from '@/lib/access/actor'
import { CLAIM_STATUSES, hasEnded } from '@/lib/claims/claim-status'
import type { Tx } from '@/lib/db/transaction'
import { settings } from '@/lib/shared/settings'
import { digestIsDue } from './digest-time'
import type { Mail } from './mail'
import { notificationsOf } from './notification.store'
import { MOST_TOLD, toldMail } from './told-mail'

/** A person on a desk that may have to write to them. */
export type MailedPerson = { userId: string; deskId: string }

/** What a person is to be mailed now, and what is noted when the mail server has taken it. */
export type ToldMail = { mail: Mail | null; ids: string[]; digest: 'daily' | 'none' }

/** A notification waits this long for others that go in the same mail. */
const GATHERED = 60_000
/** Older ones are not mailed any more: they stand in the app. It bounds what a person gets who switches mails on again. */
const REACH = 7 * 24 * 60 * 60 * 1000
const UNENDED = CLAIM_STATUSES.filter((status) => !hasEnded(status))

/** Whom a mail is due at `time`; people who are disabled, and those who want none, are not among them. */
export async function peopleToMail(tx: Tx, time: Date): Promise<MailedPerson[]> {
  const atOnce = await tx.$queryRaw<MailedPerson[]>`
    SELECT DISTINCT n.user_id AS "userId", n.desk_id AS "deskId"
    FROM "notification" n
    JOIN "membership" m ON m.user_id = n.user_id AND m.desk_id = n.desk_id
    JOIN "user" u ON u.id = n.user_id
    WHERE n.mailed_at IS NULL AND n.read_at IS NULL AND m.mail_choice = 'at_once'
      AND m.disabled_at IS NULL AND u.disabled_at IS NULL
      AND n.created_at > ${since(time)} AND n.created_at <= ${new Date(time.getTime() - GATHERED)}`
  const daily = await tx.membership.findMany({
    where: { mailChoice: 'daily', disabledAt: null, user: { disabledAt: null } },
    select: { userId: true, deskId: true, digestAt: true, desk: { select: { timeZone: true } } },
  })
  const due = daily.filter(({ digestAt, desk }) => digestIsDue(time, desk.timeZone, digestAt))
  return [...atOnce, ...due.map(({ userId, deskId }) => ({ userId, deskId }))]
}

/** Holds the mails of this person until the transaction ends; false when another worker holds them. */
export async function holdMails(tx: Tx, { userId, deskId }: MailedPerson): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ held: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${`mail ${userId} ${deskId}`}, 0)) AS held`
  return row?.held ?? false
}

/** What a person is to be mailed at `time`, as they may know it then; null when nothing is due, or they are to be written to no more. */
export async function mailFor(tx: Tx, person: MailedPerson, time: Date): Promise<ToldMail | null> {
  const membership = await tx.membership.findFirst({
    where: { ...person, disabledAt: null, user: { disabledAt: null } },
    select: { role: true, mailChoice: true, digestAt: true, user: USER, desk: DESK },
  })
  if (membership === null || membership.mailChoice === 'off') return null
  const { role, mailChoice: choice, digestAt, user, desk } = membership
  if (choice === 'daily' && !digestIsDue(time, desk.timeZone, digestAt)) return null

  const actor: Actor = { ...person, name: user.name, role, timeZone: desk.timeZone }
  const told = await notificationsOf(tx, actor, { unmailedSince: since(time) }, MOST_TOLD)
  const ids = await idsToMail(tx, person, time)
  const late = choice === 'daily' ? await lateInHand(tx, person, time) : 0
  const digest = choice === 'daily' ? 'daily' : 'none'
  if (told.length === 0 && late === 0) return digest === 'daily' ? { mail: null, ids: [], digest } : null
  const mail = toldMail({
    to: user.email,
    name: user.name,
    desk: desk.name,
    choice,
    told,
    more: Math.max(0, ids.length - told.length),
    late: { count: late, path: `/claims?assignee=${person.userId}&only=late` },
    base: workbenchAddress(),
  })
  return { mail, ids, digest }
}

/** Notes at `time` what a mail told that the server has taken, and of a daily one that it was the one of this day. */
export async function noteMailed(
  tx: Tx,
  { userId, deskId }: MailedPerson,
  { ids, digest }: ToldMail,
  time: Date,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "notification" SET mailed_at = ${time} WHERE id IN (
      SELECT id FROM "notification" WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE)`
  if (digest === 'daily') await tx.membership.updateMany({ where: { userId, deskId }, data: { digestAt: time } })
}

/** The keys of mails that wait for their turn, or for another try. */
export async function waitingMails(tx: Tx, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<{ key: string }[]>`
    SELECT key FROM graphile_worker.jobs WHERE key = ANY(${keys}::text[]) AND attempts < max_attempts`
  return new Set(rows.map(({ key }) => key))
}

async function idsToMail(tx: Tx, person: MailedPerson, time: Date): Promise<string[]> {
  const where = { ...person, readAt: null, mailedAt: null, createdAt: { gt: since(time) } }
  const rows = await tx.notification.findMany({ where, select: { id: true } })
  return rows.map(({ id }) => id)
}

async function lateInHand(tx: Tx, { userId, deskId }: MailedPerson, time: Date): Promise<number> {
  return tx.claim.count({ where: { deskId, assigneeId: userId, status: { in: UNENDED }, dueAt: { lt: time } } })
}

function since(time: Date): Date {
  return new Date(time.getTime() - REACH)
}

function workbenchAddress(): string {
  const { NEXTAUTH_URL } = settings()
  if (NEXTAUTH_URL === undefined) throw new Error('NEXTAUTH_URL is not set: mails cannot say where the workbench is.')
  return NEXTAUTH_URL
}

const USER = { select: { name: true, email: true } } as const
const DESK = { select: { name: true, timeZone: true } } as const
