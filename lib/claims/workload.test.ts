import { expect, test } from 'vitest'
import { personWithWorkload } from './workload'

test.each<[why: string, inHand: number, late: number, says: string]>([
  ['somebody who is free', 0, 0, 'Jonas Meyer, nothing in hand'],
  ['what they have', 3, 0, 'Jonas Meyer, 3 in hand'],
  ['and what of it is late', 3, 1, 'Jonas Meyer, 3 in hand, 1 late'],
])('%s', (_why, inHand, late, says) => {
  expect(personWithWorkload({ name: 'Jonas Meyer', inHand, late })).toBe(says)
})
