import { expect, test } from 'vitest'
import { DEAD_INVITATION, INVITATION_LASTS, invitationState, refuseDeadInvitation } from './invitation'

const AT = new Date('2024-03-05T12:00:00Z')
const LATER = new Date(AT.getTime() + INVITATION_LASTS)
const open = { expiresAt: LATER, takenAt: null, withdrawnAt: null, backed: true }

test.each([
  ['nobody has taken it, and it is in time', open, AT, 'open'],
  ['its last millisecond', open, new Date(LATER.getTime() - 1), 'open'],
  ['seven days are over', open, LATER, 'expired'],
  ['it was taken', { ...open, takenAt: AT }, AT, 'taken'],
  ['it was taken and is old: it says no more than that it served', { ...open, takenAt: AT }, LATER, 'taken'],
  ['it was withdrawn', { ...open, withdrawnAt: AT }, AT, 'withdrawn'],
  ['whoever made it may invite nobody any more', { ...open, backed: false }, AT, 'unbacked'],
])('%s', (_why, invitation, at, state) => {
  expect(invitationState(invitation, at)).toBe(state)
})

test('a link that nobody made is told of in the words of one that was used', () => {
  expect(() => refuseDeadInvitation(null, AT)).toThrow(DEAD_INVITATION.taken)
})
