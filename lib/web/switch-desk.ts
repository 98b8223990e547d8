import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { OwnAccount } from '@/lib/people/actor-of-session.query'
import { joinDesk } from '@/lib/people/join-desk.command'
import type { JoinDeskInput } from '@/lib/people/join-desk.input'
import { switchDeskInput } from '@/lib/people/switch-desk.input'
import { switchDesk } from '@/lib/people/switch-desk.store'
import { Refusal } from '@/lib/shared/refusal'
import { currentStanding } from './current-actor'

/** Has this browser work on another desk of the person, then shows My desk; a desk they are not on changes nothing. */
export async function switchDeskHere(form: FormData): Promise<never> {
  const standing = await currentStanding()
  const input = switchDeskInput.safeParse({ deskId: form.get('deskId') })
  if (standing !== null && input.success) {
    const account = { ...standing.actor, sessionId: standing.sessionId }
    await switchDesk(account, input.data).catch(leaveRefusal)
  }
  // What the browser keeps of pages is of the desk before.
  revalidatePath('/', 'layout')
  redirect('/')
}

/** Joins the desk of an invitation, and has this browser work on it. */
export async function joinDeskHere(account: OwnAccount, input: JoinDeskInput): Promise<void> {
  const joined = await joinDesk(account, input)
  await switchDesk(account, joined)
}

/** Somebody took them off that desk meanwhile: My desk, and its menu, show which desks are left. */
function leaveRefusal(error: unknown): void {
  if (!(error instanceof Refusal)) throw error
}
