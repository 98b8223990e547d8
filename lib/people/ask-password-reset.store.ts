import { inTransaction } from '@/lib/db/transaction'
import { mailConfigured } from '@/lib/notifications/mail-configured'
import { enqueue } from '@/lib/jobs/enqueue.store'
import { settings } from '@/lib/shared/settings'
import { Refusal } from '@/lib/shared/refusal'
import type { AskPasswordResetInput } from './ask-password-reset.input'
import { RESET_WITHOUT_MAIL } from './password-reset'
import { countResetAsked } from './sign-in-attempts.store'

// Not a command: whoever asks is nobody yet, and as long as nobody has looked for an account there is no desk to log it on.

/**
 * Asks for a link by which the person with this e-mail sets a new password. All of it is done later, by a job that is asked for
 * whoever has such an account or not: so neither the answer nor how long it takes tells. Throws `not-allowed` for too many.
 */
export async function askPasswordReset({ email }: AskPasswordResetInput, address: string | null): Promise<void> {
  if (!mailConfigured(settings())) throw new Refusal('wrong-state', RESET_WITHOUT_MAIL)
  await countResetAsked(email, address)
  await inTransaction((tx) => enqueue(tx, { name: 'mail-password-reset', payload: { email } }))
}
