import { type Issues, Refusal } from '@/lib/shared/refusal'

/** Refuses (`conflict`) to publish after editions the person has not seen; `seen` is the number of the newest they saw, 0 for none. */
export function refuseUnseen(editions: number, seen: number): void {
  if (editions === seen) return
  const newest = editions === 0 ? 'No edition is published yet.' : `Edition ${editions} has been published meanwhile.`
  throw new Refusal('conflict', `${newest} Look at it before you publish another.`)
}

/** The reasons that readers are owed and have not been given: why in spite of what blocks sign-off, and why another edition. */
export function missingReasons(
  blockers: number,
  editions: number,
  given: { blockersReason: string | null; again: string | null },
): Issues {
  const things = blockers === 1 ? 'One thing still blocks' : `${blockers} things still block`
  return {
    ...(blockers > 0 && given.blockersReason === null
      ? { blockersReason: [`${things} sign-off. Say why it is published all the same; the report prints it.`] }
      : {}),
    ...(editions > 0 && given.again === null
      ? { again: ['Say why there is another edition; the report prints it.'] }
      : {}),
  }
}
