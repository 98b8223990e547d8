import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { ROLES } from '@/lib/access/role'
import { db } from '@/lib/db/client'
import { aDesk, aPerson, type TestDesk } from '@/lib/testing/builders'
import { changeRatingScale } from './change-rating-scale.command'
import { changeRatingScaleInput } from './change-rating-scale.input'
import { ratingScale } from './rating-scale.query'

let desk: TestDesk
let admin: Actor
type Sent = {
  id: string | null
  label: string
  meaning: string
  shape: string
  colour: string
  claimReviewValue: number | string | null
  retired: boolean
}

beforeEach(async () => {
  desk = await aDesk()
  admin = await aPerson(desk, 'admin')
})

async function asItIs(): Promise<Sent[]> {
  return (await ratingScale(admin)).ratings
}
const change = (ratings: unknown, version = 1, actor = admin) =>
  changeRatingScale(actor, changeRatingScaleInput.parse({ version, ratings: JSON.stringify(ratings) }))
const satire: Sent = {
  id: null,
  label: 'Satire',
  meaning: 'It was meant as a joke.',
  shape: 'context',
  colour: 'unverified',
  claimReviewValue: '',
  retired: false,
}

describe('the rating scale', () => {
  test.each(ROLES.map((role) => [role]))('is changed by an admin only: as %s', async (role) => {
    const scale = await asItIs()
    const attempt = change(scale, 1, await aPerson(desk, role))
    if (role === 'admin') await expect(attempt).resolves.toEqual({ version: 2 })
    else await expect(attempt).rejects.toMatchObject({ kind: 'not-allowed' })
  })

  test('gains a rating, keeps a new order, and says so in the log', async () => {
    const [first, second, ...rest] = await asItIs()
    await change([second, first, ...rest, satire])
    const labels = (await asItIs()).map(({ label }) => label)
    expect(labels.slice(0, 2)).toEqual(['Mostly accurate', 'Accurate'])
    expect(labels.at(-1)).toBe('Satire')
    const event = await db().event.findFirstOrThrow({ where: { deskId: desk.id } })
    expect(event).toMatchObject({ kind: 'desk.ratings-changed', data: { labels } })
  })

  test('lets two ratings swap their labels', async () => {
    const scale = await asItIs()
    const swapped = scale.map((rating) => ({ ...rating, label: SWAP[rating.label] ?? rating.label }))
    await change(swapped)
    expect((await asItIs()).slice(0, 2).map(({ label }) => label)).toEqual(['Mostly accurate', 'Accurate'])
  })

  test('keeps a retired rating for the verdicts given with it', async () => {
    const [first, ...rest] = await asItIs()
    await change([{ ...first, retired: true }, ...rest])
    expect((await asItIs())[0]).toMatchObject({ label: 'Accurate', retired: true })
  })

  test.each<[string, (scale: Sent[]) => Sent[], string]>([
    ['leaving a rating out', (scale) => scale.slice(1), 'retire it instead'],
    ['two ratings of one name', (scale) => [...scale, { ...satire, label: 'ACCURATE' }], 'Two ratings are called'],
    [
      'fewer than two in use',
      (scale) => scale.map((rating, at) => ({ ...rating, retired: at > 0 })),
      'two ratings in use',
    ],
    ['a rating of another scale', (scale) => [...scale, { ...satire, id: crypto.randomUUID() }], 'not of this scale'],
    ['a rating sent twice', (scale) => [...scale, { ...satire, id: scale[0]?.id ?? '' }], 'not of this scale'],
  ])('%s is refused', async (_, wrong, sentence) => {
    await expect(change(wrong(await asItIs()))).rejects.toThrow(sentence)
  })

  test.each<[string, unknown]>([
    ['text that is no list', 'x'],
    ['a shape nobody can draw', [{ ...satire, shape: 'star' }]],
    ['a number that is none', [{ ...satire, claimReviewValue: 'five' }]],
    ['a number below one', [{ ...satire, claimReviewValue: '0' }]],
    ['a label of white space', [{ ...satire, label: '  ' }]],
  ])('%s is not read', (_, wrong) => {
    expect(changeRatingScaleInput.safeParse({ version: 1, ratings: JSON.stringify(wrong) }).success).toBe(false)
  })

  test('a stale version is a conflict that says theirs', async () => {
    const scale = await asItIs()
    await change([...scale, satire])
    await expect(change(scale)).rejects.toMatchObject({
      kind: 'conflict',
      conflict: { version: 2, theirs: { labels: expect.stringContaining('Satire') } },
    })
  })
})

const SWAP: Record<string, string> = { Accurate: 'Mostly accurate', 'Mostly accurate': 'Accurate' }
