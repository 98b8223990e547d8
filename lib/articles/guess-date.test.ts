import { expect, test } from 'vitest'
import { dateIn } from './guess-date'

test.each([
  ['an ISO date', '2024-01-25', '2024-01-25'],
  ['an ISO time, in its own zone', '2024-01-25T23:59:50-05:00', '2024-01-25'],
  ['an ISO time with a space', '2024-01-25 15:17:50', '2024-01-25'],
  ['slashes with the year first', '2024/1/5', '2024-01-05'],
  ['month first', 'January 25, 2024', '2024-01-25'],
  ['a short month first', 'Jan. 3, 2024', '2024-01-03'],
  ['day first', '25 January 2024', '2024-01-25'],
  ['an ordinal day', '3rd of March 2024', '2024-03-03'],
  ['with a lead, a weekday and a clock', 'Published: Thursday, January 25, 2024 at 3:17 p.m. EST', '2024-01-25'],
  ['as mail writes it', 'Thu, 25 Jan 2024 15:17:50 GMT', '2024-01-25'],
  ['French', '3 janvier 2024', '2024-01-03'],
  ['German', '3. Januar 2024', '2024-01-03'],
  ['Spanish', '3 de enero de 2024', '2024-01-03'],
  ['Arabic', '25 يناير 2024', '2024-01-25'],
  ['Arabic digits', '٢٥ يناير ٢٠٢٤', '2024-01-25'],
  ['Arabic months of the east', '25 كانون الثاني 2024', '2024-01-25'],
  ['a day that is not in the calendar', '2024-02-30', null],
  ['a date in a sentence', 'It happened on January 25, 2024', null],
  ['day and month that cannot be told apart', '3/4/2024', null],
  ['a year alone', '2024', null],
  ['words', 'yesterday', null],
  ['nothing', '', null],
])('%s', (_, words, date) => expect(dateIn(words)).toBe(date))
