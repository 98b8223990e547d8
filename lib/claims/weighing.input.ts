import { z } from 'zod'
import { optionalDay } from '@/lib/shared/text-input'
import type { Accuses } from './claim'

/** What of a claim decides how its evidence is weighed; a box that is not ticked sends nothing. */
export const weighing = {
  accuses: z
    .enum(['yes', 'no', ''], { error: 'Say whether it accuses somebody.' })
    .nullish()
    .transform((word): Accuses => (word === 'yes' ? 'yes' : 'no')),
  happenedOn: optionalDay('The day it happened'),
}
