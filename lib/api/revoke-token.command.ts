import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { Refusal } from '@/lib/shared/refusal'
import { revokeTokenOf } from './api-token.store'
import type { RevokeTokenInput } from './revoke-token.input'

/** Revokes one of the actor's tokens, in every process at its next request. Throws `not-found` for tokens of others and those revoked before. */
export async function revokeToken(actor: Actor, input: RevokeTokenInput): Promise<{ name: string }> {
  return inTransaction(async (tx) => {
    authorise(actor, 'token.manage', actor)
    const revoked = await revokeTokenOf(tx, actor, input.tokenId, now())
    if (revoked === null) throw new Refusal('not-found', 'That token is revoked already.')

    const { name } = revoked
    await recordEvent(tx, actor, { kind: 'token.revoked', data: { name: actor.name, token: name } })
    return { name }
  })
}
