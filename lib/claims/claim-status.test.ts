import { describe, expect, test } from 'vitest'
import { CLAIM_STATUSES, type ClaimStatus, hasEnded, mayFollow } from './claim-status'

describe('where a claim may go', () => {
  test.each<[ClaimStatus, ClaimStatus, boolean, string]>([
    ['open', 'checking', true, 'work begins'],
    ['open', 'disputed', false, 'nobody has differed yet'],
    ['checking', 'second_look', true, 'one verdict of two is there'],
    ['second_look', 'disputed', true, 'the second differs'],
    ['disputed', 'settled', true, 'an editor adjudicates'],
    ['settled', 'checking', true, 'it is reopened'],
    ['settled', 'disputed', true, 'somebody gives a verdict that differs'],
    ['settled', 'open', false, 'reopening goes back to checking'],
    ['settled', 'dropped', false, 'a settled claim is reopened before it is dropped'],
    ['dropped', 'checking', true, 'it is reopened'],
    ['dropped', 'settled', false, 'a dropped claim is reopened before it is settled'],
  ])('%s to %s: %s, since %s', (from, to, allowed) => {
    expect(mayFollow(from, to)).toBe(allowed)
  })

  test('work has ended on what is settled or dropped, and on nothing else', () => {
    expect(CLAIM_STATUSES.filter(hasEnded)).toEqual(['settled', 'dropped'])
  })
})
