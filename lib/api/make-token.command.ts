import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { Refusal } from '@/lib/shared/refusal'
import { MOST_TOKENS } from './api-token'
import { countTokensThatServe, insertToken } from './api-token.store'
import type { MakeTokenInput } from './make-token.input'

/** Makes a token for the actor on their desk. What it gives is told once: only its hash is kept. */
export async function makeToken(
  actor: Actor,
  input: MakeTokenInput,
): Promise<{ id: string; name: string; token: string; expiresAt: Date }> {
  return inTransaction(async (tx) => {
    const at = now()
    const has = await countTokensThatServe(tx, actor, at)
    authorise(actor, 'token.manage', actor)
    if (has >= MOST_TOKENS) {
      throw new Refusal('wrong-state', `You have ${MOST_TOKENS} tokens on this desk: revoke one first.`)
    }

    const { name, scopes, days } = input
    const made = await insertToken(tx, actor, { name, scopes, days, at })

    await recordEvent(tx, actor, { kind: 'token.made', data: { name: actor.name, token: name, scopes } })
    return { ...made, name }
  })
}
