/** Numbers of claims in a report on a set: a claim keeps the one it had in an earlier edition, others follow the highest ever given, in this order. */
export function numbersInSet(ids: readonly string[], before: ReadonlyMap<string, number>): Map<string, number> {
  let next = Math.max(0, ...before.values())
  return new Map(ids.map((id) => [id, before.get(id) ?? ++next]))
}
