import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { revokeToken } from '@/lib/api/revoke-token.command'
import { db } from '@/lib/db/client'
import { aToken, askApi } from '@/lib/testing/api-client'
import { workAsApp } from '@/lib/testing/as-app'
import { aDesk, anArticle, anOpenClaim, aPerson, type TestArticle, type TestDesk } from '@/lib/testing/builders'

let desk: TestDesk
let reviewer: Actor
let editor: Actor
let article: TestArticle

beforeAll(async () => {
  process.env.API_REQUESTS_A_MINUTE = '60'
  await workAsApp()
  desk = await aDesk()
  reviewer = await aPerson(desk, 'reviewer')
  editor = await aPerson(desk, 'editor')
  article = await anArticle(editor)
  await anOpenClaim(reviewer, article, '14 cracked bolts')
  await anOpenClaim(reviewer, article, '2.3 million euros')
  await anOpenClaim(reviewer, article, '6,000 passengers')
})

describe('a page of claims', () => {
  test('goes on where the one before ended, by its cursor and by its link', async () => {
    const token = await aToken(reviewer)
    const first = await askApi(token, 'GET', '/claims?limit=2&sort=number')
    expect(first.status).toBe(200)
    const page = await first.json()
    expect(page.claims.map((claim: { number: number }) => claim.number)).toEqual([1, 2])
    const link = /<\/api\/v1([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? ''
    expect(new URLSearchParams(link.split('?')[1]).get('after')).toBe(page.next)
    const second = await (await askApi(token, 'GET', link)).json()
    expect(second.claims.map((claim: { number: number }) => claim.number)).toEqual([3])
    expect(second.next).toBeNull()
  })

  test('is not sent again to whoever has it', async () => {
    const token = await aToken(reviewer)
    const etag = (await askApi(token, 'GET', '/claims')).headers.get('etag') ?? ''
    const again = await askApi(token, 'GET', '/claims', { headers: { 'if-none-match': etag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })
})

describe('a token', () => {
  const status = async (token: string | null) => (await askApi(token, 'GET', '/claims')).status

  test.each<[string, (user: { userId: string; tokenId: string; actor: Actor }) => Promise<unknown>]>([
    ['that was revoked', ({ actor, tokenId }) => revokeToken(actor, { tokenId })],
    [
      'that has expired',
      ({ tokenId: id }) => db().apiToken.update({ where: { id }, data: { expiresAt: new Date(0) } }),
    ],
    [
      'of somebody disabled on the desk',
      ({ userId }) => db().membership.updateMany({ where: { userId }, data: { disabledAt: new Date() } }),
    ],
    [
      'of somebody disabled everywhere',
      ({ userId: id }) => db().user.update({ where: { id }, data: { disabledAt: new Date() } }),
    ],
    [
      'of somebody whose sessions were all ended',
      ({ userId: id }) => db().user.update({ where: { id }, data: { tokenVersion: { increment: 1 } } }),
    ],
  ])('%s serves no more', async (_, end) => {
    const actor = await aPerson(desk, 'reviewer')
    const token = await aToken(actor)
    expect(await status(token)).toBe(200)
    const { id: tokenId } = await db().apiToken.findFirstOrThrow({ where: { userId: actor.userId } })
    await end({ userId: actor.userId, tokenId, actor })
    expect(await status(token)).toBe(401)
  })

  test('is asked for, and how is said', async () => {
    const answer = await askApi(null, 'GET', '/claims')
    expect(answer.status).toBe(401)
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer /)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
  })

  test('serves what it was made for and nothing else', async () => {
    const token = await aToken(reviewer, ['sources:read'])
    const answer = await askApi(token, 'GET', '/claims')
    expect([answer.status, (await answer.json()).detail]).toEqual([403, expect.stringContaining('claims:read')])
  })

  test('says when it was used, to within a minute', async () => {
    const actor = await aPerson(desk, 'reviewer')
    const token = await aToken(actor)
    await status(token)
    const used = async () =>
      (await db().apiToken.findFirstOrThrow({ where: { userId: actor.userId } })).lastUsedAt?.getTime() ?? 0
    await expect.poll(used).toBeGreaterThan(0)
    const noted = await used()
    await status(token)
    expect(await used()).toBe(noted)
  })

  test('whose person came to owe a second factor waits until they have set it up', async () => {
    const { id } = await aDesk()
    const actor = await aPerson({ id }, 'editor')
    const token = await aToken(actor)
    await db().desk.update({ where: { id }, data: { secondFactorForEditors: true } })
    expect(await status(token)).toBe(200)
    await db().user.update({ where: { id: actor.userId }, data: { passwordHash: 'a password' } })
    expect(await status(token)).toBe(403)
    await db().user.update({ where: { id: actor.userId }, data: { totpConfirmedAt: new Date(), totpSecret: 'sealed' } })
    expect(await status(token)).toBe(200)
  })

  test('does what its person may now, whatever they might when it was made', async () => {
    const actor = await aPerson(desk, 'editor')
    const token = await aToken(actor)
    const body = { text: 'Nobody was hurt on the bridge.', title: 'Bridge', language: 'en', direction: 'ltr' }
    await db().membership.updateMany({ where: { userId: actor.userId }, data: { role: 'viewer' } })
    expect((await askApi(token, 'POST', '/articles', { body })).status).toBe(403)
  })

  test('makes so many requests a minute, and is told when to go on', async () => {
    const token = await aToken(reviewer)
    const other = await aToken(reviewer)
    for (let left = 59; left >= 0; left -= 1) {
      const answer = await askApi(token, 'GET', '/me')
      expect([answer.status, answer.headers.get('ratelimit')]).toEqual([200, expect.stringContaining(`r=${left};`)])
    }
    const over = await askApi(token, 'GET', '/me')
    expect([over.status, Number(over.headers.get('retry-after'))]).toEqual([
      429,
      expect.toSatisfy((s) => s > 0 && s <= 60),
    ])
    expect(await status(other)).toBe(200)
  })

  test('that serves nobody is looked at so often from one address', async () => {
    const wrong = `plb_${'a'.repeat(43)}`
    const from = (address: string) =>
      askApi(wrong, 'GET', '/me', { headers: { 'x-plumbline-caller': address } }).then((answer) => answer.status)
    for (let at = 0; at < 300; at += 50) await Promise.all(Array.from({ length: 50 }, () => from('203.0.113.9')))
    expect(await from('203.0.113.9')).toBe(429)
    expect(await from('203.0.113.10')).toBe(401)
  })

  test('is kept as a hash and stands nowhere else', async () => {
    const token = await aToken(reviewer)
    const rows = await db().$queryRaw<{ text: string }[]>`SELECT to_jsonb(t)::text AS text FROM "api_token" t`
    const events = await db().$queryRaw<{ text: string }[]>`SELECT to_jsonb(e)::text AS text FROM "event" e`
    expect([...rows, ...events].some(({ text }) => text.includes(token.slice(4)))).toBe(false)
  })
})
