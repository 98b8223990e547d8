import type { ClaimKind, Priority } from '@/lib/claims/claim'
import type { Stance } from '@/lib/evidence/evidence'

/** Who of the demo desk's people did it. */
export type DemoHand = 'reviewer' | 'editor' | 'admin'

type DemoRating = 'Accurate' | 'Mostly accurate' | 'Needs context' | 'Misleading' | 'False' | 'Cannot be verified'

/** A piece of evidence; `source` is the key of a demo source. */
export type DemoEvidence = {
  by: DemoHand
  source: string
  stance: Stance
  quote?: string
  locator?: string
  note?: string
}

/** A verdict; it rests on the claim's evidence of these numbers, or on all of it when none are named. */
export type DemoVerdict = { by: DemoHand; rating: DemoRating; rationale: string; fix?: string; restsOn?: number[] }

/** A claim of the demo desk and all that was done with it, in order. */
export type DemoClaim = {
  by: DemoHand
  quote: string
  statement: string
  kind: ClaimKind
  priority?: Priority
  accuses?: 'yes'
  happenedOn?: string
  claimant?: string
  via?: string
  assignee?: DemoHand
  /** Days from today, and the hour on the desk's clocks. */
  due?: { days: number; at: string }
  tags?: string
  evidence?: readonly DemoEvidence[]
  verdicts?: readonly DemoVerdict[]
  adjudication?: { by: DemoHand; rating: DemoRating; rationale: string; fix?: string }
  dropped?: { by: DemoHand; reason: string }
}

/** A passage without a claim, named by its first words. */
export type DemoMark = {
  by: DemoHand
  begins: string
  kind: 'opinion' | 'common_knowledge' | 'not_checkable' | 'duplicate'
  reason: string
}
