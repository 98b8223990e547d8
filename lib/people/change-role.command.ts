import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import type { Role } from '@/lib/access/role'
import { recordEvent } from '@/lib/audit/event.store'
import { refuseStale } from '@/lib/claims/claim.store'
import { inTransaction } from '@/lib/db/transaction'
import type { ChangeRoleInput } from './change-role.input'
import { refuseLastAdmin } from './last-admin'
import { changeMember, lockMember, otherAdmins } from './person.store'

/** Gives a person of the desk another role, from their next request on. Refuses to leave the desk without an admin. */
export async function changeRole(actor: Actor, input: ChangeRoleInput): Promise<{ name: string; role: Role }> {
  return inTransaction(async (tx) => {
    const member = await lockMember(tx, actor, input.userId)
    authorise(actor, 'people.manage', member)
    refuseStale('role', member, input.version, { role: member.role })
    if (input.role === member.role) return { name: member.name, role: member.role }
    refuseLastAdmin(member, await otherAdmins(tx, member))

    await changeMember(tx, member, { role: input.role })

    const data = { name: member.name, from: member.role, to: input.role }
    await recordEvent(tx, actor, { kind: 'person.role-changed', data })
    return { name: member.name, role: input.role }
  })
}
