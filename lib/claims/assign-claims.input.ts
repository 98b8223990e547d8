import { z } from 'zod'
import { optionalRowId, rowId } from '@/lib/shared/text-input'

/** One to 500 claims, and who is to check them; no assignee takes them from whoever has them. */
export const assignClaimsInput = z.object({
  claimIds: z
    .array(rowId('A claim'), { error: 'Choose the claims to assign.' })
    .min(1, { error: 'Choose the claims to assign.' })
    .max(500, { error: 'At most 500 claims can be assigned at once.' }),
  assigneeId: optionalRowId('The assignee'),
})
export type AssignClaimsInput = z.output<typeof assignClaimsInput>
