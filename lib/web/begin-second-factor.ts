import type { Actor } from '@/lib/access/actor'
import type { PasswordAgainInput } from '@/lib/people/second-factor.input'
import { totpAddress } from '@/lib/people/totp'
import { makeUnconfirmed } from '@/lib/people/unconfirmed-second-factor.store'

/** Begins to set up the actor's second factor: the secret in base32, and as the address an app reads out of a picture. */
export async function beginSecondFactor(
  actor: Actor,
  input: PasswordAgainInput,
): Promise<{ secret: string; address: string }> {
  const { secret, email } = await makeUnconfirmed(actor, input)
  return { secret, address: totpAddress(secret, email) }
}
