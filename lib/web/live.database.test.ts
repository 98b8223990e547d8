import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { dropClaim } from '@/lib/claims/drop-claim.command'
import { dropClaimInput } from '@/lib/claims/drop-claim.input'
import { inTransaction } from '@/lib/db/transaction'
import { disablePerson } from '@/lib/people/disable-person.command'
import { aDesk, anArticle, anOpenClaim, aPerson, type TestArticle } from '@/lib/testing/builders'
import { aLiveScreen } from '@/lib/testing/live-screen'
import { MOST_SCREENS, moveLive, openLive } from './live-answer'
import { type LiveHub, makeLiveHub } from './live-hub'

let here: LiveHub
let there: LiveHub
let ruth: Actor
let ines: Actor
let article: TestArticle
let claim: { id: string; number: number }

beforeEach(async () => {
  const url = process.env.DATABASE_URL ?? ''
  here = makeLiveHub(url)
  there = makeLiveHub(url)
  const desk = await aDesk()
  ruth = await aPerson(desk, 'editor')
  ines = await aPerson(desk, 'reviewer')
  article = await anArticle(ruth)
  claim = await anOpenClaim(ruth, article, '14 cracked bolts')
})

afterEach(() => Promise.all([here.close(), there.close()]))

const onClaim = () => ({ article: article.articleId, claim: claim.id })

/** Somebody opened the screen for good: others of the desk hear of it. */
const inView = (screen: Awaited<ReturnType<typeof aLiveScreen>>) => screen.next('who')

const drop = (actor: Actor, claimId = claim.id) =>
  dropClaim(actor, dropClaimInput.parse({ claimId, reason: 'The sentence was cut.' }))

function move(actor: Actor, body: unknown, headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' }) {
  const request = new Request('http://desk.example/live', { method: 'POST', headers, body: JSON.stringify(body) })
  return moveLive(request, actor)
}

describe('what changes', () => {
  test('arrives at the screens of every process, as ids and nothing else', async () => {
    const screens = [await aLiveScreen(here, ines, onClaim()), await aLiveScreen(there, ines, onClaim())]
    await Promise.all(screens.map(inView))
    await drop(ruth)
    const told = await Promise.all(screens.map((screen) => screen.next('changes')))
    const change = { article: article.articleId, claim: claim.id, source: null }
    expect(told).toEqual([change, change].map((each) => ({ tells: 'changes', by: 'others', changes: [each] })))
  })

  test('is told to those who did it as their own', async () => {
    const screen = await aLiveScreen(here, ruth, onClaim())
    await inView(screen)
    await drop(ruth)
    expect(await screen.next('changes')).toMatchObject({ by: 'you' })
  })

  test('is not told to another desk', async () => {
    const elsewhere = await aPerson(await aDesk(), 'editor', 'Mara Quist')
    const theirs = await aLiveScreen(here, elsewhere, onClaim())
    expect((await inView(theirs)).people).toEqual([])
    await drop(ruth)
    const own = await anArticle(elsewhere)
    const first = await theirs.next('changes')
    expect(first.changes.map((change) => change.article)).toEqual([own.articleId])
  })

  test('is told once it is committed, and never when it is rolled back', async () => {
    const screen = await aLiveScreen(here, ines, onClaim())
    await inView(screen)
    const other = await anOpenClaim(ruth, article, '2.3 million euros')
    await screen.next('changes', ({ changes }) => changes.some((change) => change.claim === other.id))
    const given = { deskId: ruth.deskId, kind: 'claim.dropped', claimId: claim.id, data: {} }
    const failed = inTransaction(async (tx) => {
      await tx.event.create({ data: given })
      throw new Error('It was not to be.')
    })
    await expect(failed).rejects.toThrow('not to be')
    await drop(ruth, other.id)
    expect((await screen.next('changes')).changes.map((change) => change.claim)).toEqual([other.id])
  })

  test('a burst is one message, or "look again"', async () => {
    const screen = await aLiveScreen(here, ines, onClaim())
    await inView(screen)
    const claimIds = Array.from({ length: 150 }, () => crypto.randomUUID())
    const notices = claimIds.map((id) => ({ about: 'event', desk: ruth.deskId, article: null, claim: id, kind: 'x' }))
    await notify(...notices.map((notice) => ({ ...notice, source: null, actor: null })))
    await screen.next('again')
  })

  test('since a screen was read, before its stream stood, is told as "look again"', async () => {
    const read = new Date(Date.now() - 60_000).toISOString()
    const screen = await aLiveScreen(here, ines, { ...onClaim(), since: read })
    await screen.next('again')
  })

  test('notifications are told to whom they are for', async () => {
    const [hers, his] = [await aLiveScreen(here, ines, onClaim()), await aLiveScreen(here, ruth, onClaim())]
    await Promise.all([inView(hers), inView(his)])
    await notify({ about: 'notification', desk: ruth.deskId, user: ruth.userId })
    await his.next('notifications')
    await drop(ruth)
    await hers.next('changes')
    await expect(Promise.race([hers.next('notifications'), Promise.resolve('none so far')])).resolves.toBe(
      'none so far',
    )
  })
})

test('nobody wears the server out: more screens of one person than anybody looks at are refused, those of others are not', async () => {
  const request = () => new Request('http://desk.example/live')
  const open = (actor: Actor) => openLive(request(), { actor, sessionId: crypto.randomUUID() }, here)
  const answers = Array.from({ length: MOST_SCREENS + 1 }, () => open(ines))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(MOST_SCREENS)
  expect(answers.at(-1)?.status).toBe(429)
  expect(open(ruth).ok).toBe(true)
  await answers[0]?.body?.cancel()
  expect(open(ines).ok).toBe(true)
})

describe('a lost connection', () => {
  test('is opened again, and every screen looks again', async () => {
    const screen = await aLiveScreen(here, ines, onClaim())
    await inView(screen)
    await db().$executeRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'plumbline live' AND datname = current_database()`
    await screen.next('again')
    await drop(ruth)
    await screen.next('changes')
  })
})

describe('who is here', () => {
  test('shows to others of the desk in every process, and goes when the screen is closed', async () => {
    const hers = await aLiveScreen(here, ines, onClaim())
    expect((await hers.next('who')).people).toEqual([])
    const his = await aLiveScreen(there, ruth, onClaim())
    const reading = { id: ruth.userId, name: ruth.name, claim: claim.id, doing: 'reading' }
    expect((await hers.next('who', ({ people }) => people.length > 0)).people).toEqual([reading])
    expect((await his.next('who', ({ people }) => people.length > 0)).people).toMatchObject([{ name: ines.name }])

    expect((await move(ruth, { tab: his.tab, ...onClaim(), doing: 'editing' })).status).toBe(204)
    expect((await hers.next('who')).people).toEqual([{ ...reading, doing: 'editing' }])
    his.close()
    expect((await hers.next('who')).people).toEqual([])
  })

  test('moves along when the screen shows another article', async () => {
    const hers = await aLiveScreen(here, ines, onClaim())
    const his = await aLiveScreen(here, ruth, onClaim())
    await hers.next('who', ({ people }) => people.length > 0)
    const other = await anArticle(ruth)
    await move(ruth, { tab: his.tab, article: other.articleId, claim: null })
    expect((await hers.next('who')).people).toEqual([])
    await move(ines, { tab: hers.tab, article: other.articleId, claim: null })
    expect((await hers.next('who', ({ article: shown }) => shown === other.articleId)).people).toMatchObject([
      { name: ruth.name, claim: null },
    ])
  })

  test('a screen of a process that died goes with the next beat of another', async () => {
    const hers = await aLiveScreen(here, ines, onClaim())
    await inView(hers)
    const place = { deskId: ruth.deskId, articleId: article.articleId, claimId: claim.id }
    await db().presence.create({ data: { tabId: crypto.randomUUID(), userId: ruth.userId, ...place } })
    await notify({ about: 'presence', desk: ruth.deskId, article: article.articleId, was: null, moved: null })
    expect((await hers.next('who')).people).toMatchObject([{ name: ruth.name }])
    await db()
      .$executeRaw`UPDATE presence SET seen_at = now() - interval '46 seconds' WHERE desk_id = ${ruth.deskId}::uuid`
    await here.beat()
    expect((await hers.next('who')).people).toEqual([])
    expect(await db().presence.count({ where: { deskId: ruth.deskId } })).toBe(1)
  })

  test.each([
    ['somebody else’s screen', () => ({ tab: crypto.randomUUID() }), 404],
    ['no id', () => ({ tab: 'one' }), 422],
    ['nothing', () => null, 422],
  ])('%s is not moved', async (_what, body, status) => {
    expect((await move(ruth, body())).status).toBe(status)
  })

  test('a page of somebody else moves nothing', async () => {
    const hers = await aLiveScreen(here, ines, onClaim())
    expect((await move(ines, { tab: hers.tab, ...onClaim() }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await move(ruth, { tab: hers.tab, ...onClaim(), doing: 'editing' })).status).toBe(404)
  })
})

describe('a session that ended', () => {
  test('by being revoked ends its screens with the next beat, and no others', async () => {
    const [hers, his] = [await aLiveScreen(here, ines, onClaim()), await aLiveScreen(here, ruth, onClaim())]
    await hers.next('who', ({ people }) => people.length > 0)
    await db().userSession.update({ where: { id: his.sessionId }, data: { revokedAt: new Date() } })
    await here.beat()
    await his.ended
    expect((await hers.next('who')).people).toEqual([])
  })

  test('by the person being disabled ends them at once, in every process', async () => {
    const admin = await aPerson({ id: ruth.deskId }, 'admin')
    const screens = [await aLiveScreen(here, ines, onClaim()), await aLiveScreen(there, ines, onClaim())]
    await Promise.all(screens.map(inView))
    await disablePerson(admin, { userId: ines.userId })
    await Promise.all(screens.map((screen) => screen.ended))
  })
})

test('ids that are none are refused, which ends an EventSource', async () => {
  const request = new Request('http://desk.example/live?claim=1')
  expect(openLive(request, { actor: ruth, sessionId: crypto.randomUUID() }, here).status).toBe(422)
})

async function notify(...notices: Record<string, unknown>[]): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  await client.query('BEGIN')
  for (const notice of notices)
    await client.query('SELECT pg_notify($1, $2)', ['plumbline_live', JSON.stringify(notice)])
  await client.query('COMMIT')
  await client.end()
}
