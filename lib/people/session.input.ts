import { z } from 'zod'
import { rowId } from '@/lib/shared/text-input'

/** Which session. */
export const sessionInput = z.object({ sessionId: rowId('The session') })
export type SessionInput = z.output<typeof sessionInput>
