import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type ChainedEntry, type ChainLink, chainedText, EMPTY_CHAIN, walkChain } from './log-chain'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

function entry(number: number): ChainedEntry {
  const at = `2024-01-25T18:00:0${number}.000Z`
  const data = { number, statement: 'Fourteen bolts' }
  return {
    id: `e${number}`,
    deskId: 'd',
    at,
    actorId: 'u',
    kind: 'claim.recorded',
    articleId: null,
    claimId: null,
    data,
  }
}

function chainOf(entries: ChainedEntry[]): ChainLink[] {
  let { sequence, hash } = EMPTY_CHAIN
  return entries.map((each) => {
    const previousHash = hash
    sequence += 1
    hash = sha256(chainedText(previousHash, each))
    return { sequence, previousHash, hash, entry: each }
  })
}

const CHAIN = chainOf([1, 2, 3, 4].map(entry))
const [ONE, TWO, THREE, FOUR] = CHAIN as [ChainLink, ChainLink, ChainLink, ChainLink]
const CHANGED = { ...entry(2), data: { number: 2, statement: 'Fifteen bolts' } }

test('a hash is of the one before and the entry, names in order, nothing between', () => {
  expect(chainedText('ab', entry(1))).toBe(
    'ab{"actorId":"u","articleId":null,"at":"2024-01-25T18:00:01.000Z","claimId":null,"data":{"number":1,"statement":"Fourteen bolts"},"deskId":"d","id":"e1","kind":"claim.recorded"}',
  )
})

describe('walking a chain', () => {
  test('a whole one gives its head, at once and in pieces', () => {
    const head = { sequence: 4, hash: FOUR.hash }
    expect(walkChain(EMPTY_CHAIN, CHAIN, sha256)).toEqual({ head, broken: null })
    const half = walkChain(EMPTY_CHAIN, [ONE, TWO], sha256)
    expect(walkChain(half.head, [THREE, FOUR], sha256)).toEqual({ head, broken: null })
    expect(walkChain(EMPTY_CHAIN, [], sha256)).toEqual({ head: EMPTY_CHAIN, broken: null })
  })

  test.each<[string, ChainLink[], number, RegExp]>([
    ['an entry that was changed', [ONE, { ...TWO, entry: CHANGED }, THREE, FOUR], 2, /Entry 2 was changed/],
    [
      'one that was changed and hashed anew breaks the next',
      [ONE, { ...TWO, entry: CHANGED, hash: sha256(chainedText(ONE.hash, CHANGED)) }, THREE, FOUR],
      3,
      /Entry 3 does not follow/,
    ],
    ['one that was removed', [ONE, THREE, FOUR], 2, /Entry 2 was removed/],
    ['the first, removed', [TWO, THREE], 1, /Entry 1 was removed/],
    ['one whose event is gone', [ONE, { ...TWO, entry: null }, THREE], 2, /What entry 2 said was removed/],
    [
      'two that changed places',
      [ONE, { ...TWO, entry: THREE.entry }, { ...THREE, entry: TWO.entry }],
      2,
      /Entry 2 was/,
    ],
    [
      'one that was put in, the others counted on',
      [ONE, { ...chainOf([entry(1), entry(9)])[1], sequence: 2 } as ChainLink, { ...TWO, sequence: 3 }],
      3,
      /Entry 3 does not follow/,
    ],
  ])('finds %s', (_what, links, sequence, sentence) => {
    const { broken, head } = walkChain(EMPTY_CHAIN, links, sha256)
    expect(broken).toMatchObject({ sequence, sentence: expect.stringMatching(sentence) })
    expect(head.sequence).toBe(sequence - 1)
  })
})
