import { z } from 'zod'
import { rowId } from '@/lib/shared/text-input'
import { chosenMapping } from './import-plan.input'

/** An import of the same file once more, with columns and words as they were chosen. */
export const askImportInput = z.object({
  importId: rowId('The import'),
  ...chosenMapping,
  /** Whether claims are brought in, or it is only told what would come of it. */
  how: z.enum(['try', 'bring-in']).default('try'),
})
export type AskImportInput = z.output<typeof askImportInput>

/** An import by its id. */
export const importInput = z.object({ importId: rowId('The import') })
export type ImportInput = z.output<typeof importInput>
