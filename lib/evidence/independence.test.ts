import { describe, expect, test } from 'vitest'
import { aPiece, aSource } from '@/lib/testing/grade-pieces'
import { independentGroups, type Sameness, whyOne } from './independence'
import type { SourceOfChain } from './provenance'

const text = Array.from({ length: 64 }, (_, at) => at)
const withFewer = (same: number) => text.map((value, at) => (at < same ? value : -value - 1))
const chain = (id: string, more: Partial<SourceOfChain> = {}, origins: SourceOfChain[] = []) =>
  aPiece(1, { source: { ...aSource(id), ...more }, origins }).chain

describe('why two sources count as one', () => {
  const reuters = aSource('r', { publisher: 'Reuters', kind: 'wire' })
  test.each<[string, Sameness | null, ReturnType<typeof chain>, ReturnType<typeof chain>]>([
    ['other origin, other publisher, other words', null, chain('a'), chain('b')],
    ['one source twice', 'source', chain('a'), chain('a')],
    ['both name the same origin', 'origin', chain('a', {}, [reuters]), chain('b', {}, [reuters])],
    ['one is the origin of the other', 'origin', chain('r', reuters), chain('b', {}, [reuters])],
    [
      'their roots are one, two steps away',
      'origin',
      chain('a', {}, [aSource('m'), reuters]),
      chain('b', {}, [reuters]),
    ],
    [
      'two stories of one agency behind them',
      'origin',
      chain('a', {}, [reuters]),
      chain('b', {}, [aSource('q', { publisher: 'Reuters' })]),
    ],
    ['one publisher', 'publisher', chain('a', { publisher: 'Guardian' }), chain('b', { publisher: 'The Guardian' })],
    [
      'one publisher with its legal form',
      'publisher',
      chain('a', { publisher: 'Axel News GmbH' }),
      chain('b', { publisher: 'Axel News' }),
    ],
    [
      'one publisher, once by its domain',
      'publisher',
      chain('a', { publisher: 'reuters.com' }),
      chain('b', { publisher: 'Reuters' }),
    ],
    [
      'one host under two names',
      'publisher',
      chain('a', { publisher: 'WSJ', addresses: ['wsj.com/a'] }),
      chain('b', { publisher: 'Wall Street Journal', addresses: ['wsj.com/b'] }),
    ],
    [
      'one host, nobody named',
      'publisher',
      chain('a', { publisher: null, addresses: ['harbour.example/1'] }),
      chain('b', { publisher: null, addresses: ['www.harbour.example/2'] }),
    ],
    [
      'a platform is nobody: two accounts',
      null,
      chain('a', { kind: 'social_post', publisher: 'X', author: 'Mara', addresses: ['x.com/m'] }),
      chain('b', { kind: 'social_post', publisher: 'X', author: 'Nora', addresses: ['x.com/n'] }),
    ],
    [
      'one account',
      'publisher',
      chain('a', { kind: 'social_post', author: 'Mara', addresses: ['x.com/1'] }),
      chain('b', { kind: 'social_post', author: 'mara', addresses: ['x.com/2'] }),
    ],
    [
      'two persons our own desk spoke to',
      null,
      chain('a', { kind: 'interview', publisher: 'Our desk', title: 'Mara Quist' }),
      chain('b', { kind: 'interview', publisher: 'Our desk', title: 'Nora Salmi' }),
    ],
    [
      'nobody says who publishes one of them',
      'unknown-publisher',
      chain('a', { publisher: null, addresses: [] }),
      chain('b'),
    ],
    [
      '39 of 64 values the same: one text',
      'text',
      chain('a', { minhash: text }),
      chain('b', { minhash: withFewer(39) }),
    ],
    ['38 of 64: under the threshold', null, chain('a', { minhash: text }), chain('b', { minhash: withFewer(38) })],
    ['no texts are no same text', null, chain('a', { minhash: [] }), chain('b', { minhash: [] })],
  ])('%s: %s', (_why, sameness, a, b) => {
    expect(whyOne(a, b)).toBe(sameness)
    expect(whyOne(b, a)).toBe(sameness)
  })
})

test('groups are joined by whoever is tied to both', () => {
  const o = aSource('o')
  const between = aPiece(2, { source: { publisher: 'Publisher of s3' }, origins: [o] })
  const pieces = [aPiece(1, { origins: [o] }), aPiece(3), between, aPiece(4)]
  const { groups, links } = independentGroups(pieces)
  expect(groups.map((group) => group.map(({ number }) => number).sort())).toEqual([[1, 2, 3], [4]])
  expect(links.map(({ a, b, why }) => [a.number, b.number, why])).toEqual([
    [1, 2, 'origin'],
    [3, 2, 'publisher'],
  ])
})

test('of two hundred alike it is told once of each what ties it to the others', () => {
  const pieces = Array.from({ length: 200 }, (_, at) => aPiece(at, { source: { minhash: text } }))
  const { groups, links } = independentGroups(pieces)
  expect([groups.length, links.length]).toEqual([1, 199])
})
