import { describe, expect, test } from 'vitest'
import { contactState } from './contact'

const noon = new Date('2024-03-06T12:00:00Z')
const at = (hour: number) => new Date(Date.UTC(2024, 2, 6, hour))

describe('where a contact stands at noon', () => {
  test.each([
    ['no deadline, no reply', null, null, 'waiting'],
    ['the deadline is at one', at(13), null, 'waiting'],
    ['the deadline was at eleven', at(11), null, 'late'],
    ['the deadline is now', at(12), null, 'waiting'],
    ['they replied', null, at(10), 'replied'],
    ['they replied after the deadline: a reply all the same', at(9), at(11), 'replied'],
  ] as const)('%s', (_why, deadline, repliedAt, state) => {
    expect(contactState({ deadline, repliedAt }, noon)).toBe(state)
  })
})
