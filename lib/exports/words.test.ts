import { describe, expect, test } from 'vitest'
import { CLAIM_STATUSES, STATUS_WORDS } from '@/lib/claims/claim-status'
import { CLAIM_KINDS, KIND_WORDS } from '@/lib/claims/claim'
import { EVIDENCE_BLOCKERS } from '@/lib/evidence/evidence-blocker'
import { SOURCE_KINDS, SOURCE_KIND_WORDS } from '@/lib/evidence/source'
import type { EditionChange } from '@/lib/reports/edition'
import { CHANGE_KINDS } from '@/lib/reports/edition-change'
import { summaryOf } from '@/lib/reports/report-summary'
import { namedTotals } from '@/lib/reports/totals'
import { EDITION_OF_BEFORE, sampleEdition } from '@/lib/testing/sample-edition'
import { LABEL_LANGUAGES } from './label-language'
import { wordsOf } from './words'

const { content } = sampleEdition()
const AT = '2024-09-01T17:05:00.000Z'

test.each([
  ['en', '1 Sept 2024', '1 Sept 2024, 20:05', '12,000'],
  ['de', '1. September 2024', '1. September 2024, 20:05', '12.000'],
  ['es', '1 de septiembre de 2024', '1 de septiembre de 2024, 20:05', '12.000'],
  ['fr', '1er septembre 2024', '1er septembre 2024, 20\u00a0h\u00a005', '12\u00a0000'],
  ['ar', '1 سبتمبر/أيلول 2024', '1 سبتمبر/أيلول 2024، 20:05', '12,000'],
] as const)('a day, an instant and a number in %s', (language, day, time, number) => {
  const words = wordsOf(language)
  expect(words.day('2024-09-01')).toBe(day)
  expect(words.time(AT, 'Europe/Helsinki')).toBe(time)
  expect(words.number(12_000)).toBe(number)
})

describe('in English the words of reports are those of the desk', () => {
  const words = wordsOf('en')
  test.each([
    ['an edition', content],
    ['an edition without claims', sampleEdition('x', { article: { claims: [] } }).content],
    ['an edition of before', EDITION_OF_BEFORE.content],
  ])('summary and totals of %s', (_sentence, content) => {
    expect(words.summary(content)).toBe(summaryOf(content))
    expect(words.totals(content)).toEqual(namedTotals(content.totals))
  })
  test('statuses and kinds', () => {
    expect(CLAIM_STATUSES.map(words.status)).toEqual(CLAIM_STATUSES.map((each) => STATUS_WORDS[each]))
    expect(CLAIM_KINDS.map(words.kind)).toEqual(CLAIM_KINDS.map((each) => KIND_WORDS[each]))
    expect(SOURCE_KINDS.map(words.sourceKind)).toEqual(SOURCE_KINDS.map((each) => SOURCE_KIND_WORDS[each]))
  })
  test('open items and warnings are the frozen sentences', () => {
    expect(content.blockers.map((each) => words.openItem(each, content))).toEqual(
      content.blockers.map(({ sentence }) => sentence),
    )
    expect((content.warnings ?? []).map(words.warning)).toEqual(content.warnings?.map(({ sentence }) => sentence))
  })
})

const CLAIM = { id: 'x', number: 3 }
const ABOUT_ALL = ['title', 'introduction', 'article-text', 'source-changed', 'scale']

describe('what changed', () => {
  test.each<[string, EditionChange]>([
    [
      'C-3: the rating changed from “False” to “Misleading”.',
      { kind: 'rating', claim: CLAIM, piece: null, before: 'False', after: 'Misleading' },
    ],
    [
      'C-3: the status changed from “Second look” to “Settled”.',
      { kind: 'status', claim: CLAIM, piece: null, before: 'second_look', after: 'settled' },
    ],
    [
      'C-3: the proposed wording is new: “14 bolts”.',
      { kind: 'fix', claim: CLAIM, piece: null, before: null, after: '14 bolts' },
    ],
    [
      'C-3: evidence E-2 was withdrawn: “We counted 14.”.',
      { kind: 'evidence-removed', claim: CLAIM, piece: 2, before: 'We counted 14.', after: null },
    ],
    [
      'C-3: new claim: “The bridge has 14 bolts”.',
      { kind: 'claim-added', claim: CLAIM, piece: null, before: null, after: 'The bridge has 14 bolts' },
    ],
    [
      'The title changed from “Old” to “New”.',
      { kind: 'title', claim: null, piece: null, before: 'Old', after: 'New' },
    ],
    [
      'The text of the article is now version 2; it was version 1.',
      { kind: 'article-text', claim: null, piece: null, before: '1', after: '2' },
    ],
  ])('%s', (sentence, change) => expect(wordsOf('en').change(change)).toBe(sentence))

  test.each([
    ['de', 'C-3: Die Bewertung lautet jetzt „Misleading“, zuvor „False“.'],
    ['es', 'C-3: la calificación pasa de «False» a «Misleading».'],
    ['fr', 'C-3\u00a0: l’évaluation passe de «\u00a0False\u00a0» à «\u00a0Misleading\u00a0».'],
    ['ar', 'C-3: تغيير التقييم من «False» إلى «Misleading».'],
  ] as const)('in %s: %s', (language, sentence) => {
    const change = { kind: 'rating', claim: CLAIM, piece: null, before: 'False', after: 'Misleading' } as const
    expect(wordsOf(language).change(change)).toBe(sentence)
  })

  const shapes = [
    { before: 'old', after: 'new' },
    { before: null, after: 'new' },
    { before: 'old', after: null },
  ]
  test.each(LABEL_LANGUAGES)('every kind has a sentence of its own in %s, whatever there was before', (language) => {
    for (const shape of shapes) {
      const told = CHANGE_KINDS.map((kind) => {
        const claim = ABOUT_ALL.includes(kind) ? null : CLAIM
        return wordsOf(language).change({ kind, claim, piece: 7, ...shape })
      })
      expect(told.filter((sentence) => sentence.trim() === '' || sentence.includes('undefined'))).toEqual([])
    }
    const changed = CHANGE_KINDS.filter((kind) => !kind.startsWith('evidence')).map((kind) =>
      wordsOf(language).change({ kind, claim: null, piece: null, before: 'old', after: 'new' }),
    )
    expect(new Set(changed).size).toBe(changed.length)
  })
})

describe.each(['ar', 'de', 'es', 'fr'] as const)('in %s', (language) => {
  const words = wordsOf(language)
  test('open items and warnings are told by their kind, with the claim they are about', () => {
    const told = content.blockers.map((each) => words.openItem(each, content))
    expect(told.filter((sentence) => content.blockers.some((each) => each.sentence === sentence))).toEqual([])
    content.blockers.forEach(({ claim }, at) => claim && expect(told[at]).toContain(`C-${claim.number}`))
    for (const which of EVIDENCE_BLOCKERS) {
      expect(words.warning({ which, sentence: 'Frozen.', claim: CLAIM })).toMatch(/C-3.*[^.]\.$/)
    }
  })
  test('the reasons of a grade stay the frozen sentences, marked as English', () => {
    const [claim] = content.claims
    expect(claim && words.lines.grade(claim)).toContainEqual({ english: 'A primary document is in hand.' })
  })
})
