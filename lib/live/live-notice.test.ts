import { expect, test } from 'vitest'
import { readNotice } from './live-notice.input'

const DESK = '0190e2a0-0000-7000-8000-000000000001'
const event = {
  about: 'event',
  desk: DESK,
  article: null,
  claim: DESK,
  source: null,
  actor: null,
  kind: 'claim.dropped',
}

test.each([
  ['an event', event, event],
  ['an event whose source is no id tells of no source', { ...event, source: 'the wire' }, event],
  [
    'a notification',
    { about: 'notification', desk: DESK, user: DESK },
    { about: 'notification', desk: DESK, user: DESK },
  ],
  ['something else', { about: 'weather', desk: DESK }, null],
  ['an event of nowhere', { ...event, desk: 'here' }, null],
])('%s', (_what, payload, expected) => {
  expect(readNotice(JSON.stringify(payload))).toEqual(expected)
})

test.each([[undefined], [''], ['{'], ['null'], ['[]']])('%s is no notice', (payload) => {
  expect(readNotice(payload)).toBeNull()
})
