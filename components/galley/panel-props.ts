import type { Galley } from '@/lib/articles/galley.query'
import type { ClaimPanel } from '@/lib/claims/claim-panel.query'
import type { ShownTalk } from '@/lib/comments/comment'
import type { FormAction } from '@/lib/shared/form-state'
import type { GalleyView } from './galley-layout'
import type { GalleyActs } from './use-galley-acts'

/** A claim beside the text, and what is said about it. */
export type ReadClaim = { claim: ClaimPanel; talk: ShownTalk }

/** What the forms beside the text do, and how a claim is read. */
export type GalleyActions = {
  record: FormAction
  mark: FormAction
  withdrawMark: FormAction
  attach: FormAction
  pasteText: FormAction
  giveVerdict: FormAction
  readClaim: (claimId: string) => Promise<ReadClaim>
}

export type GalleyPanelProps = { galley: Galley; view: GalleyView; acts: GalleyActs; actions: GalleyActions }
