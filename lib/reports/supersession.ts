/** That another edition took the place of one: the next, and the newest, which can be the same. */
export type Superseded<Edition> = { next: Edition; newest: Edition }

/** Which edition took the place of number `number`; null when it is the newest. The editions come newest first. */
export function supersededBy<Edition extends { number: number }>(
  editions: readonly Edition[],
  number: number,
): Superseded<Edition> | null {
  const later = editions.filter((edition) => edition.number > number)
  const [newest, next] = [later[0], later.at(-1)]
  return newest === undefined || next === undefined ? null : { next, newest }
}

/** With which edition number `number` is compared when nothing is said: the one before, of the first the one after; null when it is the only one. */
export function comparedWith(editions: readonly { number: number }[], number: number): number | null {
  const before = editions.find((edition) => edition.number < number)
  return before?.number ?? supersededBy(editions, number)?.next.number ?? null
}
