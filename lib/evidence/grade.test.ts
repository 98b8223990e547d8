import { describe, expect, test } from 'vitest'
import { aClaimToGrade, aPiece, aSource } from '@/lib/testing/grade-pieces'
import type { EvidenceToGrade } from './evidence-to-grade'
import { gradeEvidence } from './grade'

const document = { kind: 'primary_document' } as const
const inArticle = { addresses: ['harbour-post.example/bridge'] }
const text = Array.from({ length: 64 }, (_, at) => at)
const edited = text.map((value) => (value < 20 ? -value - 1 : value))
const another = text.map((value) => (value < 30 ? -value - 1 : value))

describe('the grade', () => {
  test.each<[string, ReturnType<typeof gradeEvidence>['grade'], EvidenceToGrade[]]>([
    ['no evidence, no grade', null, []],
    ['a primary document with its quote found', 'A', [aPiece(1, { source: document })]],
    ['a dataset', 'A', [aPiece(1, { source: { kind: 'dataset' } })]],
    ['a court record', 'A', [aPiece(1, { source: { kind: 'court_record' } })]],
    ['a document that refutes', 'A', [aPiece(1, { source: document, stance: 'refutes' })]],
    ['a document beside a weak report', 'A', [aPiece(1), aPiece(2, { source: document })]],
    ['a document not captured', 'B', [aPiece(1, { source: document, outcome: null, kept: 'none' })]],
    ['a document whose quote differs', 'B', [aPiece(1, { source: document, outcome: 'differs' })]],
    ['a document whose quote stands in several places', 'B', [aPiece(1, { source: document, outcome: 'ambiguous' })]],
    ['a document without a quote', 'B', [aPiece(1, { source: document, quote: null, outcome: null })]],
    ['a document somebody typed in', 'B', [aPiece(1, { source: document, kept: 'typed' })]],
    ['a document only for context', 'D', [aPiece(1, { source: document, stance: 'context' })]],
    ['a document whose quote is not found', 'D', [aPiece(1, { source: document, outcome: 'not_found' })]],
    ['a document whose bytes are damaged', 'D', [aPiece(1, { source: document, kept: 'damaged' })]],
    ['a document known from a news report', 'D', [aPiece(1, { source: document, origins: [aSource('o')] })]],
    ['a document that is the article', 'D', [aPiece(1, { source: { ...document, ...inArticle } })]],
    ['an official statement', 'B', [aPiece(1, { source: { kind: 'official_statement' } })]],
    ['research', 'B', [aPiece(1, { source: { kind: 'research' } })]],
    ['somebody spoken to', 'B', [aPiece(1, { source: { kind: 'interview' } })]],
    ['a photo', 'B', [aPiece(1, { source: { kind: 'photo_or_video' } })]],
    [
      'an official statement from a document',
      'B',
      [aPiece(1, { source: { kind: 'official_statement' }, origins: [aSource('o', document)] })],
    ],
    [
      'an official statement that has it from the news',
      'D',
      [aPiece(1, { source: { kind: 'official_statement' }, origins: [aSource('o')] })],
    ],
    ['two reports of two houses', 'C', [aPiece(1), aPiece(2)]],
    ['two reports that refute', 'C', [aPiece(1, { stance: 'refutes' }), aPiece(2, { stance: 'refutes' })]],
    [
      'two reports with two origins',
      'C',
      [aPiece(1, { origins: [aSource('o')] }), aPiece(2, { origins: [aSource('p')] })],
    ],
    ['one supports and one refutes: neither bears the other out', 'D', [aPiece(1), aPiece(2, { stance: 'refutes' })]],
    ['one report', 'D', [aPiece(1)]],
    ['a post', 'D', [aPiece(1, { source: { kind: 'social_post' } })]],
    ['a wire story', 'D', [aPiece(1, { source: { kind: 'wire' } })]],
    [
      'two reports of one wire story',
      'D',
      [aPiece(1, { origins: [aSource('o')] }), aPiece(2, { origins: [aSource('o')] })],
    ],
    ['a wire story and a report of it', 'D', [aPiece(1), aPiece(2, { origins: [aSource('s1')] })]],
    [
      'two reports of one house',
      'D',
      [aPiece(1, { source: { publisher: 'WSJ' } }), aPiece(2, { source: { publisher: 'The WSJ' } })],
    ],
    [
      'two houses with one text',
      'D',
      [aPiece(1, { source: { minhash: text } }), aPiece(2, { source: { minhash: edited } })],
    ],
    [
      'two houses with two texts',
      'C',
      [aPiece(1, { source: { minhash: text } }), aPiece(2, { source: { minhash: another } })],
    ],
    ['a report and a reference work', 'D', [aPiece(1), aPiece(2, { source: { kind: 'reference_work' } })]],
    ['two reference works', 'D', [1, 2].map((nth) => aPiece(nth, { source: { kind: 'reference_work' } }))],
    ['two reports, one of them not found', 'D', [aPiece(1), aPiece(2, { outcome: 'not_found' })]],
    ['two reports, one of them from the article', 'D', [aPiece(1), aPiece(2, { origins: [aSource('a', inArticle)] })]],
  ])('%s: %s', (_why, grade, evidence) => {
    const graded = gradeEvidence(aClaimToGrade(), evidence)
    expect(graded.grade).toBe(grade)
    expect(graded.reasons.length > 0).toBe(grade !== null)
  })

  test.each<[string[], EvidenceToGrade[]]>([
    [
      ['E-1 is a primary document, and in hand: its quote is found in the kept copy.'],
      [aPiece(1, { source: document })],
    ],
    [
      ['E-1 is a dataset, and it has it from nobody else, but no copy of it is kept.'],
      [aPiece(1, { source: { kind: 'dataset' }, outcome: null, kept: 'none' })],
    ],
    [
      ['E-1 is an official statement, and it has it from nobody else.'],
      [aPiece(1, { source: { kind: 'official_statement' } })],
    ],
    [
      [
        'E-1 and E-2 are independent: other origins, other publishers, other words.',
        'E-2 and E-3 count as one: both are of one publisher.',
      ],
      [aPiece(1), aPiece(2), aPiece(3, { source: { publisher: 'Publisher of s2' } })],
    ],
    [
      ['Only one independent source: E-1 and E-2.', 'E-1 and E-2 count as one: both have it from one origin.'],
      [1, 2].map((nth) => aPiece(nth, { origins: [aSource('o')] })),
    ],
    [
      ['Only one independent source: E-1.', 'E-2 is not counted: it is the article itself.'],
      [aPiece(1), aPiece(2, { source: inArticle })],
    ],
    [['Nothing but a reference work counts.'], [aPiece(1, { source: { kind: 'reference_work' } })]],
    [
      ['No source is left that counts.', 'E-1 is not counted: its quote is not found in its source.'],
      [aPiece(1, { outcome: 'not_found' })],
    ],
  ])('says why: %j', (reasons, evidence) => {
    expect(gradeEvidence(aClaimToGrade(), evidence).reasons).toEqual(reasons)
  })
})
