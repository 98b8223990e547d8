import { z } from 'zod'
import { sourceFields } from './source-fields.input'

export const addSourceInput = z.object(sourceFields)
export type AddSourceInput = z.output<typeof addSourceInput>
