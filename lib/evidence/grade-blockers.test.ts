import { describe, expect, test } from 'vitest'
import { aClaimToGrade, aPiece, aSource } from '@/lib/testing/grade-pieces'
import type { EvidenceBlockerKind } from './evidence-blocker'
import type { ClaimToGrade, EvidenceToGrade } from './evidence-to-grade'
import { gradeEvidence } from './grade'

const inArticle = { addresses: ['harbour-post.example/bridge'] }
const text = Array.from({ length: 64 }, (_, at) => at)
const edited = text.map((value) => (value < 20 ? -value - 1 : value))
const another = text.map((value) => (value < 30 ? -value - 1 : value))

describe('each blocker, both ways', () => {
  type Row = [EvidenceBlockerKind, string, string | null, EvidenceToGrade[], Partial<ClaimToGrade>?]
  const accuses = { accuses: 'yes' } as const
  const happened = { happenedOn: '2024-03-04' }
  const withText = aClaimToGrade({ article: { ...aClaimToGrade().article, minhash: text } })
  test.each<Row>([
    ['quote-not-found', 'one is found', null, [aPiece(1), aPiece(2, { outcome: null })]],
    [
      'quote-not-found',
      'none was looked up',
      'No quote was looked up in a kept copy of its source yet.',
      [aPiece(1, { outcome: null })],
    ],
    [
      'quote-not-found',
      'the only one differs',
      'No quote is found word for word in its source.',
      [aPiece(1, { outcome: 'differs' })],
    ],
    [
      'quote-not-found',
      'one of two is not there',
      'The quote of E-2 is not found in its source.',
      [aPiece(1), aPiece(2, { outcome: 'not_found' })],
    ],
    [
      'quote-not-found',
      'neither is there',
      'The quotes of E-1 and E-2 are not found in their sources.',
      [aPiece(1, { outcome: 'not_found' }), aPiece(2, { outcome: 'not_found' })],
    ],
    ['circular-source', 'another page', null, [aPiece(1)]],
    ['circular-source', 'the address of the article', 'E-1 is the article itself.', [aPiece(1, { source: inArticle })]],
    [
      'circular-source',
      'the words of the article',
      'E-1 has the same words as the article.',
      [aPiece(1, { source: { minhash: edited } })],
      withText,
    ],
    ['circular-source', 'other words', null, [aPiece(1, { source: { minhash: another } })], withText],
    [
      'circular-source',
      'from the article',
      'E-1 has it from the article.',
      [aPiece(1, { origins: [aSource('a', inArticle)] })],
    ],
    [
      'circular-source',
      'from the article by a detour',
      'E-1 has it from the article.',
      [aPiece(1, { origins: [aSource('o'), aSource('a', inArticle)] })],
    ],
    ['circular-source', 'it cites the article', 'E-1 cites the article.', [aPiece(1, { citesArticle: 'yes' })]],
    [
      'circular-source',
      'it cannot cite what came later',
      null,
      [aPiece(1, { citesArticle: 'yes', source: { publishedOn: '2024-03-01' } })],
    ],
    [
      'circular-source',
      'two that have it from each other',
      'E-1 has it from a source that has it from there.',
      [
        {
          ...aPiece(1),
          chain: {
            steps: [aSource('a', { derivesFromId: 'b' }), aSource('b', { derivesFromId: 'a' })],
            ends: 'circle',
          },
        },
      ],
    ],
    [
      'sources-older-than-event',
      'nobody said when it happened',
      null,
      [aPiece(1, { source: { publishedOn: '2020-01-01' } })],
    ],
    [
      'sources-older-than-event',
      'of the same day',
      null,
      [aPiece(1, { source: { publishedOn: '2024-03-04' } })],
      happened,
    ],
    ['sources-older-than-event', 'one has no date', null, [aPiece(1, { source: { publishedOn: null } })], happened],
    [
      'sources-older-than-event',
      'all are older',
      'Every source is older than the event the claim is about.',
      [1, 2].map((nth) => aPiece(nth, { source: { publishedOn: '2024-03-03' } })),
      happened,
    ],
    [
      'sources-older-than-event',
      'one is younger',
      null,
      [aPiece(1, { source: { publishedOn: '2024-03-03' } }), aPiece(2)],
      happened,
    ],
    [
      'sources-older-than-event',
      'somebody spoken to since',
      null,
      [aPiece(1, { source: { publishedOn: '2024-03-03', spokenOn: '2024-03-07' } })],
      happened,
    ],
    ['only-reference-work', 'a report too', null, [aPiece(1), aPiece(2, { source: { kind: 'reference_work' } })]],
    [
      'only-reference-work',
      'nothing else',
      'Nothing but a reference work stands under the claim.',
      [aPiece(1, { source: { kind: 'reference_work' } })],
    ],
    ['single-source-accusation', 'it accuses nobody', null, [aPiece(1)]],
    [
      'single-source-accusation',
      'one source',
      'The claim accuses somebody, and rests on one independent source.',
      [aPiece(1)],
      accuses,
    ],
    [
      'single-source-accusation',
      'two that are one',
      'The claim accuses somebody, and rests on one independent source.',
      [1, 2].map((nth) => aPiece(nth, { origins: [aSource('o')] })),
      accuses,
    ],
    [
      'single-source-accusation',
      'none that counts',
      'The claim accuses somebody, and rests on no independent source.',
      [aPiece(1, { source: inArticle })],
      accuses,
    ],
    ['single-source-accusation', 'two sources', null, [aPiece(1), aPiece(2)], accuses],
    ['number-in-no-quote', 'it stands in the quote', null, [aPiece(1)]],
    ['number-in-no-quote', 'in words', null, [aPiece(1, { quote: 'We counted fourteen bolts.' })]],
    ['number-in-no-quote', 'in Arabic digits', null, [aPiece(1, { quote: 'أحصينا ١٤ برغيا' })]],
    ['number-in-no-quote', 'in another quote', null, [aPiece(1, { quote: 'Cracked bolts.' }), aPiece(2)]],
    ['number-in-no-quote', 'another number', '14 stands in no quote.', [aPiece(1, { quote: 'We counted 15 bolts.' })]],
    [
      'number-in-no-quote',
      'another number refutes it',
      null,
      [aPiece(1, { quote: 'We counted 15 bolts.', stance: 'refutes' })],
    ],
    [
      'number-in-no-quote',
      'a refutation without a number does not answer it',
      '14 stands in no quote.',
      [aPiece(1, { quote: 'No bolts were cracked.', stance: 'refutes' })],
    ],
    ['number-in-no-quote', 'no quote at all is another matter', null, [aPiece(1, { quote: null, outcome: null })]],
    [
      'number-in-no-quote',
      'two numbers',
      '6,000 and 2.3 million stand in no quote.',
      [aPiece(1)],
      { quotes: ['6,000 passengers, 2.3 million euros'] },
    ],
    ['number-in-no-quote', 'a day is no number', null, [aPiece(1)], { quotes: ['14 bolts on 5 March 2024'] }],
    [
      'number-in-no-quote',
      'of a claim about a day it is',
      '5 and 2024 stand in no quote.',
      [aPiece(1)],
      { quotes: ['on 5 March 2024'], kind: 'date' },
    ],
    [
      'number-in-no-quote',
      'of the statement, when the words hold none',
      '20 stands in no quote.',
      [aPiece(1)],
      { quotes: ['many bolts'], statement: 'Engineers found 20 cracked bolts.' },
    ],
    ['snapshot-damaged', 'whole', null, [aPiece(1)]],
    [
      'snapshot-damaged',
      'damaged',
      'E-1 rests on a kept copy that is missing or no longer what was captured.',
      [aPiece(1, { kept: 'damaged' })],
    ],
    ['snapshot-changed', 'the same', null, [aPiece(1, { check: 'same', stillFound: 'yes' })]],
    ['snapshot-changed', 'not reached just now', null, [aPiece(1, { check: 'unreachable' })]],
    [
      'snapshot-changed',
      'changed',
      'E-1 has changed at its address since it was captured.',
      [aPiece(1, { check: 'changed' })],
    ],
    ['snapshot-changed', 'gone', 'E-1 is gone from its address; the kept copy stands.', [aPiece(1, { check: 'gone' })]],
    [
      'snapshot-changed',
      'no longer in the newer copy',
      'E-2 was captured again, and the newer copy no longer holds its quote.',
      [aPiece(1), aPiece(2, { stillFound: 'no' })],
    ],
    ['confidential-source', 'open', null, [aPiece(1)]],
    [
      'confidential-source',
      'confidential',
      'E-1 is from a confidential source: a public report tells only its kind and stance.',
      [aPiece(1, { source: { confidentiality: 'confidential' } })],
    ],
    [
      'confidential-source',
      'off the record',
      'E-1 is from a confidential source: a public report tells only its kind and stance.',
      [aPiece(1, { source: { spokenTerms: 'off_record' } })],
    ],
  ])('%s, %s', (kind, _why, sentence, evidence, more = {}) => {
    const { blockers } = gradeEvidence(aClaimToGrade(more), evidence)
    expect(blockers.find((blocker) => blocker.kind === kind)?.sentence ?? null).toBe(sentence)
  })

  test('names the pieces it is about, and stands once however many they are', () => {
    const changed = [aPiece(1), aPiece(2, { check: 'gone' }), aPiece(3, { check: 'changed' })]
    expect(gradeEvidence(aClaimToGrade(), changed).blockers).toEqual([
      {
        kind: 'snapshot-changed',
        sentence:
          'E-2 is gone from its address; the kept copy stands. E-3 has changed at its address since it was captured.',
        evidence: [2, 3],
      },
    ])
  })

  test('says nothing by which a source can be known', () => {
    const secret = { title: 'SECRET', publisher: 'SECRET', author: 'SECRET', addresses: ['secret.example'] }
    const pieces = [1, 2, 3].map((nth) =>
      aPiece(nth, { source: { ...secret, confidentiality: 'confidential' }, outcome: 'differs' }),
    )
    expect(JSON.stringify(gradeEvidence(aClaimToGrade(), pieces))).not.toMatch(/SECRET|secret\.example/)
  })

  const confidential = { confidentiality: 'confidential' } as const
  test.each<[string, EvidenceToGrade[]]>([
    ['is that of an open one', [aPiece(1), aPiece(2, { source: { ...confidential, publisher: 'Publisher of s1' } })]],
    [
      'holds the words of an open one',
      [aPiece(1, { source: { minhash: another } }), aPiece(2, { source: { ...confidential, minhash: another } })],
    ],
    [
      'has one origin with an open one',
      [aPiece(1, { origins: [aSource('o')] }), aPiece(2, { source: confidential, origins: [aSource('o')] })],
    ],
    ['is the article', [aPiece(2, { source: { ...confidential, ...inArticle } })]],
    ['repeats the article', [aPiece(2, { source: { ...confidential, minhash: text } })]],
    ['cites the article', [aPiece(2, { source: confidential, citesArticle: 'yes' })]],
    ['is gone from its address', [aPiece(2, { source: confidential, check: 'gone' })]],
  ])('does not say of a confidential source that it %s', (_what, evidence) => {
    const claim = aClaimToGrade({
      article: { ...aClaimToGrade().article, address: 'harbour-post.example/bridge', minhash: text },
    })
    const told = JSON.stringify(gradeEvidence(claim, evidence))
    expect(told).not.toMatch(/one publisher|same words|one origin|the article|address/)
  })
})
