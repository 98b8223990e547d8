import type { Change } from './live-message'

/** What is on a screen, as far as changes concern it. */
export type Shown =
  | { screen: 'claim'; article: string; claim: string }
  | { screen: 'galley'; article: string; claim: string | null }
  | { screen: 'list' }
  /** Forms that stand by themselves, which nothing is read into. */
  | { screen: 'still' }

/** How soon a screen is read again after a change: near is within a second, far after some. */
export type Pace = 'near' | 'far' | 'never'

const APART = { near: 1_000, far: 5_000 }
const A_MOMENT = 150
const LONGEST = 8_000

/** The pace at which a screen follows a change. What names neither article nor claim tells of a source, or of the desk. */
export function paceOf(change: Change, shown: Shown): Pace {
  switch (shown.screen) {
    case 'still':
      return 'never'
    case 'list':
      return 'far'
    case 'galley':
      if (change.article === shown.article) return 'near'
      return change.article === null && shown.claim !== null ? 'far' : 'never'
    case 'claim':
      if (change.claim === shown.claim) return 'near'
      if (change.article === shown.article) return change.claim === null ? 'near' : 'far'
      return change.article === null ? 'far' : 'never'
  }
}

/** The soonest pace at which a screen follows one of several changes. */
export function soonestPace(changes: readonly Change[], shown: Shown): Pace {
  const paces = changes.map((change) => paceOf(change, shown))
  if (paces.includes('near')) return 'near'
  return paces.includes('far') ? 'far' : 'never'
}

/**
 * How long to wait, in milliseconds, before a screen is read again: a moment, in which what belongs together arrives; at least
 * the distance of its pace from the last reading; and four times as long as that took, but no more than some seconds, so that a
 * busy server is asked more seldom and nobody looks at what is long gone.
 */
export function waitBefore(pace: 'near' | 'far', last: { ago: number; took: number }): number {
  return Math.max(A_MOMENT, APART[pace] - last.ago, Math.min(4 * last.took, LONGEST) - last.ago)
}
