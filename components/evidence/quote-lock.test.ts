import { expect, test } from 'vitest'
import { quoteStanding } from './quote-lock'

const capture = (state: 'waiting' | 'kept' | 'failed') => ({
  id: 'c',
  state,
  sentence: null,
  received: 0,
  expected: null,
})
const HERE = { number: 1, problem: null }

test.each([
  ['found', 'it was looked up', { quoteOutcome: 'found', source: { capture: capture('kept'), snapshot: HERE } }],
  [
    'found',
    'the page is captured again meanwhile',
    { quoteOutcome: 'found', source: { capture: capture('waiting'), snapshot: HERE } },
  ],
  [
    'not_found',
    'the newest capture failed',
    { quoteOutcome: 'not_found', source: { capture: capture('failed'), snapshot: HERE } },
  ],
  [
    'waiting',
    'the first capture runs',
    { quoteOutcome: null, source: { capture: capture('waiting'), snapshot: null } },
  ],
  [
    'capture_failed',
    'the only capture failed',
    { quoteOutcome: null, source: { capture: capture('failed'), snapshot: null } },
  ],
  [
    'no_text',
    'the file is a scan',
    { quoteOutcome: null, source: { capture: capture('kept'), snapshot: { number: 1, problem: 'scan' } } },
  ],
  [
    'no_text',
    'the file is a scan, and a second capture failed',
    { quoteOutcome: null, source: { capture: capture('failed'), snapshot: { number: 1, problem: 'scan' } } },
  ],
  ['nowhere', 'nothing was ever captured', { quoteOutcome: null, source: { capture: null, snapshot: null } }],
  ['unquoted', 'there is only a note', { quote: null, quoteOutcome: null, source: { capture: null, snapshot: null } }],
] as const)('%s when %s', (standing, _why, piece) => {
  expect(quoteStanding({ quote: 'Fourteen bolts.', ...piece })).toBe(standing)
})
