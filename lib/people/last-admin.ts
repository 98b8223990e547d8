import { Refusal } from '@/lib/shared/refusal'

/** Throws `wrong-state` when a desk would be left without anybody who can run it; `otherAdmins` counts those besides this person. */
export function refuseLastAdmin(person: { name: string; role: string; disabled: boolean }, otherAdmins: number): void {
  if (person.role !== 'admin' || person.disabled || otherAdmins > 0) return
  throw new Refusal('wrong-state', `${person.name} is the last admin of this desk. Make somebody else an admin first.`)
}
