import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { refuseIfAny } from '@/lib/shared/refusal'
import { DEFAULT_RATING_SCALE } from '@/lib/verdicts/default-rating-scale'
import { insertRatingScale } from '@/lib/verdicts/rating-scale.store'
import { insertDesk } from './desk.store'
import type { FoundDeskInput } from './found-desk.input'
import { passwordIssues } from './password'
import { hashPassword } from './password-hash'
import { addMember, findOrAddPerson } from './person.store'

/** A new desk and its admin; `isNew` when the account was made for it. An account that was there keeps its name and password. */
export type FoundedDesk = { deskId: string; userId: string; isNew: boolean }

/**
 * Makes a desk with the default rating scale and its first admin. Only commands typed on the machine call it: before
 * a desk stands there is nobody on it to ask, so the admin who will run it is the one who founds it, in the log too.
 */
export async function foundDesk(input: FoundDeskInput): Promise<FoundedDesk> {
  const { admin, ...desk } = input
  refuseIfAny(passwordIssues(admin.password, admin.email))
  const passwordHash = await hashPassword(admin.password)

  return inTransaction(async (tx) => {
    const deskId = await insertDesk(tx, desk)
    const {
      id: userId,
      name,
      isNew,
    } = await findOrAddPerson(tx, { email: admin.email, name: admin.name, passwordHash })
    const founder: Actor = { userId, name, role: 'admin', deskId, timeZone: desk.timeZone }
    authorise(founder, 'desk.change-settings', founder)

    await addMember(tx, deskId, userId, 'admin')
    await insertRatingScale(tx, deskId, DEFAULT_RATING_SCALE)

    await recordEvent(tx, founder, { kind: 'desk.founded', data: { name: desk.name } })
    await recordEvent(tx, founder, { kind: 'person.added', data: { name, role: 'admin' } })
    return { deskId, userId, isNew }
  })
}
