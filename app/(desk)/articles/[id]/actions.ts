'use server'

import { markPassage } from '@/lib/articles/mark-passage.command'
import { markPassageInput } from '@/lib/articles/mark-passage.input'
import { withdrawMark } from '@/lib/articles/withdraw-mark.command'
import { withdrawMarkInput } from '@/lib/articles/withdraw-mark.input'
import { type ClaimPanel, claimPanel } from '@/lib/claims/claim-panel.query'
import { rowId } from '@/lib/shared/text-input'
import { requireActor } from '@/lib/web/current-actor'
import { formAction } from '@/lib/web/form-action'

export const markPassageAction = formAction(markPassageInput, markPassage, {
  then: ({ passage }) => ({ message: `Passage ${passage} marked`, data: { passage } }),
})
export const withdrawMarkAction = formAction(withdrawMarkInput, withdrawMark, {
  then: ({ passage }) => ({ message: `Passage ${passage} is to do again`, data: { passage } }),
})

/** What the side panel shows of a claim. */
export async function readClaimPanel(claimId: string): Promise<ClaimPanel> {
  return claimPanel(await requireActor(), rowId('The claim').parse(claimId))
}
