import { z } from 'zod'
import { rowId } from '@/lib/shared/text-input'

/** A thread, named by the comment that began it. */
export const threadInput = z.object({ threadId: rowId('The thread') })
export type ThreadInput = z.output<typeof threadInput>
