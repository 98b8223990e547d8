import { z } from 'zod'
import { optionalLine, requiredLine } from '@/lib/shared/text-input'
import { isLocalTime } from '@/lib/shared/zoned-time'
import { SPOKEN_HOWS } from './source'

/** A time on the clocks of the desk, as "2024-01-25T18:00". */
export function localTime(label: string) {
  return requiredLine(label, 40).refine(isLocalTime, {
    error: `${label} is a day and a time such as 2024-01-25 18:00.`,
  })
}

/** Who was asked, when, how, and until when an answer was asked for. */
export const contactFields = {
  person: requiredLine('Who was asked', 200),
  askedAt: localTime('When they were asked'),
  how: z.enum(SPOKEN_HOWS, { error: 'Choose how they were asked.' }),
  deadline: optionalLine('The deadline', 40).refine((local) => local === null || isLocalTime(local), {
    error: 'The deadline is a day and a time such as 2024-01-25 18:00.',
  }),
}
