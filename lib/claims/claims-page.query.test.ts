import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { aClaim, aDesk, anArticle, aPerson, type TestArticle, type TestDesk } from '@/lib/testing/builders'
import { CLAIM_KINDS, PRIORITIES } from './claim'
import { type BlockerFilter, type ClaimsFilter, NO_FILTER } from './claims-filter'
import { cursorOf } from './claims-cursor'
import { claimsOrder } from './claims-order.store'
import { claimsPage } from './claims-page.query'
import { CLAIM_GROUPS, CLAIM_SORTS, type SortedBy } from './claims-sort'
import { claimsWhere } from './claims-where.store'

const CLAIMS = 300
let desk: TestDesk
let editor: Actor
let people: string[]
let articles: string[]

/** Numbers that look thrown, and are the same each time. */
function thrown(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

beforeAll(async () => {
  desk = await aDesk()
  editor = await aPerson(desk, 'editor', 'Zoe Adler')
  const ann = await aPerson(desk, 'reviewer', 'Ann bell')
  people = [editor.userId, ann.userId, (await aPerson(desk, 'reviewer', 'ann Bell')).userId]
  const texts = [await anArticle(editor), await anArticle(editor), await anArticle(editor)]
  articles = texts.map(({ articleId }) => articleId)
  const claimants = await db().claimant.createManyAndReturn({
    data: ['Mara Quist', 'mara quist', 'Étienne', 'Zed'].map((name) => ({ deskId: desk.id, name })),
  })
  const [first] = texts
  for (const rating of ['False', 'Mostly accurate', 'False', 'Accurate'] as const)
    await aClaim(desk, { reviewer: ann, editor }, first as TestArticle, { status: 'settled', rating })
  const some = thrown(7)
  const one = <T>(values: readonly T[]) => values[some(values.length)] as T
  const day = () => new Date(Date.UTC(2024, 2, 1 + some(9), 0, 0, 0, some(3)))
  await db().claim.createMany({
    data: Array.from({ length: CLAIMS }, (_, index) => ({
      deskId: desk.id,
      articleId: one(articles),
      number: 1_000 + index,
      statement: one(['Éclair', 'eclair', 'zebra', 'Zebra', 'apple pie', '“quoted”', '-', '日本']),
      kind: one(CLAIM_KINDS),
      priority: one(PRIORITIES),
      status: one(['open', 'checking', 'second_look', 'disputed'] as const),
      claimantId: one([null, ...claimants.map(({ id }) => id)]),
      assigneeId: one([null, ...people]),
      dueAt: one([null, day()]),
      grade: one([null, 'A', 'B', 'C', 'D']),
      blockers: one([[], ['circular-source'], ['quote-not-found', 'snapshot-changed']]),
      evidenceCount: one([0, 0, 1, 2, 13, 40]),
      sourceCount: one([0, 1, 9]),
      createdById: editor.userId,
      createdAt: day(),
      updatedAt: day(),
    })),
  })
})

const sorts = fc
  .uniqueArray(fc.constantFrom(...CLAIM_SORTS), { minLength: 1, maxLength: 3 })
  .chain((columns) =>
    fc.tuple(...columns.map((by) => fc.record({ by: fc.constant(by), descending: fc.constantFrom('yes', 'no') }))),
  ) as fc.Arbitrary<SortedBy[]>

const filters = () =>
  fc
    .record({
      sort: sorts,
      group: fc.constantFrom(null, ...CLAIM_GROUPS),
      status: fc.subarray(['open', 'checking', 'disputed'] as const),
      priority: fc.subarray([...PRIORITIES]),
      grade: fc.subarray(['A', 'D', 'none'] as const),
      blocker: fc.constantFrom<BlockerFilter[]>([], ['any'], ['none'], ['circular-source', 'none']),
      assignee: fc.subarray(['nobody', ...people]),
      article: fc.subarray(articles),
      only: fc.constantFrom(null, null, 'blocking' as const, 'without-evidence' as const),
      due: fc.constantFrom(null, null, 'none' as const, '2024-03-02..2024-03-05' as const),
    })
    .map((change): ClaimsFilter => ({ ...NO_FILTER, ...change, blocker: [...change.blocker] }))

/** The whole list as one statement sorts it. */
async function sorted(filter: ClaimsFilter): Promise<string[]> {
  const { joins, order } = claimsOrder(filter)
  const where = await claimsWhere(editor, filter, new Date())
  const rows = await db().$queryRaw<
    { id: string }[]
  >`SELECT c.id FROM "claim" c ${joins} WHERE ${where} ORDER BY ${order}`
  return rows.map(({ id }) => id)
}

async function walkedOn(filter: ClaimsFilter, limit: number): Promise<string[]> {
  const ids: string[] = []
  let after: string | null = null
  do {
    const { rows, next } = await claimsPage(editor, filter, { after, limit })
    ids.push(...rows.map(({ id }) => id))
    after = next
  } while (after !== null)
  return ids
}

async function walkedBack(filter: ClaimsFilter, limit: number): Promise<string[]> {
  const ids: string[] = []
  let before: string | null = 'end'
  do {
    const { rows, previous } = await claimsPage(editor, filter, { before, limit })
    ids.unshift(...rows.map(({ id }) => id))
    before = previous
  } while (before !== null)
  return ids
}

describe('the pages of the claims table', () => {
  test.each(CLAIM_SORTS.flatMap((by) => [{ by, descending: 'yes' } as const, { by, descending: 'no' } as const]))(
    'hold every claim once, in order, by $by downwards: $descending',
    async (sort) => {
      const filter = { ...NO_FILTER, sort: [sort] }
      const all = await sorted(filter)
      expect(all).toHaveLength(CLAIMS + 4)
      expect(await walkedOn(filter, 64)).toEqual(all)
      expect(await walkedBack(filter, 91)).toEqual(all)
    },
  )

  test('are the list cut into pieces, whatever it is sorted, grouped and filtered by', async () => {
    await fc.assert(
      fc.asyncProperty(filters(), fc.integer({ min: 20, max: 120 }), async (filter, limit) => {
        const all = await sorted(filter)
        expect(await walkedOn(filter, limit)).toEqual(all)
        expect(await walkedBack(filter, limit)).toEqual(all)
      }),
      { numRuns: 40, endOnFailure: true },
    )
  }, 120_000)

  test.each([
    ['of another order', () => claimsPage(editor, NO_FILTER, { limit: 1 }).then(({ next }) => next ?? '')],
    ['that is no word of ours', async () => 'nonsense'],
    ['that names nothing', async () => Buffer.from('[1,2,3]').toString('base64url')],
    ['that would end the statement', async () => cursorOf(DUE, { keys: ["'; DROP"], id: editor.userId })],
    ['of a word for a number', async () => cursorOf(DUE, { keys: ['12e9'], id: editor.userId })],
  ])('refuse a place %s', async (_what, cursor) => {
    await expect(claimsPage(editor, DUE, { after: await cursor() })).rejects.toMatchObject({ kind: 'invalid' })
  })
})

const DUE: ClaimsFilter = { ...NO_FILTER, sort: [{ by: 'due', descending: 'no' }] }
