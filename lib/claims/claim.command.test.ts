import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { aDesk, anArticle, anOpenClaim, aPerson, type TestArticle, type TestDesk } from '@/lib/testing/builders'
import { addQuote } from './add-quote.command'
import { addQuoteInput } from './add-quote.input'
import { assignClaims } from './assign-claims.command'
import { dropClaim } from './drop-claim.command'
import { editClaim } from './edit-claim.command'
import { editClaimInput } from './edit-claim.input'
import { reopenClaim } from './reopen-claim.command'

let desk: TestDesk
let editor: Actor
let ines: Actor
let jonas: Actor
let viewer: Actor
let article: TestArticle

beforeAll(async () => {
  desk = await aDesk({ timeZone: 'Europe/Berlin' })
  editor = await aPerson(desk, 'editor')
  ines = await aPerson(desk, 'reviewer')
  jonas = await aPerson(desk, 'reviewer', 'Jonas Meyer')
  viewer = await aPerson(desk, 'viewer')
  article = await anArticle(editor)
})

const facts = (claimId: string, more: Record<string, unknown> = {}) =>
  editClaimInput.parse({
    claimId,
    version: 1,
    statement: 'Engineers found 14 cracked bolts.',
    kind: 'quantity',
    priority: 'high',
    claimant: 'Mara Quist',
    claimantVia: 'The Harbour Post',
    dueAt: '2024-07-25T18:00',
    tags: 'bolts, inspection',
    ...more,
  })

const eventsOf = async (claimId: string) =>
  (await db().event.findMany({ where: { claimId }, orderBy: { id: 'asc' } })).map((event) => event.kind)

describe('editing the facts of a claim', () => {
  test('whether it accuses somebody, and the day it happened; a box not ticked says no', async () => {
    const { id } = await anOpenClaim(ines, article, '14 cracked bolts')
    const stands = () => db().claim.findUniqueOrThrow({ where: { id }, select: { accuses: true, happenedOn: true } })
    await editClaim(jonas, facts(id, { accuses: 'yes', happenedOn: '2024-03-04' }))
    expect(await stands()).toEqual({ accuses: true, happenedOn: new Date('2024-03-04T00:00:00Z') })
    const theirs = { accuses: 'yes', happenedOn: '2024-03-04' }
    await expect(editClaim(ines, facts(id))).rejects.toMatchObject({ kind: 'conflict', conflict: { theirs } })
    await editClaim(jonas, facts(id, { version: 2 }))
    expect(await stands()).toEqual({ accuses: false, happenedOn: null })
    const edits = await db().event.findMany({ where: { claimId: id, kind: 'claim.edited' }, select: { data: true } })
    expect(edits.at(-1)?.data).toMatchObject({ before: theirs, after: { accuses: null, happenedOn: null } })
  })

  test('all of them are kept, the due time on the clock of the desk, and the log says what changed', async () => {
    const { id } = await anOpenClaim(ines, article, '14 cracked bolts')
    expect(await editClaim(jonas, facts(id))).toMatchObject({ version: 2 })
    const claim = await db().claim.findUniqueOrThrow({
      where: { id },
      include: { claimant: true, tags: { include: { tag: true } } },
    })
    expect(claim).toMatchObject({
      priority: 'high',
      claimantVia: 'The Harbour Post',
      dueAt: new Date('2024-07-25T16:00:00Z'),
    })
    expect(claim.claimant?.name).toBe('Mara Quist')
    expect(claim.tags.map(({ tag }) => tag.name).sort()).toEqual(['bolts', 'inspection'])
    const event = await db().event.findFirstOrThrow({ where: { claimId: id, kind: 'claim.edited' } })
    expect(event.data).toMatchObject({
      before: { priority: 'normal', tags: null },
      after: { priority: 'high', tags: 'bolts, inspection' },
    })
  })

  test('saving what stands already changes nothing and leaves no trace', async () => {
    const { id } = await anOpenClaim(ines, article, '4 March 2024')
    await editClaim(ines, facts(id))
    expect(await editClaim(ines, facts(id, { version: 2, tags: 'inspection, bolts' }))).toMatchObject({ version: 2 })
    expect(await eventsOf(id)).toEqual(['claim.recorded', 'claim.edited'])
  })

  test('two people at once: one is saved, the other sees what was', async () => {
    const { id } = await anOpenClaim(ines, article, 'the north tower')
    const both = await Promise.allSettled([
      editClaim(ines, facts(id, { statement: 'Ines says this.' })),
      editClaim(jonas, facts(id, { statement: 'Jonas says that.' })),
    ])
    const lost = both.find((each) => each.status === 'rejected')
    const saved = await db().claim.findUniqueOrThrow({ where: { id } })
    expect(both.filter((each) => each.status === 'fulfilled')).toHaveLength(1)
    expect(lost?.reason).toMatchObject({
      kind: 'conflict',
      conflict: { version: 2, theirs: { statement: saved.statement, tags: 'bolts, inspection' } },
    })
  })

  test('a viewer may not, another desk finds nothing', async () => {
    const { id } = await anOpenClaim(ines, article, '2.3 million euros')
    const stranger = await aPerson(await aDesk(), 'admin')
    await expect(editClaim(viewer, facts(id))).rejects.toMatchObject({ kind: 'not-allowed' })
    await expect(editClaim(stranger, facts(id))).rejects.toMatchObject({ kind: 'not-found' })
  })

  test('the statement of a dropped claim stays as it was', async () => {
    const { id, number } = await anOpenClaim(ines, article, 'Some people')
    await dropClaim(ines, { claimId: id, reason: 'An opinion.' })
    await expect(editClaim(ines, facts(id))).rejects.toMatchObject({
      kind: 'wrong-state',
      message: `C-${number} is dropped. Reopen C-${number} first.`,
    })
  })
})

describe('standing on one more quote', () => {
  const range = (claimId: string, words: string, more = {}) => {
    const start = article.text.indexOf(words)
    return addQuoteInput.parse({ claimId, versionId: article.versionId, start, end: start + words.length, ...more })
  }

  test('the words are kept with what stands around them', async () => {
    const { id } = await anOpenClaim(ines, article, 'cracked bolts')
    await addQuote(jonas, range(id, '14 bolts'))
    const quotes = await db().claimQuote.findMany({ where: { claimId: id }, orderBy: { start: 'asc' } })
    expect(quotes.map((quote) => quote.exact)).toEqual(['cracked bolts', '14 bolts'])
    expect(await eventsOf(id)).toEqual(['claim.recorded', 'claim.quote-added'])
  })

  test('words it stands on already, empty words, words outside the text and words of another article are refused', async () => {
    const { id } = await anOpenClaim(ines, article, 'lifting bridge')
    const other = await anArticle(editor)
    await expect(addQuote(ines, range(id, 'lifting bridge'))).rejects.toMatchObject({ kind: 'invalid' })
    await expect(addQuote(ines, range(id, '14 bolts', { end: 0 }))).rejects.toMatchObject({ kind: 'invalid' })
    await expect(addQuote(ines, range(id, '14 bolts', { end: 4_000_000 }))).rejects.toMatchObject({ kind: 'invalid' })
    await expect(addQuote(ines, range(id, '14 bolts', { versionId: other.versionId }))).rejects.toMatchObject({
      kind: 'wrong-state',
    })
  })
})

describe('assigning claims', () => {
  test('many at once, each with its own trace; what stands so already leaves none', async () => {
    const one = await anOpenClaim(ines, article, '6,000 passengers')
    const two = await anOpenClaim(ines, article, 'Nobody was hurt', { assigneeId: jonas.userId })
    const done = await assignClaims(editor, { claimIds: [two.id, one.id, one.id], assigneeId: jonas.userId })
    expect(done).toMatchObject({ changed: 1, assignee: 'Jonas Meyer' })
    expect(await eventsOf(one.id)).toEqual(['claim.recorded', 'claim.assigned'])
    expect(await eventsOf(two.id)).toEqual(['claim.recorded'])
  })

  test('all or none: one claim somebody else has refuses a reviewer for all of them', async () => {
    const free = await anOpenClaim(ines, article, 'The ferry')
    const taken = await anOpenClaim(ines, article, 'a day', { assigneeId: jonas.userId })
    await expect(assignClaims(ines, { claimIds: [free.id, taken.id], assigneeId: ines.userId })).rejects.toMatchObject({
      kind: 'not-allowed',
    })
    expect((await db().claim.findUniqueOrThrow({ where: { id: free.id } })).assigneeId).toBeNull()
  })

  test('a viewer, a disabled person and somebody of another desk get none', async () => {
    const { id } = await anOpenClaim(ines, article, 'The city')
    const disabled = await aPerson(desk, 'reviewer', 'Lena Ott')
    await db().membership.updateMany({ where: { userId: disabled.userId }, data: { disabledAt: new Date() } })
    const stranger = await aPerson(await aDesk(), 'reviewer')
    for (const { userId } of [viewer, disabled, stranger]) {
      await expect(assignClaims(editor, { claimIds: [id], assigneeId: userId })).rejects.toMatchObject({
        kind: 'invalid',
        issues: { assigneeId: expect.any(Array) },
      })
    }
    await expect(assignClaims(stranger, { claimIds: [id], assigneeId: null })).rejects.toMatchObject({
      kind: 'not-found',
    })
  })
})

describe('dropping and reopening', () => {
  test('a dropped claim keeps its reason until it is reopened to checking', async () => {
    const { id } = await anOpenClaim(ines, article, 'the inspection')
    await dropClaim(editor, { claimId: id, reason: 'The sentence was cut.' })
    expect(await db().claim.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: 'dropped',
      dropReason: 'The sentence was cut.',
    })
    await expect(dropClaim(editor, { claimId: id, reason: 'Again.' })).rejects.toMatchObject({ kind: 'wrong-state' })
    await reopenClaim(ines, { claimId: id, reason: 'It is back.' })
    expect(await db().claim.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: 'checking',
      dropReason: null,
    })
    await expect(reopenClaim(ines, { claimId: id, reason: 'Again.' })).rejects.toMatchObject({ kind: 'wrong-state' })
    expect(await eventsOf(id)).toEqual(['claim.recorded', 'claim.dropped', 'claim.reopened'])
  })

  test('a reviewer who neither recorded nor has it may not drop it', async () => {
    const { id } = await anOpenClaim(ines, article, 'engineers')
    await expect(dropClaim(jonas, { claimId: id, reason: 'No.' })).rejects.toMatchObject({ kind: 'not-allowed' })
    await expect(reopenClaim(viewer, { claimId: id, reason: 'No.' })).rejects.toMatchObject({ kind: 'not-allowed' })
  })
})

describe('what the database itself refuses', () => {
  test.each([
    [
      'settled without a verdict',
      (id: string) => db().$executeRaw`UPDATE "claim" SET status = 'settled' WHERE id = ${id}::uuid`,
      'settled',
    ],
    [
      'dropped without a reason',
      (id: string) => db().$executeRaw`UPDATE "claim" SET status = 'dropped' WHERE id = ${id}::uuid`,
      'reason',
    ],
    [
      'a statement of nothing',
      (id: string) => db().$executeRaw`UPDATE "claim" SET statement = '' WHERE id = ${id}::uuid`,
      'says_something',
    ],
    [
      'a quote that ends outside its text',
      (id: string) => db().$executeRaw`UPDATE "claim_quote" SET "end" = 4000000 WHERE claim_id = ${id}::uuid`,
      'outside the text',
    ],
    [
      'a quote that runs backwards',
      (id: string) => db().$executeRaw`UPDATE "claim_quote" SET "end" = start WHERE claim_id = ${id}::uuid`,
      'forward',
    ],
    [
      'quoted words that stand nowhere',
      (id: string) => db().$executeRaw`UPDATE "claim_quote" SET exact = 'ninety bolts' WHERE claim_id = ${id}::uuid`,
      'do not stand',
    ],
  ])('%s', async (_why, change, says) => {
    const { id } = await anOpenClaim(ines, article, 'harbour bridge')
    await expect(change(id)).rejects.toThrow(says)
  })
})
