'use server'

import { changeOwnPassword } from '@/lib/people/change-own-password.command'
import { changeOwnPasswordInput } from '@/lib/people/change-own-password.input'
import { confirmSecondFactor } from '@/lib/people/confirm-second-factor.command'
import { endOwnSession } from '@/lib/people/end-own-session.command'
import { endOwnSessions } from '@/lib/people/end-own-sessions.command'
import { makeRecoveryCodes } from '@/lib/people/make-recovery-codes.command'
import { noInput } from '@/lib/people/person.input'
import { removeOwnSecondFactor } from '@/lib/people/remove-own-second-factor.command'
import { appCodeInput, passwordAgainInput, passwordAndCodeInput } from '@/lib/people/second-factor.input'
import { sessionInput } from '@/lib/people/session.input'
import { accountAction } from '@/lib/web/account-action'
import { beginSecondFactor } from '@/lib/web/begin-second-factor'

export const changeOwnPasswordAction = accountAction(changeOwnPasswordInput, changeOwnPassword, {
  then: () => ({ goTo: '/sign-in' }),
})
export const endOwnSessionAction = accountAction(sessionInput, endOwnSession, {
  then: ({ device }) => ({ message: `The session in ${device} is ended.` }),
})
export const endOwnSessionsAction = accountAction(noInput, endOwnSessions, { then: () => ({ goTo: '/sign-in' }) })
export const beginSecondFactorAction = accountAction(passwordAgainInput, beginSecondFactor, {
  then: (begun) => ({ message: 'The secret is made.', data: begun }),
})
export const confirmSecondFactorAction = accountAction(appCodeInput, confirmSecondFactor, {
  then: ({ codes }) => ({ message: 'Your second factor is in use.', data: { codes: codes.join(' ') } }),
})
export const makeRecoveryCodesAction = accountAction(passwordAndCodeInput, makeRecoveryCodes, {
  then: ({ codes }) => ({ message: 'New recovery codes are made.', data: { codes: codes.join(' ') } }),
})
export const removeOwnSecondFactorAction = accountAction(passwordAndCodeInput, removeOwnSecondFactor, {
  then: () => ({ message: 'Your second factor is removed.' }),
})
