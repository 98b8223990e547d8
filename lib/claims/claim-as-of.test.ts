import { describe, expect, test } from 'vitest'
import { claimAsOf, evidenceAsOf, type Told } from './claim-as-of'

const at = (minute: number) => new Date(Date.UTC(2024, 0, 3, 12, minute))
const told = (minute: number, entry: object, actor = 'Ines Duarte') => ({ at: at(minute), actor, ...entry }) as Told

const STORY: Told[] = [
  told(0, {
    kind: 'claim.recorded',
    data: { number: 1, statement: '84 died', quote: '84 killed', assignee: 'Ines Duarte' },
  }),
  told(10, {
    kind: 'claim.edited',
    data: {
      number: 1,
      before: { statement: '84 died', tags: '' },
      after: { statement: '84 were killed', tags: 'toll' },
    },
  }),
  told(20, {
    kind: 'claim.status-changed',
    data: { number: 1, from: 'open', to: 'checking', because: 'E-1 was attached' },
  }),
  told(25, { kind: 'claim.quote-added', data: { number: 1, quote: 'the 84 dead' } }),
  told(30, { kind: 'claim.settled', data: { number: 1, rating: 'Accurate', by: 'verdict' } }),
  told(40, { kind: 'claim.reopened', data: { number: 1, reason: 'a new count' } }),
  told(45, { kind: 'claim.taken', data: { number: 1, look: 'another' } }, 'Omar Said'),
  told(50, {
    kind: 'claim.edited',
    data: {
      number: 1,
      before: { statement: '84 were killed', priority: 'normal' },
      after: { statement: '94 were killed', priority: 'high' },
    },
  }),
  told(55, { kind: 'claim.disputed', data: { number: 1, ratings: ['Accurate', 'False'] } }),
  told(58, { kind: 'claim.dropped', data: { number: 1, reason: 'cut from the article' } }),
]
const NOW = { facts: { statement: '94 were killed', priority: 'high', tags: 'toll' }, assignee: 'Omar Said' }

describe('a claim as it stood', () => {
  test.each([
    [
      'the moment it was recorded',
      0,
      { statement: '84 died', priority: 'normal', tags: '' },
      'open',
      null,
      'Ines Duarte',
      1,
    ],
    [
      'a moment before an edit',
      9,
      { statement: '84 died', priority: 'normal', tags: '' },
      'open',
      null,
      'Ines Duarte',
      1,
    ],
    [
      'with the edit of that very moment',
      10,
      { statement: '84 were killed', priority: 'normal', tags: 'toll' },
      'open',
      null,
      'Ines Duarte',
      1,
    ],
    [
      'when it was being checked',
      20,
      { statement: '84 were killed', priority: 'normal', tags: 'toll' },
      'checking',
      null,
      'Ines Duarte',
      1,
    ],
    [
      'when it was settled, with its second quote',
      35,
      { statement: '84 were killed', priority: 'normal', tags: 'toll' },
      'settled',
      'Accurate',
      'Ines Duarte',
      2,
    ],
    [
      'reopened: the rating is gone',
      41,
      { statement: '84 were killed', priority: 'normal', tags: 'toll' },
      'checking',
      null,
      'Ines Duarte',
      2,
    ],
    [
      'taken by another',
      46,
      { statement: '84 were killed', priority: 'normal', tags: 'toll' },
      'checking',
      null,
      'Omar Said',
      2,
    ],
    ['disputed, after the last edit', 56, NOW.facts, 'disputed', null, 'Omar Said', 2],
    ['now', 59, NOW.facts, 'dropped', null, 'Omar Said', 2],
  ])('%s', (_when, minute, facts, status, rating, assignee, quotes) => {
    const stood = claimAsOf(NOW, STORY, at(minute))
    expect(stood).toMatchObject({ facts, status, rating, assignee })
    expect(stood.quotes).toHaveLength(quotes)
    expect(stood.dropReason).toBe(status === 'dropped' ? 'cut from the article' : null)
  })

  test('one that was never given to anybody again is with who has it, though its first entry does not say so', () => {
    const [recorded] = STORY
    const old = [{ ...recorded, data: { number: 1, statement: '84 died', quote: '84 killed' } } as Told]
    expect(claimAsOf({ ...NOW, assignee: 'Ines Duarte' }, old, at(5)).assignee).toBe('Ines Duarte')
  })
})

describe('evidence as it stood', () => {
  const log = [
    told(5, {
      kind: 'evidence.edited',
      data: { number: 1, evidence: 2, before: { quote: 'first' }, after: { quote: 'second' } },
    }),
    told(6, {
      kind: 'evidence.edited',
      data: { number: 1, evidence: 3, before: { quote: 'of another' }, after: { quote: 'x' } },
    }),
    told(7, {
      kind: 'evidence.edited',
      data: { number: 1, evidence: 2, before: { quote: 'second', note: null }, after: { quote: 'third', note: 'n' } },
    }),
  ]
  test.each([
    ['before both edits', 4, { quote: 'first', note: '', stance: 'supports' }],
    ['between them', 5, { quote: 'second', note: '', stance: 'supports' }],
    ['after them', 7, { quote: 'third', note: 'n', stance: 'supports' }],
  ])('%s', (_when, minute, said) => {
    expect(evidenceAsOf({ quote: 'third', note: 'n', stance: 'supports' }, 2, log, at(minute))).toEqual(said)
  })
})

describe('what was taken back', () => {
  const reopened = told(0, { kind: 'claim.reopened', data: { number: 1, reason: 'a new count' } })
  const dropped = told(0, { kind: 'claim.dropped', data: { number: 1, reason: 'cut' } })
  const settled = told(0, { kind: 'claim.settled', data: { number: 1, rating: 'Accurate', by: 'verdict' } })
  const back = (what: 'dropping' | 'reopening') =>
    told(0, { kind: 'claim.taken-back', data: { number: 1, what, status: 'as it was' } })

  test.each<[string, Told[], object]>([
    [
      'a reopening of a settled claim',
      [settled, reopened, back('reopening')],
      { status: 'settled', rating: 'Accurate' },
    ],
    [
      'two of them, one after the other',
      [settled, reopened, back('reopening'), reopened, back('reopening')],
      { status: 'settled', rating: 'Accurate', dropReason: null },
    ],
    [
      'a reopening of a dropped claim',
      [dropped, reopened, back('reopening')],
      { status: 'dropped', dropReason: 'cut' },
    ],
    ['a dropping', [dropped, back('dropping')], { status: 'open', dropReason: null, rating: null }],
    ['nothing that is known', [settled, back('dropping')], { status: 'settled', rating: 'Accurate' }],
  ])('%s', (_what, story, stood) => {
    expect(claimAsOf(NOW, story, at(1))).toMatchObject(stood)
  })
})
