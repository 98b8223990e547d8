/** More than these nobody has to hear counted one by one. */
export const COUNTED_IN_HAND = 200

/** What a person has in hand: claims assigned to them that have not ended, and how many of those are late, due within a day, or wait for them to take a second look. */
export type Workload = {
  id: string
  name: string
  inHand: number
  late: number
  dueSoon: number
  secondLooks: number
}

/** A person with what they have in hand, as a list to assign from says it: "Jonas Meyer, 3 in hand, 1 late". */
export function personWithWorkload({ name, inHand, late }: Pick<Workload, 'name' | 'inHand' | 'late'>): string {
  if (inHand === 0) return `${name}, nothing in hand`
  return `${name}, ${inHandWords(inHand)} in hand${late === 0 ? '' : `, ${late} late`}`
}

/** "12", "200+". */
export function inHandWords(inHand: number): string {
  return `${inHand}${inHand >= COUNTED_IN_HAND ? '+' : ''}`
}
