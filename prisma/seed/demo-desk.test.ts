import { beforeAll, describe, expect, test } from 'vitest'
import { articles, type ArticleRow } from '@/lib/articles/articles.query'
import { db } from '@/lib/db/client'
import { inTransaction } from '@/lib/db/transaction'
import { GRADES } from '@/lib/evidence/evidence-blocker'
import { gradesOf } from '@/lib/evidence/grade.store'
import { seedDemoDesk } from './demo-desk'
import type { DemoAccount } from './demo-people'

describe('the demo desk', () => {
  let accounts: DemoAccount[]
  let worked: NodeJS.CpuUsage
  let list: ArticleRow[]
  beforeAll(async () => {
    const before = process.cpuUsage()
    accounts = await seedDemoDesk()
    worked = process.cpuUsage(before)
    const viewer = await db().membership.findFirstOrThrow({ where: { role: 'viewer' }, include: { user: true } })
    const { deskId, userId, user } = viewer
    const actor = { deskId, userId, name: user.name, role: 'viewer' as const, timeZone: 'UTC' }
    list = (await articles(actor, { after: null })).articles
  }, 60_000)

  // Time at work, not on the clock: other tests may run beside this one.
  test('is made in under five seconds of work', () => {
    expect((worked.user + worked.system) / 1_000).toBeLessThan(5_000)
  })

  test('has one person of each role, each with a password of their own that lets them in', async () => {
    expect(accounts.map(({ role }) => role)).toEqual(['viewer', 'reviewer', 'editor', 'admin'])
    expect(new Set(accounts.map(({ password }) => password)).size).toBe(4)
    expect(accounts.every(({ email }) => email.endsWith('@example.org'))).toBe(true)
  })

  test('has the Kerman article half checked', () => {
    const kerman = list[0]
    expect(kerman).toMatchObject({
      title: 'The warning before Kerman',
      publisher: 'The Example Courier',
      language: 'en',
    })
    expect(kerman?.claims).toEqual({ open: 3, checking: 4, disputed: 1, settled: 9, dropped: 1 })
    expect(kerman?.coverage).toMatchObject({ heading: 1, disputed: 1, marked: 10 })
    expect(kerman?.coverage.todo).toBeGreaterThan(5)
  })

  test('has an Arabic article that runs from right to left', () => {
    expect(list[1]).toMatchObject({ language: 'ar', direction: 'rtl', claims: { open: 1, checking: 1, settled: 1 } })
  })

  test('has one report edition, published with the reason why it is not finished', async () => {
    const editions = await db().edition.findMany({ include: { report: true } })
    expect(editions).toMatchObject([{ number: 1, report: { articleId: list[0]?.id } }])
    expect(editions[0]?.blockersReason).toContain('second edition')
  })

  test('publishes that edition under a word of its own', async () => {
    const [publication] = await db().publication.findMany({ include: { desk: true, edition: true } })
    expect(publication).toMatchObject({ desk: { publishes: true, slug: 'world' }, edition: { number: 1 } })
    expect(publication?.edition.content).toMatchObject({ house: { name: 'The Example Courier, World desk' } })
  })

  test('calls every source what it is, a demo', async () => {
    const sources = await db().source.findMany()
    expect(sources.every(({ title }) => title.startsWith('Demo: '))).toBe(true)
    expect(sources.every(({ url }) => url === null || new URL(url).hostname.endsWith('.example'))).toBe(true)
    expect(sources.filter(({ derivesFromId }) => derivesFromId !== null)).toHaveLength(2)
    expect(sources.filter(({ confidentiality }) => confidentiality === 'confidential')).toHaveLength(1)
  })

  test('keeps a copy of every source, and shows every outcome of looking a quote up', async () => {
    const sources = await db().source.findMany({ select: { snapshots: { select: { number: true } } } })
    expect(sources.every(({ snapshots }) => snapshots.length === 1)).toBe(true)
    expect(await db().capture.count({ where: { state: { not: 'kept' } } })).toBe(0)
    const outcomes = await db().evidence.groupBy({ by: ['quoteOutcome'], _count: true })
    const counted = Object.fromEntries(outcomes.map((each) => [each.quoteOutcome, each._count]))
    expect(counted).toMatchObject({ differs: 1, ambiguous: 1, not_found: 1 })
    expect(counted.found).toBeGreaterThan(15)
    expect(counted).not.toHaveProperty('null')
  })

  test('shows each grade of evidence, and a source that has its words from the article itself', async () => {
    const { deskId, userId, user } = await db().membership.findFirstOrThrow({
      where: { role: 'viewer' },
      include: { user: true },
    })
    const viewer = { deskId, userId, name: user.name, role: 'viewer' as const, timeZone: 'UTC' }
    const claims = await db().claim.findMany({ select: { id: true } })
    const ids = claims.map(({ id }) => id)
    const graded = [...(await inTransaction((tx) => gradesOf(tx, viewer, ids))).values()]
    expect(graded.map(({ grade }) => grade)).toEqual(expect.arrayContaining([...GRADES]))
    expect(graded.flatMap(({ blockers }) => blockers.map(({ kind }) => kind))).toContain('circular-source')
  })

  test('has a claim that is late and one that is due today', async () => {
    const claims = await db().claim.findMany({
      where: { status: { notIn: ['settled', 'dropped'] }, dueAt: { not: null } },
    })
    const now = Date.now()
    const day = 24 * 60 * 60 * 1000
    expect(claims.some(({ dueAt }) => dueAt !== null && dueAt.getTime() < now)).toBe(true)
    expect(claims.some(({ dueAt }) => dueAt !== null && Math.abs(dueAt.getTime() - now) < day)).toBe(true)
  })

  test('refuses where a desk is already', async () => {
    await expect(seedDemoDesk()).rejects.toThrow('There is a desk already')
    expect(await db().desk.count()).toBe(1)
  })
})
