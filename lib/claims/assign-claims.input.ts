import { z } from 'zod'
import { optionalLine, optionalRowId, rowId } from '@/lib/shared/text-input'

/** One to 500 claims, who is to check them (no assignee takes them from whoever has them), and what they should know. */
export const assignClaimsInput = z.object({
  claimIds: z
    .array(rowId('A claim'), { error: 'Choose the claims to assign.' })
    .min(1, { error: 'Choose the claims to assign.' })
    .max(500, { error: 'At most 500 claims can be assigned at once.' }),
  assigneeId: optionalRowId('The assignee'),
  note: optionalLine('The note', 300),
})
export type AssignClaimsInput = Omit<z.output<typeof assignClaimsInput>, 'note'> & { note?: string | null }
