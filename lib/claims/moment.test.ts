import { expect, test } from 'vitest'
import { readMoment } from './moment'

test.each([
  ['an instant as the log tells it', '2024-01-25T17:00:12.345Z', '2024-01-25T17:00:12.345Z'],
  ['a minute on the desk’s clock, up to its end', '2024-01-25T18:00', '2024-01-25T17:00:59.999Z'],
  ['a minute of summer', '2024-07-25T18:00', '2024-07-25T16:00:59.999Z'],
  ['a day that does not exist', '2024-02-30T18:00', null],
  ['a time that does not exist', '2024-01-25T25:00', null],
  ['an instant that does not exist', '2024-13-25T17:00:12.345Z', null],
  ['something else', 'yesterday', null],
  ['nothing', undefined, null],
])('%s', (_what, asked, at) => {
  expect(readMoment(asked, 'Europe/Berlin')?.toISOString() ?? null).toBe(at)
})
