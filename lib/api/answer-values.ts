import { z } from 'zod'

/** What is told in many answers. */
export const id = z.uuid()
export const whole = z.int().min(0)
export const instant = z.iso.datetime({ precision: 3 }).describe('A moment in UTC (RFC 3339).')
export const cursor = z.string().nullable().describe('Ask with it as `after` for the next page; null on the last.')
export const yesNo = z.enum(['yes', 'no'])
export const person = z.object({ id, name: z.string() })
