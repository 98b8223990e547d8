import { expect, test } from 'vitest'
import { studentT95 } from './student-t'

test.each([
  ['one degree of freedom, as printed in every table', 1, 12.706],
  ['two', 2, 4.303],
  ['three', 3, 3.182],
  ['five', 5, 2.571],
  ['eleven', 11, 2.201],
  ['thirty', 30, 2.042],
  ['ninety-nine', 99, 1.984],
  ['so many that it is the normal value', 1_000_000, 1.96],
])('%s', (_why, degrees, printed) => {
  expect(Math.abs(studentT95(degrees) - printed)).toBeLessThan(0.006)
})
