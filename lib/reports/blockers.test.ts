import { describe, expect, test } from 'vitest'
import type { PassageState } from '@/lib/articles/coverage'
import type { ClaimStatus } from '@/lib/claims/claim-status'
import { signOffBlockers } from './blockers'

const settled = { id: 'c1', number: 1, status: 'settled', restsOn: 1 } as const

describe('what still blocks sign-off', () => {
  test.each<[ClaimStatus, string[]]>([
    ['open', ['C-1 is open: nobody has begun to check it.']],
    ['checking', ['C-1 is still being checked.']],
    ['second_look', ['C-1 waits for another verdict.']],
    ['disputed', ['C-1 is disputed: an editor has to adjudicate.']],
    ['settled', []],
    ['dropped', []],
  ])('a claim that is %s', (status, sentences) => {
    expect(signOffBlockers([{ ...settled, status }], []).map(({ sentence }) => sentence)).toEqual(sentences)
  })

  test.each<[PassageState, number]>([
    ['todo', 1],
    ['working', 0],
    ['disputed', 0],
    ['settled', 0],
    ['marked', 0],
    ['heading', 0],
  ])('a passage that is %s blocks %i times', (state, times) => {
    const blockers = signOffBlockers([settled], [{ number: 4, state }])
    expect(blockers.map(({ kind, passage }) => [kind, passage])).toEqual(Array(times).fill(['passage-unaccounted', 4]))
  })

  test('a settled claim whose verdict rests on no evidence, and names it', () => {
    expect(signOffBlockers([{ ...settled, restsOn: 0 }], [])).toEqual([
      {
        kind: 'verdict-without-evidence',
        sentence: 'The verdict on C-1 rests on no evidence.',
        claim: { id: 'c1', number: 1 },
        passage: null,
      },
    ])
  })

  test('a dropped claim needs no evidence', () => {
    expect(signOffBlockers([{ ...settled, status: 'dropped', restsOn: 0 }], [])).toEqual([])
  })

  test('an article without claims', () => {
    expect(signOffBlockers([], [{ number: 1, state: 'marked' }]).map(({ kind }) => kind)).toEqual(['no-claims'])
  })
})
