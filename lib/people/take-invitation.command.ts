import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { Refusal, refuseIfAny } from '@/lib/shared/refusal'
import { refuseDeadInvitation } from './invitation'
import { lockInvitationOf, markTaken } from './invitation.store'
import { hashedToken } from './link-token'
import { passwordIssues } from './password'
import { hashPassword } from './password-hash'
import { addMember, addNewPerson } from './person.store'
import { countAttempt, forgiveAttempts } from './sign-in-attempts.store'
import type { TakeInvitationInput } from './take-invitation.input'

/**
 * Makes an account for whoever holds the link of an invitation, and puts them on its desk in its role. Until then they are nobody
 * here, so it is the person they become who is asked whether they may, and who stands in the log. An address that has an account is
 * refused: a link gives nobody the account of somebody else. `address` is whence they come, null when nobody knows.
 */
export async function takeInvitation(input: TakeInvitationInput, address: string | null): Promise<{ email: string }> {
  const link = `link ${hashedToken(input.token)}`
  await countAttempt(link, address)
  const passwordHash = await hashPassword(input.password)

  const joined = await inTransaction(async (tx) => {
    const invitation = refuseDeadInvitation(await lockInvitationOf(tx, input.token), now())
    const { id, deskId, email, role, timeZone } = invitation
    refuseIfAny(passwordIssues(input.password, email))
    const userId = await addNewPerson(tx, { email, name: input.name, passwordHash })
    if (userId === null) throw new Refusal('wrong-state', HAS_ACCOUNT)
    const joiner: Actor = { userId, name: input.name, role, deskId, timeZone }
    authorise(joiner, 'account.change', joiner)

    await addMember(tx, deskId, userId, role)
    await markTaken(tx, id, userId)

    await recordEvent(tx, joiner, { kind: 'person.joined', data: { name: input.name, role } })
    return { email }
  })
  await forgiveAttempts(link, address)
  return joined
}

const HAS_ACCOUNT = 'There is an account with this e-mail address by now. Load this page again to join with it.'
