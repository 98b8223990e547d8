import { z } from 'zod'
import { optionalLine, optionalText, seenVersion } from '@/lib/shared/text-input'
import { readColour, slugIssue } from './public-face'

/** The largest logo that is taken, in bytes. */
export const LOGO_MAX = 2_000_000

const ticked = (sentence: string) =>
  z
    .array(z.enum(['', 'yes'], { error: sentence }))
    .max(2, { error: sentence })
    .default([])
    .transform((sent): 'yes' | 'no' => (sent.includes('yes') ? 'yes' : 'no'))

/** An uploaded picture, or null when none was chosen: a form sends an empty file then. */
const picture = z
  .union([z.instanceof(File), z.string()])
  .nullish()
  .transform((file) => (file instanceof File && file.size > 0 ? file : null))
  .refine((file) => file === null || file.size <= LOGO_MAX, { error: 'The logo may have 2 MB at most.' })

/** All that an admin sets of what readers see; `logo` is a file as it was uploaded. */
export const changePublicFaceInput = z
  .object({
    version: seenVersion,
    publishes: ticked('That is either ticked or not.'),
    slug: optionalLine('The word in the address', 60)
      .transform((slug) => slug?.toLowerCase() ?? null)
      .superRefine((slug, context) => {
        const issue = slug === null ? null : slugIssue(slug)
        if (issue !== null) context.addIssue(issue)
      }),
    houseName: optionalLine('The name on reports', 100),
    houseColour: optionalLine('The colour', 20)
      .refine((typed) => typed === null || readColour(typed) !== null, {
        error: 'The colour is written as #1d4ed8: a sign and six digits from 0 to f.',
      })
      .transform((typed) => typed && readColour(typed)),
    correctionsPolicy: optionalText('The corrections policy', 10_000),
    logo: picture,
    removeLogo: ticked('That is either ticked or not.'),
  })
  .superRefine(({ publishes, slug }, context) => {
    if (publishes === 'yes' && slug === null)
      context.addIssue({
        code: 'custom',
        path: ['slug'],
        message: 'A desk that publishes needs a word in its address.',
      })
  })
export type ChangePublicFaceInput = z.output<typeof changePublicFaceInput>
