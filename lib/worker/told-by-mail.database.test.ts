import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import type { NewEvent } from '@/lib/audit/event.store'
import { recordEvent } from '@/lib/audit/event.store'
import type { ToldBecause } from '@/lib/audit/told-because'
import { db } from '@/lib/db/client'
import { inTransaction } from '@/lib/db/transaction'
import { enqueue } from '@/lib/jobs/enqueue.store'
import { chooseMail } from '@/lib/notifications/choose-mail.command'
import { holdMails } from '@/lib/notifications/told-mail.store'
import { openNotification } from '@/lib/notifications/open-notification.command'
import { notifications } from '@/lib/notifications/notifications.query'
import {
  aDesk,
  anArticle,
  anOpenClaim,
  aPerson,
  someEvidence,
  type TestArticle,
  type TestDesk,
} from '@/lib/testing/builders'
import { type SmtpServer, startSmtpServer } from '@/lib/testing/smtp-server'
import { giveVerdict } from '@/lib/verdicts/give-verdict.command'
import { giveVerdictInput } from '@/lib/verdicts/give-verdict.input'
import { scheduleMails } from './schedule-mails.task'
import { tellByMail } from './tell-by-mail.task'

// Settings are read once: the server stands before anything asks for them.
let mails: SmtpServer = await startSmtpServer()
Object.assign(process.env, {
  SMTP_URL: mails.url,
  MAIL_FROM: 'Plumbline <checks@desk.example>',
  NEXTAUTH_URL: 'https://checks.example',
})

const BASE = 'https://checks.example'
const COMMENT = '0190e2a0-0000-7000-8000-000000000009'
const work = { stop: new AbortController().signal }
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000)

let desk: TestDesk
let ruth: Actor
let ines: Actor
let article: TestArticle
let claim: { id: string; number: number }
beforeAll(async () => {
  desk = await aDesk({ timeZone: 'Europe/Berlin' })
  ruth = await aPerson(desk, 'editor')
  article = await anArticle(ruth)
  claim = await anOpenClaim(ruth, article, '14 cracked bolts')
})
beforeEach(async () => {
  ines = await aPerson(desk, 'reviewer')
  mails.behave('take')
  await db().$executeRaw`SELECT graphile_worker.remove_job(key) FROM graphile_worker.jobs WHERE key IS NOT NULL`
  await db().notification.updateMany({ data: { readAt: new Date() } })
})
afterEach(() => vi.useRealTimers())
afterAll(() => mails.stop())

const person = (who: Actor) => ({ userId: who.userId, deskId: who.deskId })
const addressOf = async (who: Actor) => (await db().user.findUniqueOrThrow({ where: { id: who.userId } })).email
const mailTo = async (who: Actor) => mails.to(await addressOf(who))
const mailsTo = async (who: Actor) => {
  const address = await addressOf(who)
  return mails.mails.filter(({ to }) => to.includes(address)).length
}
const unmailed = (who: Actor) => db().notification.count({ where: { ...person(who), mailedAt: null } })
const jobOf = async (who: Actor) => {
  const [job] = await db().$queryRaw<{ task: string; runAt: Date; attempts: number }[]>`
    SELECT task_identifier AS task, run_at AS "runAt", attempts::int FROM graphile_worker.jobs
    WHERE key = ${`mail ${who.userId} ${who.deskId}`}`
  return job
}

/** Only the clock of our own code: what waits for the mail server goes on. */
function at(time: Date): void {
  vi.useFakeTimers({ toFake: ['Date'], now: time })
}

async function told(who: Actor, more: { by?: Actor; because?: ToldBecause; event?: NewEvent } = {}): Promise<void> {
  const { by = ruth, because = 'mentioned', event = commented() } = more
  const tell = [{ userIds: [who.userId], because }]
  await inTransaction((tx) => recordEvent(tx, by, { articleId: article.articleId, claimId: claim.id, ...event, tell }))
}
function commented(): NewEvent {
  return { kind: 'comment.added', data: { commentId: COMMENT, on: 'claim', number: claim.number } }
}

describe('at once', () => {
  test('one mail tells what came together, where to see it, and no word of a comment', async () => {
    await told(ines)
    await told(ines, {
      because: 'assigned',
      event: { kind: 'claim.assigned', data: { number: claim.number, to: ines.name } },
    })
    await tellByMail(person(ines), work)
    const mail = await mailTo(ines)
    expect(mail?.read.subject).toBe('Foreign desk: 2 things concern you')
    expect(mail?.read.text).toContain(
      `- ${ruth.name} commented on C-${claim.number}\n  (mentions you)\n  ${BASE}/claims/${claim.id}#k-${COMMENT}`,
    )
    expect(mail?.read.text).toContain(`assigned C-${claim.number} to ${ines.name}`)
    expect(await unmailed(ines)).toBe(0)
    await tellByMail(person(ines), work)
    expect(await mailsTo(ines)).toBe(1)
  })

  test('what was read meanwhile is not mailed', async () => {
    await told(ines)
    const [entry] = (await notifications(ines, null)).entries
    await openNotification(ines, { id: entry?.id ?? '' })
    await tellByMail(person(ines), work)
    expect(await mailTo(ines)).toBeUndefined()
  })

  test.each([
    ['wants none', (who: Actor) => chooseMail(who, { choice: 'off' })],
    [
      'left the desk',
      (who: Actor) => db().membership.updateMany({ where: person(who), data: { disabledAt: new Date() } }),
    ],
    [
      'may sign in nowhere',
      (who: Actor) => db().user.update({ where: { id: who.userId }, data: { disabledAt: new Date() } }),
    ],
  ])('nobody is written to who %s', async (_what, meanwhile) => {
    await told(ines)
    await meanwhile(ines)
    at(later(2))
    await scheduleMails({}, work)
    expect(await jobOf(ines)).toBeUndefined()
    await tellByMail(person(ines), work)
    expect(await mailTo(ines)).toBeUndefined()
  })

  test('a name that would be a header is only a name', async () => {
    const name = 'Ruth\r\nBcc: all@desk.example\r\n\r\nBuy'
    await told(ines, { by: await aPerson(desk, 'editor', name) })
    await tellByMail(person(ines), work)
    const mail = await mailTo(ines)
    expect(mail?.to).toHaveLength(1)
    expect(mail?.read.bcc ?? []).toEqual([])
    expect(mail?.read.subject).toMatch(/^Ruth .*Bcc: all@desk\.example .*Buy commented on C-\d+$/)
  })

  test('an Arabic name arrives as it is written', async () => {
    await told(ines, { by: await aPerson(desk, 'editor', 'سلمى الخطيب') })
    await tellByMail(person(ines), work)
    const mail = await mailTo(ines)
    expect(mail?.read.subject).toBe(`سلمى الخطيب commented on C-${claim.number}`)
    expect(mail?.raw).toMatch(/^[\x00-\x7f]*$/)
  })

  test('a verdict that is sealed for them is told without its rating, and with it once they gave theirs', async () => {
    const sealing = await aDesk({ verdictsNeeded: 2 })
    await db().desk.update({ where: { id: sealing.id }, data: { sealVerdicts: true } })
    const [editor, first, second] = [
      await aPerson(sealing, 'editor'),
      await aPerson(sealing, 'reviewer', 'Omar Nasser'),
      await aPerson(sealing, 'reviewer'),
    ]
    const sealed = await anOpenClaim(editor, await anArticle(editor), '14 cracked bolts')
    const evidence = await someEvidence(editor, sealed.id)
    const giving = (who: Actor) =>
      giveVerdict(
        who,
        giveVerdictInput.parse({
          claimId: sealed.id,
          ratingId: sealing.ratings.Misleading,
          rationale: 'Two of them were only scratched.',
          evidenceIds: [evidence.id],
        }),
      )
    await giving(first)
    const event = await db().event.findFirstOrThrow({ where: { claimId: sealed.id, kind: 'verdict.given' } })
    const tell = () =>
      db().notification.create({
        data: { ...person(second), eventId: event.id, because: 'decided' },
        select: { id: true },
      })
    const { id } = await tell()
    await tellByMail(person(second), work)
    const before = await mailTo(second)
    expect(before?.read.text).toContain('Omar Nasser gave a verdict on C-1: sealed until you give yours')
    expect(before?.raw).not.toMatch(/Misleading|scratched/)

    await giving(second)
    await db().notification.delete({ where: { id } })
    await tell()
    await tellByMail(person(second), work)
    expect((await mailTo(second))?.read.text).toContain('gave a verdict on C-1: Misleading')
  })

  test('a source that has become confidential is not named', async () => {
    const { id } = await db().source.findFirstOrThrow({
      where: { evidence: { some: { id: (await someEvidence(ruth, claim.id)).id } } },
    })
    const title = 'A letter of the night watchman'
    await told(ines, { because: 'reopened', event: { kind: 'source.added', data: { sourceId: id, title } } })
    await db().source.update({ where: { id }, data: { confidentiality: 'confidential' } })
    await tellByMail(person(ines), work)
    const mail = await mailTo(ines)
    expect(mail?.read.text).toContain('added a confidential source')
    expect(mail?.raw).not.toContain('watchman')
  })
})

describe('whose turn it is', () => {
  test('is asked once what a person was told has gathered for a minute, once for all of it', async () => {
    await told(ines)
    await scheduleMails({}, work)
    expect(await jobOf(ines)).toBeUndefined()
    at(later(1.1))
    await told(ines)
    await scheduleMails({}, work)
    const job = await jobOf(ines)
    expect(job).toMatchObject({ task: 'tell-by-mail', attempts: 0 })
    await scheduleMails({}, work)
    expect(await jobOf(ines)).toEqual(job)
  })

  test('does not reach back further than a week', async () => {
    await told(ines)
    at(later(7 * 24 * 60 + 1))
    await scheduleMails({}, work)
    expect(await jobOf(ines)).toBeUndefined()
  })

  test('is not theirs while another worker writes to them', async () => {
    await told(ines)
    await inTransaction(async (tx) => {
      expect(await holdMails(tx, person(ines))).toBe(true)
      await tellByMail(person(ines), work)
    })
    expect(await mailsTo(ines)).toBe(0)
    await Promise.all([tellByMail(person(ines), work), tellByMail(person(ines), work)])
    expect(await mailsTo(ines)).toBe(1)
  })
})

describe('once a day', () => {
  const NIGHT = new Date('2027-01-13T22:00Z')
  const SEVEN = new Date('2027-01-14T06:00Z')

  async function daily(): Promise<void> {
    at(NIGHT)
    await chooseMail(ines, { choice: 'daily' })
    await db().notification.updateMany({ where: person(ines), data: { createdAt: NIGHT } })
  }
  async function toldAtNight(count: number): Promise<void> {
    for (let each = 0; each < count; each += 1) await told(ines)
    await db().notification.updateMany({ where: person(ines), data: { createdAt: NIGHT } })
  }

  test('at seven by the desk’s clock, once however often it is tried', async () => {
    await daily()
    await toldAtNight(2)
    at(new Date(SEVEN.getTime() - 1_000))
    await scheduleMails({}, work)
    expect(await jobOf(ines)).toBeUndefined()
    await tellByMail(person(ines), work)
    expect(await mailsTo(ines)).toBe(0)

    at(SEVEN)
    await scheduleMails({}, work)
    expect(await jobOf(ines)).toMatchObject({ task: 'tell-by-mail' })
    await tellByMail(person(ines), work)
    expect((await mailTo(ines))?.read.subject).toBe('Foreign desk: 2 things concern you')
    await toldAtNight(1)
    await tellByMail(person(ines), work)
    expect(await mailsTo(ines)).toBe(1)
  })

  test('late when no worker was there in the morning', async () => {
    await daily()
    await toldAtNight(1)
    at(new Date('2027-01-16T15:00Z'))
    await tellByMail(person(ines), work)
    expect(await mailsTo(ines)).toBe(1)
    expect(await db().membership.findFirst({ where: person(ines) })).toMatchObject({
      digestAt: new Date('2027-01-16T15:00Z'),
    })
  })

  test('with how many claims in their hand are late; nothing to tell is no mail', async () => {
    await daily()
    at(SEVEN)
    await tellByMail(person(ines), work)
    expect(await mailsTo(ines)).toBe(0)

    const late = await anOpenClaim(ruth, article, '6,000 passengers a day', { assigneeId: ines.userId })
    await db().claim.update({ where: { id: late.id }, data: { assigneeId: ines.userId, dueAt: NIGHT } })
    await db().notification.updateMany({ where: person(ines), data: { readAt: NIGHT } })
    at(new Date('2027-01-15T06:00Z'))
    await tellByMail(person(ines), work)
    const mail = await mailTo(ines)
    expect(mail?.read.subject).toBe('Foreign desk: one claim in your hand is late')
    expect(mail?.read.text).toContain(`${BASE}/claims?assignee=${ines.userId}&only=late`)
  })

  test('of 200 things it tells 50 and counts the others', async () => {
    await daily()
    const events = await db().event.createManyAndReturn({
      data: Array.from({ length: 200 }, () => ({
        deskId: desk.id,
        actorId: ruth.userId,
        kind: 'comment.added',
        articleId: article.articleId,
        claimId: claim.id,
        data: { commentId: COMMENT, on: 'claim', number: claim.number },
      })),
      select: { id: true },
    })
    await db().notification.createMany({
      data: events.map(({ id }) => ({ ...person(ines), eventId: id, because: 'commented' as const, createdAt: NIGHT })),
    })
    at(SEVEN)
    await tellByMail(person(ines), work)
    const mail = await mailTo(ines)
    expect(mail?.read.subject).toBe('Foreign desk: 200 things concern you')
    expect(mail?.read.text?.match(/^- /gm)).toHaveLength(50)
    expect(mail?.read.text).toContain('… and 150 more:')
    expect(await unmailed(ines)).toBe(0)
  })
})

describe('a mail server in trouble', () => {
  test('loses nothing: gone, then back', async () => {
    await told(ines)
    await mails.stop()
    await expect(tellByMail(person(ines), work)).rejects.toMatchObject({ again: 'later' })
    expect(await unmailed(ines)).toBe(1)
    mails = await startSmtpServer({ port: mails.port })
    await tellByMail(person(ines), work)
    expect(await mailsTo(ines)).toBe(1)
    expect(await unmailed(ines)).toBe(0)
  })

  test('that asks for patience gets it: the job fails, to be tried again later', async () => {
    await told(ines)
    mails.behave({ refuse: 451 })
    await expect(tellByMail(person(ines), work)).rejects.toThrow('The mail server does not take this mail now (451).')
    expect(await unmailed(ines)).toBe(1)
  })

  test('that refuses the address is left alone for a day, and the line about it names nobody', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    await told(ines)
    mails.behave({ refuse: 550 })
    await tellByMail(person(ines), work)
    const lines = said.mock.calls.flat().join('\n')
    said.mockRestore()
    expect(lines).toContain('does not take mail for this address (550)')
    expect(lines).not.toContain(await addressOf(ines))
    const job = await jobOf(ines)
    expect(job?.runAt.getTime()).toBeGreaterThan(later(23 * 60).getTime())
    at(later(2))
    await scheduleMails({}, work)
    expect(await jobOf(ines)).toEqual(job)
    expect(await unmailed(ines)).toBe(1)
  })

  test('whose jobs have failed too often is asked anew', async () => {
    await told(ines)
    const key = `mail ${ines.userId} ${ines.deskId}`
    await inTransaction((tx) => enqueue(tx, { name: 'tell-by-mail', payload: person(ines) }, { key, attempts: 1 }))
    await db().$executeRaw`UPDATE graphile_worker._private_jobs SET attempts = 1 WHERE key = ${key}`
    at(later(2))
    await scheduleMails({}, work)
    expect(await jobOf(ines)).toMatchObject({ attempts: 0 })
  })
})
