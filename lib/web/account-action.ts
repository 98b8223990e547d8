import type { z } from 'zod'
import type { OwnAccount } from '@/lib/people/actor-of-session.query'
import type { FormAction } from '@/lib/shared/form-state'
import { currentStanding } from './current-actor'
import { actionAs, type Then } from './form-action'

/** A server action on one's own account, which also whoever owes a second factor may send; all others are made by `formAction`. */
export function accountAction<Input extends z.ZodType, Result>(
  input: Input,
  command: (account: OwnAccount, input: z.output<Input>) => Promise<Result>,
  options: { then?: (result: Result) => Then } = {},
): FormAction {
  return actionAs(currentAccount, input, command, options)
}

async function currentAccount(): Promise<OwnAccount | null> {
  const standing = await currentStanding()
  return standing === null ? null : { ...standing.actor, sessionId: standing.sessionId }
}
