import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { recordEvent } from '@/lib/audit/event.store'
import type { ToldBecause } from '@/lib/audit/told-because'
import { db } from '@/lib/db/client'
import { inTransaction } from '@/lib/db/transaction'
import {
  aDesk,
  anArticle,
  anOpenClaim,
  aPerson,
  aSource,
  type TestArticle,
  type TestDesk,
} from '@/lib/testing/builders'
import { chooseMail } from './choose-mail.command'
import { chooseMailInput } from './choose-mail.input'
import { markAllRead } from './mark-all-read.command'
import { NOTIFICATIONS_A_PAGE, notifications, unreadNotifications } from './notifications.query'
import { openNotification } from './open-notification.command'

let desk: TestDesk
let ruth: Actor
let ines: Actor
let article: TestArticle
let claim: { id: string; number: number }
beforeAll(async () => {
  desk = await aDesk()
  ruth = await aPerson(desk, 'editor')
  article = await anArticle(ruth)
  claim = await anOpenClaim(ruth, article, '14 cracked bolts')
})

const COMMENT = '0190e2a0-0000-7000-8000-000000000009'

async function told(person: Actor, because: ToldBecause = 'mentioned', by = ruth): Promise<void> {
  const data = { commentId: COMMENT, on: 'claim', number: claim.number } as const
  const tell = [{ userIds: [person.userId], because }]
  await inTransaction((tx) =>
    recordEvent(tx, by, { kind: 'comment.added', articleId: article.articleId, claimId: claim.id, data, tell }),
  )
}
const newest = async (person: Actor) => {
  const [entry] = (await notifications(person, null)).entries
  if (entry === undefined) throw new Error('Nothing was told.')
  return entry
}

describe('what a person is told', () => {
  test('is who did what, why, on which article, and where to see it', async () => {
    ines = await aPerson(desk, 'reviewer')
    await told(ines)
    expect((await notifications(ines, null)).entries).toEqual([
      {
        id: expect.any(String),
        at: expect.any(Date),
        because: 'mentioned',
        actor: ruth.name,
        sentence: `commented on C-${claim.number}`,
        article: 'Harbour bridge closed for a year',
        path: `/claims/${claim.id}#k-${COMMENT}`,
        read: false,
      },
    ])
  })

  test('is not what they did themselves, and not what concerns others', async () => {
    ines = await aPerson(desk, 'reviewer')
    await told(ruth)
    await told(await aPerson(desk, 'reviewer', 'Omar Nasser'))
    expect(await notifications(ines, null)).toMatchObject({ entries: [], unread: 0, next: null })
    expect(await unreadNotifications(ruth)).toBe(0)
  })

  test('comes newest first, a page at a time', async () => {
    ines = await aPerson(desk, 'reviewer')
    for (let count = 0; count <= NOTIFICATIONS_A_PAGE; count += 1) await told(ines)
    const first = await notifications(ines, null)
    expect(first.entries).toHaveLength(NOTIFICATIONS_A_PAGE)
    expect(first.entries.map(({ id }) => id)).toEqual(
      first.entries
        .map(({ id }) => id)
        .sort()
        .reverse(),
    )
    const second = await notifications(ines, first.next)
    expect(second.entries).toHaveLength(1)
    expect(second.next).toBeNull()
  })

  test('is no more than they may know now: a source that has become confidential is not named', async () => {
    ines = await aPerson(desk, 'reviewer')
    const source = await aSource(ruth, { title: 'A letter of the night watchman' })
    const tell = [{ userIds: [ines.userId], because: 'reopened' as const }]
    await inTransaction((tx) =>
      recordEvent(tx, ruth, { kind: 'source.added', data: { sourceId: source.id, title: source.title }, tell }),
    )
    expect((await newest(ines)).sentence).toContain(source.title)
    await db().source.update({ where: { id: source.id }, data: { confidentiality: 'confidential' } })
    expect((await newest(ines)).sentence).toBe('added a confidential source')
  })
})

describe('reading', () => {
  test('one by opening it leads to what it tells of', async () => {
    ines = await aPerson(desk, 'reviewer')
    await told(ines)
    await told(ines)
    const { id } = await newest(ines)
    expect(await openNotification(ines, { id })).toEqual({ path: `/claims/${claim.id}#k-${COMMENT}` })
    expect(await openNotification(ines, { id })).toEqual({ path: `/claims/${claim.id}#k-${COMMENT}` })
    expect(await unreadNotifications(ines)).toBe(1)
    expect(await newest(ines)).toMatchObject({ id, read: true })
  })

  test('all leaves unread what came after the newest one saw', async () => {
    ines = await aPerson(desk, 'reviewer')
    await told(ines)
    await told(ines)
    const { id: upTo } = await newest(ines)
    await told(ines)
    expect(await markAllRead(ines, { upTo })).toEqual({ read: 2 })
    expect(await unreadNotifications(ines)).toBe(1)
  })

  test('those of others is not possible, on this desk or another', async () => {
    ines = await aPerson(desk, 'reviewer')
    await told(ines)
    const { id } = await newest(ines)
    const stranger = await aPerson(await aDesk(), 'admin', 'Vera Lund')
    for (const other of [ruth, stranger, { ...ines, deskId: stranger.deskId }]) {
      await expect(openNotification(other, { id })).rejects.toMatchObject({ kind: 'not-found' })
      expect(await markAllRead(other, { upTo: id })).toEqual({ read: 0 })
    }
    expect(await unreadNotifications(ines)).toBe(1)
  })
})

describe('when the desk writes', () => {
  const membership = (person: Actor) =>
    db().membership.findUniqueOrThrow({ where: { deskId_userId: { deskId: desk.id, userId: person.userId } } })

  test('is chosen by each for themselves', async () => {
    ines = await aPerson(desk, 'reviewer')
    expect(await membership(ines)).toMatchObject({ mailChoice: 'at_once', digestAt: null })
    await chooseMail(ines, { choice: 'off' })
    expect(await membership(ines)).toMatchObject({ mailChoice: 'off' })
    expect(await membership(ruth)).toMatchObject({ mailChoice: 'at_once' })
  })

  test('daily begins with the next morning, and choosing it again changes nothing', async () => {
    ines = await aPerson(desk, 'reviewer')
    await chooseMail(ines, { choice: 'daily' })
    const { digestAt } = await membership(ines)
    expect(digestAt).toBeInstanceOf(Date)
    await chooseMail(ines, { choice: 'daily' })
    expect(await membership(ines)).toMatchObject({ mailChoice: 'daily', digestAt })
  })

  test('is one of three', () => {
    expect(chooseMailInput.safeParse({ choice: 'hourly' }).success).toBe(false)
  })

  test('is not asked where no mail is sent', async () => {
    expect((await notifications(ruth, null)).mail).toBeNull()
  })
})
