import { z } from 'zod'
import { optionalRowId } from '@/lib/shared/text-input'

/** Of which article the next claim is wanted; of any when left empty. */
export const takeNextClaimInput = z.object({ articleId: optionalRowId('The article') })
export type TakeNextClaimInput = z.output<typeof takeNextClaimInput>
