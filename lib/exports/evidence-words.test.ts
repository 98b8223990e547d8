import { describe, expect, test } from 'vitest'
import { sampleEdition } from '@/lib/testing/sample-edition'
import { wordsOf } from './words'

const words = wordsOf('en')
const [claim] = sampleEdition().content.claims
if (claim === undefined) throw new Error('The sample has claims.')

const piece = { number: 1, stance: 'supports', quote: 'We counted 14.', locator: null, note: null, source: 1 } as const
const snapshot = { sha256: 'ab12cd34ef56'.padEnd(64, '0'), capturedAt: '2024-05-02T22:30:00.000Z' }
type Piece = Parameters<typeof words.lookedUp>[0]

describe('what looking a quote up came to', () => {
  test.each<[string | null, Piece]>([
    [
      'looked up and found in the copy of 3 May 2024, SHA-256 ab12cd34ef56…',
      { ...piece, quoteOutcome: 'found', snapshot },
    ],
    [
      'looked up and found with differences in the copy of 3 May 2024, SHA-256 ab12cd34ef56…',
      { ...piece, quoteOutcome: 'differs', snapshot },
    ],
    [
      'looked up and found more than once in the copy of 3 May 2024, SHA-256 ab12cd34ef56…',
      { ...piece, quoteOutcome: 'ambiguous', snapshot },
    ],
    [
      'looked up and not found in the copy of 3 May 2024, SHA-256 ab12cd34ef56…',
      { ...piece, quoteOutcome: 'not_found', snapshot },
    ],
    [
      'looked up and found in a text typed by hand from the copy of 3 May 2024, SHA-256 ab12cd34ef56…',
      { ...piece, quoteOutcome: 'found', snapshot: { ...snapshot, textOrigin: 'typed' } },
    ],
    [
      'looked up and found in the copy of 3 May 2024, SHA-256 ab12cd34ef56…',
      { ...piece, quoteOutcome: 'found', snapshot: { ...snapshot, textOrigin: 'extracted' } },
    ],
    ['not looked up in the copy of 3 May 2024, SHA-256 ab12cd34ef56…', { ...piece, quoteOutcome: null, snapshot }],
    ['kept: copy of 3 May 2024, SHA-256 ab12cd34ef56…', { ...piece, quote: null, quoteOutcome: null, snapshot }],
    ['not looked up: no copy is kept', { ...piece, quoteOutcome: null, snapshot: null }],
    [null, { ...piece, quote: null, quoteOutcome: null, snapshot: null }],
    [null, piece],
  ])('%s', (line, evidence) => expect(words.lookedUp(evidence, 'Asia/Tokyo')).toBe(line))
})

describe('that somebody was asked', () => {
  const asked = { person: 'The harbour authority', askedAt: '2024-03-06T08:00:00.000Z', how: 'email' } as const
  const unanswered = { ...asked, deadline: null, reply: null, repliedAt: null }
  test.each<[string, Parameters<typeof words.contact>[0]]>([
    ['The harbour authority was asked on 6 Mar 2024, 08:00 by e-mail: no reply.', unanswered],
    [
      'The harbour authority was asked on 6 Mar 2024, 08:00 by e-mail, until 7 Mar 2024, 16:00: no reply.',
      { ...unanswered, deadline: '2024-03-07T16:00:00.000Z' },
    ],
    [
      'The harbour authority was asked on 6 Mar 2024, 08:00 by e-mail; replied on 7 Mar 2024, 09:00: “We were not told.”',
      { ...unanswered, reply: 'We were not told.', repliedAt: '2024-03-07T09:00:00.000Z' },
    ],
  ])('%s', (line, contact) => expect(words.contact(contact, 'UTC')).toBe(line))
})

test('a grade is told with its reasons, and not at all where there is none', () => {
  const graded = { grade: 'B', reasons: ['The ministry itself says so.', 'It is kept.'], stops: [], warns: [] } as const
  expect(words.grade({ ...claim, graded: { ...graded, reasons: [...graded.reasons], stops: [], warns: [] } })).toBe(
    'Evidence grade B: The ministry itself says so. It is kept.',
  )
  expect(words.grade({ ...claim, graded: { grade: null, reasons: ['None.'], stops: [], warns: [] } })).toBeNull()
  expect(words.grade({ ...claim, graded: undefined })).toBeNull()
})

test('a person spoken to: when, how, on which terms', () => {
  const [, source] = sampleEdition().content.sources
  if (source === undefined) throw new Error('The sample has sources.')
  const { more } = words.source({ ...source, interest: null })
  expect(more).toEqual(['Spoken to on 5 Mar 2024, by phone, on the record'])
  expect(words.source({ ...source, interest: null, spokenOn: null, spokenHow: null, spokenTerms: null }).more).toEqual(
    [],
  )
})
