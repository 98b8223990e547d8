import { z } from 'zod'
import { requiredLine } from '@/lib/shared/text-input'
import { TOKEN_DAYS } from './api-token'
import { SCOPES } from './scope'

const DAYS = `A token lasts from ${TOKEN_DAYS.least} to ${TOKEN_DAYS.most} days.`

/** What a token is called, what it may be used for, and for how many days. */
export const makeTokenInput = z.object({
  name: requiredLine('The name', 100),
  scopes: z
    .array(z.enum(SCOPES, { error: 'Choose what it is for from the list.' }), { error: 'Choose what it is for.' })
    .min(1, { error: 'Choose what it is for.' })
    .transform((scopes) => SCOPES.filter((scope) => scopes.includes(scope))),
  days: z.coerce
    .number({ error: DAYS })
    .int({ error: DAYS })
    .min(TOKEN_DAYS.least, { error: DAYS })
    .max(TOKEN_DAYS.most, { error: DAYS }),
})
export type MakeTokenInput = z.output<typeof makeTokenInput>
