import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { walkChains } from '@/lib/audit/chain.store'
import { db } from '@/lib/db/client'
import { signOffArticle } from '@/lib/reports/sign-off-article.command'
import { signOffArticleInput } from '@/lib/reports/sign-off-article.input'
import { aClaim, aDesk, anArticle, anOpenClaim, aPerson, type TestArticle, type TestDesk } from '@/lib/testing/builders'
import { workAsApp } from '@/lib/testing/as-app'
import { adjudicate } from '@/lib/verdicts/adjudicate.command'
import { giveVerdict } from '@/lib/verdicts/give-verdict.command'
import { giveVerdictInput } from '@/lib/verdicts/give-verdict.input'
import type { BulkChange } from './bulk-change'
import { changeMany } from './change-many.command'
import { NO_FILTER } from './claims-filter'
import { dropClaim } from './drop-claim.command'
import { editClaim } from './edit-claim.command'
import { editClaimInput } from './edit-claim.input'
import { reopenClaim } from './reopen-claim.command'
import { undoMany } from './undo-many.command'

let desk: TestDesk
let editor: Actor
let ines: Actor
let jonas: Actor
let viewer: Actor
let article: TestArticle
let other: TestArticle

beforeAll(async () => {
  // With the rights the application has, and no more.
  await workAsApp()
  desk = await aDesk({ timeZone: 'Europe/Berlin' })
  editor = await aPerson(desk, 'editor')
  ines = await aPerson(desk, 'reviewer')
  jonas = await aPerson(desk, 'reviewer', 'Jonas Meyer')
  viewer = await aPerson(desk, 'viewer')
  article = await anArticle(editor)
  other = await anArticle(editor)
})

const inHand = (actor: Actor, place = article) =>
  anOpenClaim(actor, place, '14 cracked bolts', { assigneeId: actor.userId })
const settled = () => aClaim(desk, { reviewer: ines, editor }, article, { status: 'settled' })

async function decided() {
  const claim = await aClaim(desk, { reviewer: ines, editor: jonas }, article, { status: 'disputed' })
  await adjudicate(editor, {
    claimId: claim.id,
    ratingId: desk.ratings.False,
    rationale: 'The report is clear.',
    fix: null,
  })
  return claim
}

async function dropped() {
  const claim = await aClaim(desk, { reviewer: ines, editor }, article, { status: 'dropped' })
  await reopenClaim(ines, { claimId: claim.id, reason: 'It was kept.' })
  await dropClaim(editor, { claimId: claim.id, reason: 'Cut once more.' })
  return claim
}

async function tagged(names: string, dueAt: string) {
  const claim = await inHand(ines)
  const facts = { claimId: claim.id, version: 1, statement: 'Bolts cracked.', kind: 'quantity', priority: 'low' }
  await editClaim(ines, editClaimInput.parse({ ...facts, tags: names, dueAt }))
  return claim
}

/** All of a claim's row, and its tags; without what every change raises. */
async function whole(id: string) {
  const { version, updatedAt, ...row } = await db().claim.findUniqueOrThrow({ where: { id } })
  const tags = await db().claimTag.findMany({ where: { claimId: id }, include: { tag: true } })
  return { version, updatedAt, row: { ...row, tags: tags.map(({ tag }) => tag.name).sort() } }
}

const eventsOf = async (claimId: string) =>
  (await db().event.findMany({ where: { claimId }, orderBy: { id: 'asc' } })).map(({ kind, data }) => ({ kind, data }))

const byEditor: BulkChange = { kind: 'drop', reason: 'Nothing rests on it.' }

describe('a change to many claims, and undoing it', () => {
  test.each<[string, () => BulkChange, () => Promise<{ id: string }>, object, string, object]>([
    [
      'given to somebody',
      () => ({ kind: 'assign', assigneeId: jonas.userId, note: 'By noon.' }),
      () => inHand(ines),
      { assigneeId: 'jonas' },
      'claim.assigned',
      { to: 'Jonas Meyer', how: 'one-of-many', note: 'By noon.' },
    ],
    [
      'taken from whoever has it',
      () => ({ kind: 'assign', assigneeId: null, note: null }),
      () => inHand(jonas),
      { assigneeId: null },
      'claim.assigned',
      { to: null, how: 'one-of-many' },
    ],
    [
      'tagged, however a tag it has is spelt',
      () => ({ kind: 'tag', tags: ['Bolts', 'tower', 'brücke'] }),
      () => tagged('bolts, inspection', '2024-07-25T18:00'),
      { tags: ['bolts', 'brücke', 'inspection', 'tower'] },
      'claim.edited',
      {
        before: { tags: 'bolts, inspection' },
        after: { tags: 'bolts, brücke, inspection, tower' },
        how: 'one-of-many',
      },
    ],
    [
      'untagged',
      () => ({ kind: 'untag', tags: ['BOLTS', 'inspection', 'unheard of'] }),
      () => tagged('bolts, inspection, tower', ''),
      { tags: ['tower'] },
      'claim.edited',
      { before: { tags: 'bolts, inspection, tower' }, after: { tags: 'tower' } },
    ],
    [
      'made urgent',
      () => ({ kind: 'priority', priority: 'high' }),
      () => settled(),
      { priority: 'high', status: 'settled' },
      'claim.edited',
      { before: { priority: 'normal' }, after: { priority: 'high' } },
    ],
    [
      'given a date, on the clock of the desk',
      () => ({ kind: 'due', dueAt: '2024-07-26T18:00' }),
      () => tagged('', '2024-07-25T18:00'),
      { dueAt: new Date('2024-07-26T16:00:00Z') },
      'claim.edited',
      { before: { dueAt: '2024-07-25T18:00' }, after: { dueAt: '2024-07-26T18:00' } },
    ],
    [
      'without a date',
      () => ({ kind: 'due', dueAt: null }),
      () => tagged('', '2024-07-25T18:00'),
      { dueAt: null },
      'claim.edited',
      { before: { dueAt: '2024-07-25T18:00' }, after: { dueAt: null } },
    ],
    [
      'dropped while it was checked',
      () => byEditor,
      () => aClaim(desk, { reviewer: ines, editor }, article, { status: 'checking' }),
      { status: 'dropped', dropReason: 'Nothing rests on it.' },
      'claim.dropped',
      { reason: 'Nothing rests on it.', how: 'one-of-many' },
    ],
    [
      'dropped while it was disputed',
      () => byEditor,
      () => aClaim(desk, { reviewer: ines, editor: jonas }, article, { status: 'disputed' }),
      { status: 'dropped' },
      'claim.dropped',
      {},
    ],
    [
      'reopened after a verdict settled it',
      () => ({ kind: 'reopen', reason: 'A new count.', because: 'new_evidence' }),
      () => settled(),
      { status: 'checking', settledVerdictId: null, ratingId: null, settledAt: null, reopenedAt: expect.any(Date) },
      'claim.reopened',
      { reason: 'A new count.', because: 'new_evidence', how: 'one-of-many' },
    ],
    [
      'reopened after an editor decided',
      () => ({ kind: 'reopen', reason: 'A new count.', because: null }),
      () => decided(),
      { status: 'checking', adjudicationId: null, ratingId: null, settledAt: null },
      'claim.reopened',
      { because: 'other' },
    ],
    [
      'reopened after it was dropped, and it goes on as it was',
      () => ({ kind: 'reopen', reason: 'It stays in.', because: null }),
      () => dropped(),
      { status: 'checking', dropReason: null, reopenedAt: null },
      'claim.reopened',
      {},
    ],
  ])('%s', async (_what, change, make, then, kind, data) => {
    const claims = [await make(), await make()].map(({ id }) => id)
    const before = await Promise.all(claims.map(whole))
    const { undo, ...done } = await changeMany(editor, { claimIds: claims, change: change() })
    expect(done).toMatchObject({ changed: 2, left: [] })
    for (const [place, id] of claims.entries()) {
      const after = await whole(id)
      const wanted = Object.fromEntries(Object.entries(then).map(([k, v]) => [k, v === 'jonas' ? jonas.userId : v]))
      expect(after.row).toMatchObject(wanted)
      expect(after.version).toBe((before[place]?.version ?? 0) + 1)
      const events = await eventsOf(id)
      expect(events.at(-1)).toMatchObject({ kind, data })
    }

    const counted = await db().event.count()
    expect(await undoMany(editor, { id: undo ?? '' })).toEqual({ changed: 2, left: [] })
    expect(await db().event.count()).toBe(counted + 2)
    for (const [place, id] of claims.entries()) {
      const back = await whole(id)
      expect(back.row).toEqual(before[place]?.row)
      expect(back.version).toBe((before[place]?.version ?? 0) + 2)
      const event = (await eventsOf(id)).at(-1)
      if (kind === 'claim.dropped' || kind === 'claim.reopened') expect(event?.kind).toBe('claim.taken-back')
      else expect(event).toMatchObject({ kind, data: { how: 'undone' } })
    }
    await expect(undoMany(editor, { id: undo ?? '' })).rejects.toMatchObject({ kind: 'wrong-state' })
  })
})

describe('claims that are left', () => {
  test('what may not or cannot be changed is left and told of, the rest is changed', async () => {
    const [mine, theirs, ended] = [await inHand(ines), await inHand(jonas), await settled()]
    const claimIds = [mine.id, theirs.id, ended.id, mine.id]
    const done = await changeMany(ines, { claimIds, change: byEditor })
    expect(done.changed).toBe(1)
    expect(done.left.sort((a, b) => a.number - b.number)).toEqual([
      {
        id: theirs.id,
        number: theirs.number,
        sentence: `C-${theirs.number}: Only an editor, or the reviewer who recorded it or has it, drops a claim.`,
      },
      { id: ended.id, number: ended.number, sentence: `C-${ended.number} is settled; it cannot become dropped.` },
    ])
    const again = await changeMany(editor, { claimIds, change: { kind: 'reopen', reason: 'It stays.', because: null } })
    expect([again.changed, again.left.map(({ sentence }) => sentence)]).toEqual([
      2,
      [`C-${theirs.number} is being worked on already.`],
    ])
  })

  test('what stands so already leaves no trace', async () => {
    const { id } = await inHand(ines)
    const events = await eventsOf(id)
    const change: BulkChange = { kind: 'assign', assigneeId: ines.userId, note: null }
    expect(await changeMany(ines, { claimIds: [id], change })).toMatchObject({ changed: 0, left: [], undo: null })
    expect(await eventsOf(id)).toEqual(events)
  })

  test('an eleventh tag is too many, and the claim says so', async () => {
    const { id, number } = await tagged('a,b,c,d,e,f,g,h,i,j', '')
    const done = await changeMany(ines, { claimIds: [id], change: { kind: 'tag', tags: ['k', 'A'] } })
    expect(done).toMatchObject({
      changed: 0,
      left: [{ sentence: `C-${number} would have 11 tags: a claim may have 10 at most.` }],
    })
  })

  test('undoing leaves what somebody changed since, however they changed it', async () => {
    const [edited, taken, checked, kept] = [await inHand(ines), await inHand(ines), await settled(), await settled()]
    const claimIds = [edited.id, taken.id]
    const given = await changeMany(editor, {
      claimIds,
      change: { kind: 'assign', assigneeId: jonas.userId, note: null },
    })
    const facts = { claimId: edited.id, version: 2, statement: 'Bolts cracked.', kind: 'quantity', priority: 'low' }
    await editClaim(ines, editClaimInput.parse(facts))
    await db().claim.update({ where: { id: taken.id }, data: { assigneeId: null } })
    expect(await undoMany(editor, { id: given.undo ?? '' })).toEqual({
      changed: 0,
      left: [edited, taken].map(({ id, number }) => ({ id, number, sentence: `C-${number} was changed since.` })),
    })

    const ids = [checked.id, kept.id]
    const again = await changeMany(editor, { claimIds: ids, change: { kind: 'reopen', reason: 'New.', because: null } })
    const verdict = { claimId: checked.id, ratingId: desk.ratings.Accurate, rationale: 'Counted twice.' }
    await giveVerdict(ines, giveVerdictInput.parse(verdict))
    expect(await undoMany(editor, { id: again.undo ?? '' })).toMatchObject({ changed: 1, left: [{ id: checked.id }] })
    expect((await whole(kept.id)).row.status).toBe('settled')
  })

  test('what needs more verdicts by now than settled it is not settled again', async () => {
    const own = await aDesk()
    const [lea, omar] = [await aPerson(own, 'editor', 'Lea Koch'), await aPerson(own, 'reviewer', 'Omar Said')]
    const claim = await aClaim(own, { reviewer: omar, editor: lea }, await anArticle(lea), { status: 'settled' })
    const { undo } = await changeMany(lea, {
      claimIds: [claim.id],
      change: { kind: 'reopen', reason: 'New.', because: null },
    })
    await db().desk.update({ where: { id: own.id }, data: { verdictsNeeded: 2 } })
    expect(await undoMany(lea, { id: undo ?? '' })).toMatchObject({ changed: 0, left: [{ id: claim.id }] })
    expect((await whole(claim.id)).row.status).toBe('checking')
  })

  test('a claim dropped after its verdicts were seen begins a new round, which is not taken back', async () => {
    const claim = await aClaim(desk, { reviewer: ines, editor: jonas }, article, { status: 'disputed' })
    await dropClaim(editor, { claimId: claim.id, reason: 'Cut.' })
    const change: BulkChange = { kind: 'reopen', reason: 'It stays.', because: null }
    const { undo } = await changeMany(editor, { claimIds: [claim.id], change })
    const round = (await whole(claim.id)).row.reopenedAt
    expect(round).not.toBeNull()
    const { left } = await undoMany(editor, { id: undo ?? '' })
    expect(left[0]?.sentence).toContain('drop it again instead')
    expect((await whole(claim.id)).row).toMatchObject({ status: 'checking', reopenedAt: round })
  })
})

describe('who, and how many', () => {
  test('everybody who is touched is told, once for each claim', async () => {
    const [mine, theirs] = [await inHand(ines), await inHand(jonas)]
    const change: BulkChange = { kind: 'assign', assigneeId: jonas.userId, note: null }
    await changeMany(editor, { claimIds: [mine.id, theirs.id], change })
    const told = await db().notification.findMany({
      where: { event: { claimId: { in: [mine.id, theirs.id] }, kind: 'claim.assigned' } },
      select: { userId: true, because: true },
    })
    expect(told.filter(({ userId }) => userId === ines.userId)).toEqual([
      { userId: ines.userId, because: 'taken_away' },
    ])
    expect(told).toContainEqual({ userId: jonas.userId, because: 'assigned' })
  })

  test('a sign-off falls when what it rests on changes, not when work is arranged', async () => {
    const { id } = await inHand(ines, other)
    await signOffArticle(
      editor,
      signOffArticleInput.parse({ articleId: other.articleId, reason: 'It goes out at six.' }),
    )
    const standing = () => db().signOff.count({ where: { articleId: other.articleId, withdrawnAt: null } })
    await changeMany(editor, { claimIds: [id], change: { kind: 'tag', tags: ['night'] } })
    await changeMany(editor, { claimIds: [id], change: { kind: 'assign', assigneeId: null, note: null } })
    expect(await standing()).toBe(1)
    await changeMany(editor, { claimIds: [id], change: byEditor })
    expect(await standing()).toBe(0)
  })

  test('a stale form conflicts after it', async () => {
    const { id } = await inHand(ines)
    await changeMany(editor, { claimIds: [id], change: { kind: 'priority', priority: 'high' } })
    const facts = { claimId: id, version: 1, statement: 'Bolts cracked.', kind: 'quantity', priority: 'low' }
    await expect(editClaim(ines, editClaimInput.parse(facts))).rejects.toMatchObject({
      kind: 'conflict',
      conflict: { version: 2, theirs: { priority: 'high' } },
    })
  })

  test('a viewer changes nothing; nobody undoes what somebody else did, or what was done two days ago', async () => {
    const { id } = await inHand(ines)
    await expect(changeMany(viewer, { claimIds: [id], change: byEditor })).rejects.toMatchObject({
      kind: 'not-allowed',
    })
    const { undo } = await changeMany(ines, { claimIds: [id], change: { kind: 'priority', priority: 'low' } })
    await expect(undoMany(editor, { id: undo ?? '' })).rejects.toMatchObject({ kind: 'not-allowed' })
    await db().bulkChange.update({ where: { id: undo ?? '' }, data: { at: new Date(Date.now() - 48 * 3_600_000) } })
    await expect(undoMany(ines, { id: undo ?? '' })).rejects.toMatchObject({ kind: 'wrong-state' })
  })

  test('claims of another desk are not there, and nor is a change made on one', async () => {
    const [{ id }, stranger] = [await inHand(ines), await aPerson(await aDesk(), 'admin')]
    await expect(changeMany(stranger, { claimIds: [id], change: byEditor })).rejects.toMatchObject({
      kind: 'not-found',
    })
    const { undo } = await changeMany(ines, { claimIds: [id], change: { kind: 'priority', priority: 'low' } })
    await expect(undoMany(stranger, { id: undo ?? '' })).rejects.toMatchObject({ kind: 'not-found' })
    const change: BulkChange = { kind: 'assign', assigneeId: stranger.userId, note: null }
    await expect(changeMany(ines, { claimIds: [id], change })).rejects.toMatchObject({ kind: 'invalid' })
  })

  test('all that a filter finds', async () => {
    const own = await anArticle(editor)
    const [first] = [await inHand(ines, own), await inHand(jonas, own)]
    await changeMany(editor, { claimIds: [first.id], change: { kind: 'priority', priority: 'low' } })
    const filter = { ...NO_FILTER, article: [own.articleId], priority: ['normal' as const] }
    expect(await changeMany(editor, { filter, change: byEditor })).toMatchObject({ changed: 1, left: [] })
    expect(await changeMany(editor, { filter, change: byEditor })).toMatchObject({ changed: 0, left: [{}] })
  })
})

test('sixteen at once on claims they share: each has an end, none is a deadlock, and the chain holds', async () => {
  const claims: { id: string }[] = []
  for (const place of [article, other]) for (let made = 0; made < 6; made += 1) claims.push(await inHand(ines, place))
  const people = [ines, jonas, editor]
  const done = await Promise.allSettled(
    Array.from({ length: 16 }, (_none, turn) => {
      const claimIds = claims.filter((_claim, place) => (place + turn) % 3 > 0).map(({ id }) => id)
      const changes: BulkChange[] = [
        { kind: 'tag', tags: [`tag ${turn % 3}`, `tag ${(turn + 1) % 3}`] },
        { kind: 'assign', assigneeId: people[turn % 3]?.userId ?? null, note: null },
        { kind: 'priority', priority: turn % 2 === 0 ? 'high' : 'low' },
        turn % 8 === 3 ? byEditor : { kind: 'reopen', reason: 'Again.', because: null },
      ]
      return changeMany(editor, {
        claimIds: turn % 2 === 0 ? claimIds : claimIds.reverse(),
        change: changes[turn % 4] ?? byEditor,
      })
    }),
  )
  expect(done.filter(({ status }) => status === 'rejected')).toEqual([])
  expect((await walkChains()).find(({ deskId }) => deskId === desk.id)).toMatchObject({ broken: null, unlinked: 0 })
})
