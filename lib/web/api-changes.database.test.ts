import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { closeDb, db } from '@/lib/db/client'
import { aToken, askApi } from '@/lib/testing/api-client'
import { workAsApp } from '@/lib/testing/as-app'
import {
  aDesk,
  anArticle,
  anOpenClaim,
  aPerson,
  someEvidence,
  type TestArticle,
  type TestDesk,
} from '@/lib/testing/builders'

let desk: TestDesk
let reviewer: Actor
let article: TestArticle
let token: string

beforeAll(async () => {
  process.env.DATABASE_CONNECTIONS = '2'
  process.env.API_REQUESTS_A_MINUTE = '100000'
  await workAsApp()
  await closeDb()
  desk = await aDesk()
  reviewer = await aPerson(desk, 'reviewer')
  article = await anArticle(await aPerson(desk, 'editor'))
  token = await aToken(reviewer)
})

const onBolts = () => {
  const start = article.text.indexOf('14 cracked bolts')
  return { versionId: article.versionId, start, end: start + 16, statement: `Bolts were cracked (${randomUUID()}).` }
}
const record = (body: unknown, key?: string) =>
  askApi(token, 'POST', '/claims', { body, ...(key === undefined ? {} : { headers: { 'idempotency-key': key } }) })
const patch = (path: string, body: unknown, ifMatch?: string) =>
  askApi(token, 'PATCH', path, { body, ...(ifMatch === undefined ? {} : { headers: { 'if-match': ifMatch } }) })
const claimsLike = (statement: string) => db().claim.count({ where: { deskId: desk.id, statement } })

describe('a change that names the version it builds on', () => {
  test('edits what is sent and leaves the rest', async () => {
    const { id } = await anOpenClaim(reviewer, article, '14 cracked bolts', { claimant: 'Mara Quist' })
    const seen = await askApi(token, 'GET', `/claims/${id}`)
    const before = await seen.json()
    const answer = await patch(
      `/claims/${id}`,
      { priority: 'high', tags: 'bridges, ferries' },
      seen.headers.get('etag') ?? '',
    )
    expect([answer.status, await answer.json()]).toEqual([200, { id, number: before.number, version: 2 }])
    const after = await (await askApi(token, 'GET', `/claims/${id}`)).json()
    expect(after).toMatchObject({ statement: before.statement, claimant: 'Mara Quist', priority: 'high', version: 2 })
    expect(after.tags.map(({ name }: { name: string }) => name)).toEqual(['bridges', 'ferries'])
  })

  test.each<[string, string | undefined, number]>([
    ['without a version is asked for one', undefined, 428],
    ['with an asterisk is asked for one', '*', 428],
    ['with a weak tag fits nothing', 'W/"1"', 412],
    ['with a tag that is none of ours fits nothing', '"abc"', 412],
    ['with a version that is gone is told so', '"7-abc"', 412],
    ['with the version alone is as good as with the tag', '"1"', 200],
  ])('%s', async (_, ifMatch, status) => {
    const { id } = await anOpenClaim(reviewer, article, '14 cracked bolts')
    const answer = await patch(`/claims/${id}`, { priority: 'low' }, ifMatch)
    expect(answer.status).toBe(status)
    if (status !== 200) expect((await db().claim.findUniqueOrThrow({ where: { id } })).priority).toBe('normal')
  })

  test('edits evidence, and tells a late second writer what the first saved', async () => {
    const { id: claimId } = await anOpenClaim(reviewer, article, '14 cracked bolts')
    const { id } = await someEvidence(reviewer, claimId)
    expect((await patch(`/evidence/${id}`, { note: 'Counted twice.' }, '"1"')).status).toBe(200)
    const late = await patch(`/evidence/${id}`, { note: 'Counted once.' }, '"1"')
    expect(late.status).toBe(412)
    expect((await late.json()).conflict).toMatchObject({ version: 2, theirs: { note: 'Counted twice.' } })
  })

  test('is done once of 64 at the same moment; the others are told, and none waits for ever', async () => {
    const { id } = await anOpenClaim(reviewer, article, '14 cracked bolts')
    const answers = await Promise.all(
      Array.from({ length: 64 }, (_, n) => patch(`/claims/${id}`, { claimantVia: `Agency ${n}` }, '"1"')),
    )
    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(1)
    expect(statuses.filter((status) => status === 412)).toHaveLength(63)
    expect((await db().claim.findUniqueOrThrow({ where: { id } })).version).toBe(2)
  })
})

test('sixteen changes of as many claims, over two connections, all end', async () => {
  const claims = await Promise.all(Array.from({ length: 16 }, () => anOpenClaim(reviewer, article, '14 cracked bolts')))
  const answers = await Promise.all(claims.map(({ id }) => patch(`/claims/${id}`, { priority: 'high' }, '"1"')))
  expect(answers.map(({ status }) => status)).toEqual(claims.map(() => 200))
})

describe('a request that may be repeated', () => {
  test('is done once of 16 at the same moment, and all are told the same', async () => {
    const claim = onBolts()
    const key = randomUUID()
    const answers = await Promise.all(Array.from({ length: 16 }, () => record(claim, key)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
    const bodies = await Promise.all(answers.map((answer) => answer.text()))
    expect(new Set(bodies).size).toBe(1)
    expect(answers.filter(({ headers }) => headers.has('idempotent-replayed'))).toHaveLength(15)
    expect(await claimsLike(claim.statement)).toBe(1)
  })

  test('is done each time without a key', async () => {
    const claim = onBolts()
    await record(claim)
    await record(claim)
    expect(await claimsLike(claim.statement)).toBe(2)
  })

  test('with the key of another request is refused', async () => {
    const key = randomUUID()
    await record(onBolts(), key)
    const other = onBolts()
    const answer = await record(other, key)
    expect([answer.status, (await answer.json()).detail]).toEqual([422, expect.stringContaining('another request')])
    expect(await claimsLike(other.statement)).toBe(0)
  })

  test('that was refused keeps no key: put right, it is done', async () => {
    const key = randomUUID()
    const claim = onBolts()
    expect((await record({ ...claim, end: claim.start }, key)).status).toBe(422)
    expect((await record(claim, key)).status).toBe(201)
  })

  test('of another token is another request', async () => {
    const key = randomUUID()
    const claim = onBolts()
    await record(claim, key)
    const other = await aToken(await aPerson(desk, 'reviewer'))
    await askApi(other, 'POST', '/claims', { body: claim, headers: { 'idempotency-key': key } })
    expect(await claimsLike(claim.statement)).toBe(2)
  })

  test('is forgotten after a day', async () => {
    const key = randomUUID()
    const claim = onBolts()
    await record(claim, key)
    await db().idempotencyKey.updateMany({ where: { key }, data: { at: new Date(Date.now() - 25 * 60 * 60 * 1000) } })
    await record(claim, key)
    expect(await claimsLike(claim.statement)).toBe(2)
  })
})

describe('what is not understood', () => {
  test.each<[string, unknown, Record<string, string>, number]>([
    ['a body that is no JSON', '{', {}, 400],
    ['a list', '[]', {}, 400],
    ['bytes that are no UTF-8', Uint8Array.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), {}, 400],
    ['a form', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['a field nobody knows', { statment: 'x' }, {}, 422],
    ['a key with spaces', {}, { 'idempotency-key': 'a b' }, 400],
    ['a body of 7 MB', `{"statement":"${'x'.repeat(7_000_000)}"}`, {}, 413],
    ['a wish for XML', {}, { accept: 'application/xml' }, 406],
  ])('%s is refused', async (_, body, headers, status) => {
    const answer = await askApi(token, 'POST', '/claims', { body, headers })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json'])
  })

  test.each([
    ['GET', '/nothing', 404],
    ['GET', '/claims/7', 404],
    ['GET', `/claims/${randomUUID()}`, 404],
    ['GET', '/claims/%00', 404],
    ['DELETE', '/claims', 405],
    ['GET', '/claims?colour=red', 400],
    ['GET', '/claims?status=lost', 400],
    ['GET', '/claims?limit=0', 400],
    ['GET', '/claims?limit=5&limit=6', 400],
    ['GET', '/claims/facets/colour', 404],
    ['GET', '/ping?bytes=10', 404],
  ])('%s %s is answered %i', async (method, path, status) => {
    expect((await askApi(token, method, path)).status).toBe(status)
  })

  test('a method that does not go says which do', async () => {
    expect((await askApi(token, 'PUT', '/claims')).headers.get('allow')).toBe('GET, POST, HEAD, OPTIONS')
    const options = await askApi(null, 'OPTIONS', '/claims')
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, POST, HEAD, OPTIONS'])
  })
})
