import { z } from 'zod'
import { EVIDENCE_BLOCKERS, knownBlockers } from '@/lib/evidence/evidence-blocker'
import { optionalAddress, requiredLine, seenVersion } from '@/lib/shared/text-input'

/** The name a desk can have. */
export const deskName = requiredLine('The name of the desk', 100)

/** What report numbers begin with, as WD in WD-2024-017. */
export const reportPrefix = requiredLine('The report prefix', 8)
  .transform((typed) => typed.toUpperCase())
  .refine((prefix) => /^[A-Z0-9]{1,8}$/.test(prefix), {
    error: 'The report prefix has 1 to 8 letters or digits, A to Z.',
  })

/** An IANA time zone, such as Europe/Berlin. */
export const timeZone = requiredLine('The time zone', 64).refine(isTimeZone, {
  error: 'The time zone is a name such as Europe/Berlin or UTC.',
})

/** Which evidence blockers stop sign-off; left out, they stay as they are. The form sends an empty word too, for when none is ticked. */
const stoppingBlockers = z
  .array(z.enum(['', ...EVIDENCE_BLOCKERS], { error: 'That is not among the things that can stop sign-off.' }))
  .max(50, { error: 'Those are too many things to stop sign-off.' })
  .transform(knownBlockers)
  .optional()

/** A box that is ticked or not; left out, it stays as it is. The form sends an empty word too, for when it is not ticked. */
const tickedOrNot = z
  .array(z.enum(['', 'yes'], { error: 'That is either ticked or not.' }))
  .max(2, { error: 'That is either ticked or not.' })
  .transform((sent): 'yes' | 'no' => (sent.includes('yes') ? 'yes' : 'no'))
  .optional()

const verdicts = (sentence: string) =>
  z.coerce.number({ error: sentence }).int({ error: sentence }).min(1, { error: sentence }).max(3, { error: sentence })

/** All that an admin may set for the desk. */
export const changeDeskSettingsInput = z.object({
  version: seenVersion,
  name: deskName,
  reportPrefix,
  timeZone,
  publicationUrl: optionalAddress('The publication address'),
  verdictsNeeded: verdicts('A claim needs 1, 2 or 3 verdicts.'),
  verdictsNeededMore: verdicts('A claim that accuses or has high priority needs 1, 2 or 3 verdicts.').optional(),
  sealVerdicts: tickedOrNot,
  secondFactorForEditors: tickedOrNot,
  stoppingBlockers,
})
export type ChangeDeskSettingsInput = z.output<typeof changeDeskSettingsInput>

function isTimeZone(name: string): boolean {
  // Offsets such as +02:00 are understood too, but know no summer time.
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== ''
  } catch {
    return false
  }
}
