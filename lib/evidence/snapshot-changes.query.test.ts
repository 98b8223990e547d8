import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { aDesk, aPerson, aSnapshot, aSource } from '@/lib/testing/builders'
import { snapshotChanges } from './snapshot-changes.query'

let jonas: Actor
let sourceId: string

beforeAll(async () => {
  jonas = await aPerson(await aDesk(), 'reviewer', 'Jonas Meyer')
  sourceId = (await aSource(jonas)).id
  await aSnapshot(jonas, sourceId, 'The office counted 84 cracked bolts.\n\nThe bridge is closed.')
  await aSnapshot(jonas, sourceId, 'The office counted 86 cracked bolts.\n\nThe bridge is closed.')
  await aSnapshot(jonas, sourceId, '', { bytes: 'a picture', problem: 'picture' })
})

describe('what changed between two snapshots', () => {
  test('is told word by word, with the snapshots to choose from', async () => {
    const { source, from, to, bytes, changes, snapshots } = await snapshotChanges(jonas, sourceId, 1, 2)
    expect(source).toMatchObject({ id: sourceId, title: 'Inspection report' })
    expect([from, to]).toMatchObject([
      { number: 1, hasText: 'yes' },
      { number: 2, hasText: 'yes' },
    ])
    expect(bytes).toBe('changed')
    expect(changes.words).toMatchObject({ removed: 1, added: 1 })
    expect(changes.parts.map(({ kind }) => kind)).toEqual(['changed', 'same'])
    expect(snapshots.map(({ number }) => number)).toEqual([1, 2, 3])
  })

  test.each([
    ['itself is nothing', 1, 1, 'same', [2]],
    ['one without a text is all of it', 1, 3, 'changed', ['removed', 'removed']],
    ['the later to the earlier goes backwards', 2, 1, 'changed', ['changed', 'same']],
  ] as const)('from one to %s', async (_what, one, other, bytes, kinds) => {
    const found = await snapshotChanges(jonas, sourceId, one, other)
    expect(found.bytes).toBe(bytes)
    expect(found.changes.parts.map((part) => (part.kind === 'folded' ? part.lines : part.kind))).toEqual(kinds)
  })

  test.each([
    ['a number there is not', 1, 4],
    ['no number at all', Number.NaN, 1],
    ['a number too large to be one', 1, 3_000_000_000],
    ['half a number', 1.5, 1],
  ])('%s is not found', async (_what, one, other) => {
    await expect(snapshotChanges(jonas, sourceId, one, other)).rejects.toMatchObject({ kind: 'not-found' })
  })

  test('another desk has no such source, and nobody one without a name', async () => {
    const stranger = await aPerson(await aDesk(), 'admin')
    await expect(snapshotChanges(stranger, sourceId, 1, 2)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(snapshotChanges(jonas, 'nonsense', 1, 2)).rejects.toMatchObject({ kind: 'not-found' })
  })
})
