import { z } from 'zod'
import { rowId } from '@/lib/shared/text-input'
import { chosenSource, chosenSourceFields } from './chosen-source.input'
import { evidenceFields } from './evidence-fields.input'

/**
 * Evidence for a claim, from a source we have (`sourceId`) or from one described in the same form (no `sourceId`, but a kind,
 * and a title or an address). The note of the form is the evidence's; a new source gets none.
 */
export const attachEvidenceInput = z
  .object({ ...chosenSourceFields, claimId: rowId('The claim'), ...evidenceFields })
  .transform(({ claimId, stance, quote, locator, note, ...given }, context) => {
    const source = chosenSource({ ...given, note: null }, context)
    return { claimId, stance, quote, locator, note, source }
  })
export type AttachEvidenceInput = z.output<typeof attachEvidenceInput>
