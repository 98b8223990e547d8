import { z } from 'zod'
import { rowId } from '@/lib/shared/text-input'

/** Which person of the desk. */
export const personInput = z.object({ userId: rowId('The person') })
export type PersonInput = z.output<typeof personInput>

/** A form that says nothing but that it was sent. */
export const noInput = z.object({})
