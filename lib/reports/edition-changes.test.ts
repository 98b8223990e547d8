import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EDITION_OF_BEFORE, sampleEdition, STORABLE_NAUGHTY_STRINGS } from '@/lib/testing/sample-edition'
import { sampleSet } from '@/lib/testing/sample-set'
import type { EditionChange, EditionClaim, EditionContent, EditionSource } from './edition'
import { CHANGE_KINDS, type ChangeKind } from './edition-change'
import { changesBetween } from './edition-changes'
import { editionForReaders } from './edition-for-readers'

const BEFORE = sampleEdition('bolts').content
const C1 = BEFORE.claims[0]?.id ?? ''

type Change = (content: EditionContent) => EditionContent
type Expected = [
  kind: ChangeKind,
  claim: number | null,
  piece: number | null,
  before: string | null,
  after: string | null,
]

const article = (more: Partial<EditionContent['article']>) => (content: EditionContent) => ({
  ...content,
  article: { ...content.article, ...more },
})
const claim = (number: number, more: Partial<EditionClaim>) => (content: EditionContent) => ({
  ...content,
  claims: content.claims.map((each) => (each.number === number ? { ...each, ...more } : each)),
})
const evidence = (number: number, more: Partial<EditionClaim['evidence'][number]>) => (content: EditionContent) => ({
  ...content,
  claims: content.claims.map((each) => ({
    ...each,
    evidence: each.evidence.map((piece) =>
      each.number === 1 && piece.number === number ? { ...piece, ...more } : piece,
    ),
  })),
})
const source = (number: number, more: Partial<EditionSource>) => (content: EditionContent) => ({
  ...content,
  sources: content.sources.map((each) => (each.number === number ? { ...each, ...more } : each)),
})

const C4: EditionClaim = BEFORE.claims.find(({ number }) => number === 4) ?? missing()
const QUOTE = C4.quotes[0] ?? missing()
const WITHOUT_C4: Change = (content) => ({ ...content, claims: content.claims.filter(({ number }) => number !== 4) })
const ASKED = BEFORE.claims[0]?.contacts?.[0] ?? missing()
const [OPEN_ITEM = missing()] = BEFORE.blockers
const [WARNING = missing()] = BEFORE.warnings ?? []

function missing(): never {
  throw new Error('The sample has lost what this is about.')
}

const TABLE: [string, Change, Expected[]][] = [
  ['another title', article({ title: 'Bridge open' }), [['title', null, null, 'bolts', 'Bridge open']]],
  [
    'another byline, and no publisher',
    article({ byline: 'By N. N.', publisher: null }),
    [
      ['facts', null, null, 'By bolts', 'By N. N.'],
      ['facts', null, null, 'bolts', null],
    ],
  ],
  ['another day', article({ publishedOn: '2024-03-06' }), [['facts', null, null, '2024-03-05', '2024-03-06']]],
  ['a new text', article({ version: 2, textSha256: '1'.repeat(64) }), [['article-text', null, null, '1', '2']]],
  ['the same text imported again', article({ version: 2 }), []],
  [
    'what comes before the claims of a set',
    (content) => ({ ...content, set: { introduction: 'March.', articles: [] } }),
    [['introduction', null, null, null, 'March.']],
  ],
  ['a claim that is gone', WITHOUT_C4, [['claim-removed', 4, null, 'bolts', null]]],
  ['another statement', claim(1, { statement: '15 bolts.' }), [['statement', 1, null, 'bolts', '15 bolts.']]],
  ['another kind of claim', claim(1, { kind: 'cause' }), [['claim-kind', 1, null, 'quantity', 'cause']]],
  ['nobody says it through anybody', claim(1, { claimantVia: null }), [['claimant', 1, null, 'bolts, bolts', 'bolts']]],
  [
    'other words',
    claim(4, {
      quotes: [
        { ...QUOTE, exact: 'Nobody' },
        { ...QUOTE, exact: 'hurt' },
      ],
    }),
    [['quote', 4, null, 'Nobody was hurt', 'Nobody … hurt']],
  ],
  ['the same words elsewhere', claim(4, { quotes: [{ ...QUOTE, start: 1, end: 16, passages: [1] }] }), []],
  [
    'reopened',
    claim(2, { status: 'checking', rating: null, rationale: null, fix: null, verdicts: [], adjudication: null }),
    [
      ['status', 2, null, 'settled', 'checking'],
      ['rating', 2, null, 'False', null],
      ['rationale', 2, null, 'The report counts them.\n\nbolts', null],
      ['fix', 2, null, 'bolts', null],
    ],
  ],
  ['another rating', claim(1, { rating: 'False' }), [['rating', 1, null, 'Accurate', 'False']]],
  [
    'another rationale',
    claim(1, { rationale: 'Counted again.' }),
    [['rationale', 1, null, 'The report counts them.\n\nbolts', 'Counted again.']],
  ],
  [
    'why it was dropped',
    claim(4, { dropReason: 'Said by nobody.' }),
    [['rationale', 4, null, 'bolts', 'Said by nobody.']],
  ],
  ['another fix', claim(1, { fix: null }), [['fix', 1, null, 'bolts', null]]],
  [
    'other people say the same',
    claim(2, { adjudication: null }),
    [['decided', 2, null, 'Ines Duarte, Samir Haddad, Ruth Adler', 'Ines Duarte, Samir Haddad']],
  ],
  [
    'a piece of evidence more',
    claim(4, { evidence: BEFORE.claims[0]?.evidence.slice(0, 1) ?? [] }),
    [['evidence-added', 4, 1, null, 'bolts']],
  ],
  [
    'without a quote it is named by its source',
    claim(4, { evidence: BEFORE.claims[0]?.evidence.slice(1, 2) ?? [] }),
    [['evidence-added', 4, 2, null, 'bolts']],
  ],
  [
    'a piece of evidence less',
    claim(1, { evidence: BEFORE.claims[0]?.evidence.slice(1) ?? [] }),
    [['evidence-removed', 1, 1, 'bolts', null]],
  ],
  [
    'other evidence',
    evidence(1, { stance: 'context', quote: 'Two.', locator: null }),
    [
      ['evidence-changed', 1, 1, 'supports', 'context'],
      ['evidence-changed', 1, 1, 'bolts', 'Two.'],
      ['evidence-changed', 1, 1, 'bolts', null],
    ],
  ],
  ['from another source', evidence(1, { source: 2 }), [['evidence-changed', 1, 1, 'Inspection report bolts', 'bolts']]],
  [
    'its quote is not found any more',
    evidence(1, { quoteOutcome: 'not_found' }),
    [['evidence-changed', 1, 1, 'found', 'not_found']],
  ],
  ['its note is nobody’s business', evidence(1, { note: 'Ask again.' }), []],
  [
    'another grade',
    claim(1, { graded: { grade: 'C', reasons: [], stops: [], warns: [] } }),
    [['grade', 1, null, 'A', 'C']],
  ],
  [
    'somebody answered',
    claim(1, { contacts: [{ ...ASKED, reply: 'No.' }] }),
    [
      ['contact', 1, null, 'bolts', 'bolts: No.'],
      ['contact', 1, null, 'The harbour authority: bolts', null],
    ],
  ],
  [
    'other facts of a source',
    source(1, { title: 'Report', publisher: 'City', interest: null }),
    [
      ['source-changed', null, 1, 'Inspection report bolts', 'Report'],
      ['source-changed', null, 1, null, 'City'],
    ],
  ],
  [
    'where a source has it from',
    source(1, { derivesFrom: { number: null, title: 'A letter' } }),
    [['source-changed', null, 1, 'bolts', 'A letter']],
  ],
  [
    'one thing open is closed',
    (content) => ({ ...content, blockers: content.blockers.slice(1) }),
    [['open-item-closed', null, null, OPEN_ITEM.sentence, null]],
  ],
  [
    'and another is open',
    (content) => ({ ...content, blockers: [...content.blockers, { ...OPEN_ITEM, sentence: 'Wait.' }] }),
    [['open-item-added', null, null, null, 'Wait.']],
  ],
  [
    'other warnings',
    (content) => ({ ...content, warnings: [{ ...WARNING, sentence: 'Mind.' }] }),
    [
      ['warning-added', null, null, null, 'Mind.'],
      ['warning-closed', null, null, WARNING.sentence, null],
    ],
  ],
  [
    'a rating is renamed, another means something else',
    (content) => ({
      ...content,
      scale: content.scale.map((rating, index) =>
        index === 0 ? { ...rating, label: 'True' } : index === 1 ? { ...rating, meaning: 'No.' } : rating,
      ),
    }),
    [
      ['scale', null, null, null, 'True (5): It is so.'],
      ['scale', null, null, 'False (1): bolts', 'False (1): No.'],
      ['scale', null, null, 'Accurate (5): It is so.', null],
    ],
  ],
  [
    'what only the desk reads, and how the desk works',
    (content) => ({
      ...content,
      comments: [],
      rules: undefined,
      house: { name: 'Wire', colour: null, logo: null },
      address: 'https://x.example',
    }),
    [],
  ],
  [
    'another edition of the same',
    (content) => ({ ...content, report: { ...content.report, edition: 2, again: 'So.' }, signedOff: null }),
    [],
  ],
]

const spelled = (changes: readonly EditionChange[]): Expected[] =>
  changes.map(({ kind, claim: about, piece, before, after }) => [kind, about?.number ?? null, piece, before, after])

describe('what changed between two editions', () => {
  test.each(TABLE)('%s', (_what, change, expected) => {
    expect(spelled(changesBetween(BEFORE, change(BEFORE)))).toEqual(expected)
  })

  test('a claim that is new is told by its statement', () => {
    const changes = changesBetween(WITHOUT_C4(BEFORE), BEFORE)
    expect(spelled(changes)).toEqual([['claim-added', 4, null, null, 'bolts']])
    expect(changes[0]?.claim?.id).toBe(C4.id)
  })

  test('every kind there is stands in this table', () => {
    const told = TABLE.flatMap(([, , expected]) => expected.map(([kind]) => kind))
    expect(new Set([...told, 'claim-added'])).toEqual(new Set(CHANGE_KINDS))
  })

  test.each([
    ['an edition of today', BEFORE],
    ['an edition of before', EDITION_OF_BEFORE.content],
    ['a report on a set', sampleSet().content],
  ])('%s and itself: nothing', (_what, content) => {
    expect(changesBetween(content, structuredClone(content))).toEqual([])
    expect(changesBetween(content, editionForReaders({ content, sha256: '' }))).toEqual([])
  })

  test('they come in one order: article, claims in the order of the text, sources, what is open, scale', () => {
    const all = TABLE.reduce((content, [, change]) => change(content), BEFORE)
    const kinds = changesBetween(BEFORE, all).map(({ kind }) => kind)
    const place = (kind: ChangeKind) =>
      ['title', 'statement', 'source-changed', 'open-item-added', 'scale'].indexOf(kind)
    const landmarks = kinds.map(place).filter((index) => index >= 0)
    expect(landmarks).toEqual([...landmarks].sort((a, b) => a - b))
    expect(changesBetween(BEFORE, all)).toEqual(changesBetween(structuredClone(BEFORE), structuredClone(all)))
  })

  test('whatever is typed, nothing changes without a change, and one word is one change', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STORABLE_NAUGHTY_STRINGS), fc.string(), (words, other) => {
        const { content } = sampleEdition(words)
        expect(changesBetween(content, sampleEdition(words).content)).toEqual([])
        const changes = changesBetween(content, claim(3, { statement: other })(content))
        expect(changes).toHaveLength(other === words ? 0 : 1)
      }),
      { numRuns: 80 },
    )
  })
})

describe('editions of different times', () => {
  const NEW: EditionContent = { ...EDITION_OF_BEFORE.content, warnings: [WARNING] }

  test('what the earlier one did not say yet is no change', () => {
    const after: EditionContent = {
      ...NEW,
      claims: NEW.claims.map((each) => ({
        ...each,
        graded: { grade: 'A', reasons: [], stops: [], warns: [] },
        contacts: [ASKED],
        evidence: each.evidence.map((piece) => ({ ...piece, quoteOutcome: 'found' })),
      })),
      sources: NEW.sources.map((each) => ({ ...each, interest: 'Its own.', archiveUrl: 'https://archive.example' })),
    }
    expect(changesBetween(EDITION_OF_BEFORE.content, after)).toEqual([])
    expect(changesBetween(after, EDITION_OF_BEFORE.content)).toEqual([])
  })
})

describe('a source that has become confidential', () => {
  const secret: EditionSource = {
    ...(BEFORE.sources[0] ?? missing()),
    title: 'Confidential source',
    id: 'confidential-1',
    confidential: 'yes',
    derivesFrom: null,
  }
  const after: EditionContent = {
    ...evidence(1, { quote: null, locator: null, quoteOutcome: null, snapshot: null })(BEFORE),
    sources: BEFORE.sources.map((each) => (each.number === 1 ? secret : { ...each, derivesFrom: null })),
  }

  test('is not named again by saying what it was called', () => {
    const changes = changesBetween(BEFORE, after).filter(({ claim: about }) => about?.id === C1)
    expect(spelled(changes)).toEqual([['evidence-changed', 1, 1, null, 'Confidential source']])
    expect(JSON.stringify(changesBetween(BEFORE, after))).not.toContain('Inspection report')
  })

  test('nor as the origin of another', () => {
    const told = source(1, { derivesFrom: { number: null, title: 'Mara Quist' } })(BEFORE)
    const kept = source(1, { derivesFrom: { number: null, title: 'Confidential source' } })(BEFORE)
    expect(spelled(changesBetween(told, kept))).toEqual([['source-changed', null, 1, null, 'Confidential source']])
  })
})

describe('reports on a set of claims', () => {
  const before = sampleSet('bolts').content

  test('an article of it was imported anew', () => {
    const [first = missing(), ...rest] = before.set?.articles ?? []
    const articles = [{ ...first, title: 'Bridge open', version: 2, textSha256: '2'.repeat(64) }, ...rest]
    const after = { ...before, set: { introduction: null, articles } }
    expect(spelled(changesBetween(before, after))).toEqual([
      ['introduction', null, null, before.set?.introduction, null],
      ['title', null, 1, first.title, 'Bridge open'],
      ['article-text', null, 1, '1', '2'],
    ])
  })

  test('claims are the same by their id, whatever number they have', () => {
    const after = { ...before, claims: before.claims.map((each) => ({ ...each, number: each.number + 10 })) }
    expect(changesBetween(before, after)).toEqual([])
  })
})
