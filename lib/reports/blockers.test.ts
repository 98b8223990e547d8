import { describe, expect, test } from 'vitest'
import type { PassageState } from '@/lib/articles/coverage'
import type { ClaimStatus } from '@/lib/claims/claim-status'
import type { EvidenceBlockerKind } from '@/lib/evidence/evidence-blocker'
import { signOffBlockers, signOffWarnings } from './blockers'

const settled = { id: 'c1', number: 1, status: 'settled', restsOn: 1, problems: [] } as const

describe('what still blocks sign-off', () => {
  test.each<[ClaimStatus, string[]]>([
    ['open', ['C-1 is open: nobody has begun to check it.']],
    ['checking', ['C-1 is still being checked.']],
    ['second_look', ['C-1 waits for another verdict.']],
    ['disputed', ['C-1 is disputed: an editor has to adjudicate.']],
    ['settled', []],
    ['dropped', []],
  ])('a claim that is %s', (status, sentences) => {
    expect(signOffBlockers([{ ...settled, status }], [], []).map(({ sentence }) => sentence)).toEqual(sentences)
  })

  test.each<[PassageState, number]>([
    ['todo', 1],
    ['working', 0],
    ['disputed', 0],
    ['settled', 0],
    ['marked', 0],
    ['heading', 0],
  ])('a passage that is %s blocks %i times', (state, times) => {
    const blockers = signOffBlockers([settled], [{ number: 4, state }], [])
    expect(blockers.map(({ kind, passage }) => [kind, passage])).toEqual(Array(times).fill(['passage-unaccounted', 4]))
  })

  test('a settled claim whose verdict rests on no evidence, and names it', () => {
    expect(signOffBlockers([{ ...settled, restsOn: 0 }], [], [])).toEqual([
      {
        kind: 'verdict-without-evidence',
        sentence: 'The verdict on C-1 rests on no evidence.',
        claim: { id: 'c1', number: 1 },
        passage: null,
      },
    ])
  })

  test('a dropped claim needs no evidence', () => {
    expect(signOffBlockers([{ ...settled, status: 'dropped', restsOn: 0 }], [], [])).toEqual([])
  })

  test('an article without claims', () => {
    expect(signOffBlockers([], [{ number: 1, state: 'marked' }], []).map(({ kind }) => kind)).toEqual(['no-claims'])
  })
})

describe('what is wrong with the evidence of a claim', () => {
  const problems = [
    { kind: 'circular-source', sentence: 'E-2 has it from the article.', evidence: [2] },
    { kind: 'only-reference-work', sentence: 'Only a reference work says so.', evidence: [] },
  ] as const
  const claim = { ...settled, problems: problems.map((problem) => ({ ...problem, evidence: [...problem.evidence] })) }
  const both = (status: ClaimStatus, stopping: EvidenceBlockerKind[]) => [
    signOffBlockers([{ ...claim, status }], [], stopping).filter(({ kind }) => kind === 'evidence'),
    signOffWarnings([{ ...claim, status }], stopping),
  ]

  test.each<[string, EvidenceBlockerKind[], string[], string[]]>([
    ['nothing is chosen: all of it warns', [], [], ['circular-source', 'only-reference-work']],
    ['one is chosen: it stops, the other warns', ['circular-source'], ['circular-source'], ['only-reference-work']],
    [
      'both are chosen, and one it does not have',
      ['circular-source', 'only-reference-work', 'snapshot-damaged'],
      ['circular-source', 'only-reference-work'],
      [],
    ],
  ])('%s', (_sentence, stopping, stops, warns) => {
    expect(both('settled', stopping).map((list) => list.map(({ which }) => which))).toEqual([stops, warns])
  })

  test('is said with the number of the claim, which it leads to', () => {
    expect(both('settled', ['circular-source'])[0]).toEqual([
      {
        ...{ kind: 'evidence', which: 'circular-source', sentence: 'C-1: E-2 has it from the article.' },
        ...{ claim: { id: 'c1', number: 1 }, passage: null },
      },
    ])
  })

  test.each<ClaimStatus>(['open', 'checking', 'second_look', 'disputed', 'dropped'])(
    'says nothing of a claim that is %s',
    (status) => expect(both(status, ['circular-source'])).toEqual([[], []]),
  )
})
