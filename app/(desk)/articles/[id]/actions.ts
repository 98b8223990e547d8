'use server'

import type { ReadClaim } from '@/components/galley/panel-props'
import { markPassage } from '@/lib/articles/mark-passage.command'
import { markPassageInput } from '@/lib/articles/mark-passage.input'
import { withdrawMark } from '@/lib/articles/withdraw-mark.command'
import { withdrawMarkInput } from '@/lib/articles/withdraw-mark.input'
import { claimPanel } from '@/lib/claims/claim-panel.query'
import { commentsOnClaim } from '@/lib/comments/comments-on-claim.query'
import { rowId } from '@/lib/shared/text-input'
import { requireActor } from '@/lib/web/current-actor'
import { formAction } from '@/lib/web/form-action'

export const markPassageAction = formAction(markPassageInput, markPassage, {
  then: ({ passage }) => ({ message: `Passage ${passage} marked`, data: { passage } }),
})
export const withdrawMarkAction = formAction(withdrawMarkInput, withdrawMark, {
  then: ({ passage }) => ({ message: `Passage ${passage} is to do again`, data: { passage } }),
})

/** What the side panel shows of a claim, and what is said about it. */
export async function readClaimPanel(claimId: string): Promise<ReadClaim> {
  const actor = await requireActor()
  const id = rowId('The claim').parse(claimId)
  const [claim, talk] = await Promise.all([claimPanel(actor, id), commentsOnClaim(actor, id)])
  return { claim, talk }
}
