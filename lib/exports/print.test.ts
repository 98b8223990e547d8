import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type EditionClaim,
  type EditionComment,
  type EditionContent,
  editionContent,
  type PrintedEdition,
} from '@/lib/reports/edition'
import { sealEdition } from '@/lib/reports/edition-seal'
import { EDITION_OF_BEFORE, sampleEdition, STORABLE_NAUGHTY_STRINGS } from '@/lib/testing/sample-edition'
import { printOf } from './print'
import { printOptions } from './print-options.input'
import { DEFAULT_OPTIONS, type PrintOptions } from './print-options'

const READERS = DEFAULT_OPTIONS
const DESK: PrintOptions = { ...READERS, audience: 'desk' }

const SECRET = 'Only the desk may read this'

/** An edition in which everything that only the desk may see says SECRET, and nothing else does. */
function whispering(secret: string): PrintedEdition {
  const { content } = sampleEdition('Cracked bolts')
  const said = { by: 'Tom Okafor', at: '2024-03-08T10:00:00.000Z', editedAt: null, text: secret }
  const at = { on: 'claim', passage: null, claim: 1, evidence: null } as const
  const comment: EditionComment = { ...said, ...at, resolved: 'no', replies: [said] }
  return sealEdition({
    ...content,
    article: {
      ...content.article,
      passages: content.article.passages.map((passage) => ({
        ...passage,
        mark: passage.mark && { ...passage.mark, reason: secret, by: secret },
      })),
    },
    claims: content.claims.map((claim) => ({
      ...claim,
      evidence: claim.evidence.map((evidence) => ({ ...evidence, note: secret })),
    })),
    signedOff: { by: 'Ruth Adler', at: '2024-03-09T16:00:00.000Z', reason: secret },
    comments: [comment],
    house: { name: 'The Wire', colour: '#1d4ed8', logo: null },
  })
}

describe('what readers are not told', () => {
  test.each([
    ['the desk reads the content as it was frozen, under its hash', DESK],
    [
      'in another order it is still as it was frozen',
      { ...DESK, order: 'rating', accurate: 'without', house: 'without', language: 'ar' },
    ],
  ] as const)('%s', (_what, options) => {
    const edition = whispering(SECRET)
    const print = printOf(edition, options)
    expect(print.content).toBe(edition.content)
    expect(print.sha256).toBe(edition.sha256)
    expect(JSON.stringify(print)).toContain(SECRET)
  })

  test.each([
    [
      'notes, comments, why and by whom passages were marked, and why it was signed off all the same',
      whispering(SECRET),
    ],
    ['the same of an edition frozen before there was any of it', EDITION_OF_BEFORE],
  ])('readers get nothing of %s', (_what, edition) => {
    const { content } = printOf(edition, READERS)
    expect(JSON.stringify(content)).not.toContain(SECRET)
    expect('comments' in content).toBe(false)
    expect(content.article.passages.every(({ mark }) => mark === null)).toBe(true)
    expect(content.claims.flatMap(({ evidence }) => evidence).every(({ note }) => note === null)).toBe(true)
  })

  test('readers keep who signed it off, that a passage is marked, who gave which verdict, and who was asked', () => {
    const { content } = whispering(SECRET)
    const read = printOf(whispering(SECRET), READERS).content
    expect(read.signedOff).toEqual({ by: 'Ruth Adler', at: '2024-03-09T16:00:00.000Z', reason: null })
    expect(read.article.passages.map(({ state }) => state)).toEqual(content.article.passages.map(({ state }) => state))
    expect(read.claims.map(({ verdicts, contacts }) => ({ verdicts, contacts }))).toEqual(
      content.claims.map(({ verdicts, contacts }) => ({ verdicts, contacts })),
    )
    expect(read.totals).toEqual(content.totals)
    expect(read.blockers).toEqual(content.blockers)
  })

  test('what readers get says what it was taken from, is sealed anew, and reads as an edition', () => {
    const edition = whispering(SECRET)
    const print = printOf(edition, READERS)
    expect(print.content.takenFrom).toBe(edition.sha256)
    expect(print.sha256).toBe(sealEdition(print.content).sha256)
    expect(print.sha256).not.toBe(edition.sha256)
    expect(editionContent.parse(print.content)).toEqual(print.content)
  })

  test('what was taken for readers is the same when it is taken again', () => {
    const once = printOf(whispering(SECRET), READERS)
    const again = printOf({ content: once.content, sha256: once.sha256 }, READERS)
    expect(again.sha256).toBe(once.sha256)
  })

  test('an edition of before gains nothing but what it was taken from', () => {
    const { content } = printOf(EDITION_OF_BEFORE, READERS)
    expect(Object.keys(content).sort()).toEqual([...Object.keys(EDITION_OF_BEFORE.content), 'takenFrom'].sort())
  })

  test('whatever is whispered does not come out', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom(...STORABLE_NAUGHTY_STRINGS)), (words) => {
        const secret = `«whispered» ${words} «whispered»`
        expect(JSON.stringify(printOf(whispering(secret), READERS))).not.toContain('«whispered»')
      }),
      { numRuns: 60 },
    )
  })
})

describe('what every way to print has in common', () => {
  const WAYS: PrintOptions[] = (['article', 'rating'] as const).flatMap((order) =>
    (['with', 'without'] as const).flatMap((accurate) =>
      (['with', 'without'] as const).flatMap((house) =>
        (['en', 'ar'] as const).map((language) => printOptions.parse({ order, accurate, house, language })),
      ),
    ),
  )

  test.each(['readers', 'desk'] as const)('for %s one content and one hash, whatever else is chosen', (audience) => {
    const prints = WAYS.map((way) => printOf(whispering(SECRET), { ...way, audience }))
    expect(new Set(prints.map(({ sha256 }) => sha256)).size).toBe(1)
    expect(new Set(prints.map(({ content }) => JSON.stringify(content))).size).toBe(1)
  })

  test('the look of the house is drawn, or is not, and stays in the content', () => {
    const drawn = printOf(whispering(SECRET), READERS)
    const plain = printOf(whispering(SECRET), { ...READERS, house: 'without' })
    expect(drawn.house).toEqual({ name: 'The Wire', colour: '#1d4ed8', logo: null })
    expect(plain.house).toBeNull()
    expect(plain.content.house).toEqual(drawn.house)
    expect(printOf(EDITION_OF_BEFORE, READERS).house).toBeNull()
  })

  test('every claim is printed or counted, with every word that can be typed', () => {
    for (const words of STORABLE_NAUGHTY_STRINGS) {
      const edition = sampleEdition(words)
      for (const way of [READERS, printOptions.parse({ order: 'rating', accurate: 'without' })]) {
        const { claims, leftOut, content } = printOf(edition, way)
        expect(claims.length + leftOut).toBe(content.totals.claims)
        expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length)
      }
    }
  })
})

type Scale = EditionContent['scale']

const rating = (label: string, claimReviewValue: number | null, shape: Scale[number]['shape']): Scale[number] => ({
  ...{ label, meaning: label, claimReviewValue, shape, colour: shape },
})

const SCALE: Scale = [
  rating('Cannot be verified', null, 'unverified'),
  rating('Accurate', 5, 'accurate'),
  rating('False', 1, 'false'),
  rating('Satire', null, 'context'),
  rating('Misleading', 2, 'misleading'),
  rating('Wrong', 1, 'false'),
]

/** An edition with claims of these ratings in the order of the text, null for what is open, `!` before what was rated and reopened. */
function rated(labels: readonly (string | null)[]): PrintedEdition {
  const { content } = sampleEdition()
  const [first] = content.claims
  const claims = labels.map((label, index): EditionClaim => {
    const reopened = label?.startsWith('!') ?? false
    const said = {
      status: label === null || reopened ? 'open' : 'settled',
      rating: label?.replace('!', '') ?? null,
    } as const
    return { ...(first ?? failed()), id: `c${index}`, number: index + 1, ...said }
  })
  return sealEdition({ ...content, scale: SCALE, claims })
}

function failed(): never {
  throw new Error('The sample has no claim.')
}

describe('which claims, in which order', () => {
  test.each([
    ['the order of the article is that of the text', {}, ['Accurate', null, 'False'], [1, 2, 3], 0],
    ['by rating the falsest comes first', { order: 'rating' }, ['Accurate', 'Misleading', 'False'], [3, 2, 1], 0],
    [
      'what has no number comes after, in the order of the scale',
      { order: 'rating' },
      ['Satire', 'Cannot be verified', 'Accurate'],
      [3, 2, 1],
      0,
    ],
    ['what is not rated comes last', { order: 'rating' }, [null, 'Cannot be verified', null, 'False'], [4, 2, 1, 3], 0],
    [
      'what is rated alike stays in the order of the text',
      { order: 'rating' },
      ['Wrong', 'Accurate', 'False', 'Wrong'],
      [1, 3, 4, 2],
      0,
    ],
    [
      'a label the scale does not have counts as none',
      { order: 'rating' },
      ['Hearsay', 'Cannot be verified'],
      [2, 1],
      0,
    ],
    [
      'what is accurate is left out and counted',
      { accurate: 'without' },
      ['Accurate', 'False', null, 'Accurate'],
      [2, 3],
      2,
    ],
    ['what is not settled is never left out', { accurate: 'without' }, ['!Accurate', 'False'], [1, 2], 0],
    ['all may be left out', { accurate: 'without' }, ['Accurate'], [], 1],
    ['both at once', { accurate: 'without', order: 'rating' }, ['Accurate', null, 'Misleading', 'False'], [4, 3, 2], 1],
    ['there may be none', { order: 'rating' }, [], [], 0],
  ] as const)('%s', (_what, options, labels, numbers, leftOut) => {
    const print = printOf(rated(labels), printOptions.parse(options))
    expect(print.claims.map(({ number }) => number)).toEqual(numbers)
    expect(print.leftOut).toBe(leftOut)
    expect(print.content.claims).toHaveLength(labels.length)
  })
})
