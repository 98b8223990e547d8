import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { Refusal, refuseIfAny } from '@/lib/shared/refusal'
import type { OwnAccount } from './actor-of-session.query'
import type { AppCodeInput } from './second-factor.input'
import { confirmFactor, lockSecondFactor, replaceRecoveryCodes, takeAppCode } from './second-factor.store'
import { endOtherSessionsOf } from './session.store'

/**
 * Takes the second factor that was begun into use, proven by a code of the app; gives the recovery codes, which are shown this
 * once. Other browsers are signed out: they were let in by the password alone.
 */
export async function confirmSecondFactor(account: OwnAccount, input: AppCodeInput): Promise<{ codes: string[] }> {
  return inTransaction(async (tx) => {
    const factor = await lockSecondFactor(tx, account.userId)
    authorise(account, 'account.change', account)
    if (factor.confirmedAt !== null) throw new Refusal('wrong-state', 'You have a second factor already.')
    if (factor.sealed === null) throw new Refusal('wrong-state', 'Begin with your password: no secret was made yet.')
    if (!(await takeAppCode(tx, factor, input.code))) refuseIfAny({ code: [WRONG] })

    await confirmFactor(tx, account.userId)
    const codes = await replaceRecoveryCodes(tx, account.userId)
    await endOtherSessionsOf(tx, account.userId, account.sessionId)

    await recordEvent(tx, account, { kind: 'person.second-factor-set', data: { name: account.name } })
    return { codes }
  })
}

const WRONG = 'That is not the code your app shows now. Look whether the clock of your telephone is right.'
