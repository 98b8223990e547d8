import { noteDesk } from '@/components/ui/desk-shown'
import { refuseHalfCharacters } from '@/components/ui/half-characters'
import { type FormAction, type FormState, idle } from '@/lib/shared/form-state'

const UNREACHABLE: FormState = {
  outcome: 'refused',
  kind: 'unreachable',
  message: 'The workbench could not be reached. What you typed stays here: try again in a moment.',
  issues: {},
}

/** Sends fields to a server action; a dead server or a lost connection is an answer as well, never an error. */
export async function send(action: FormAction, fields: Record<string, string | File>): Promise<FormState> {
  const texts = Object.entries(fields).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  )
  const refused = refuseHalfCharacters(texts)
  if (refused !== null) return refused
  const form = noteDesk(new FormData())
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  try {
    return (await action(idle, form)) ?? UNREACHABLE
  } catch {
    return UNREACHABLE
  }
}
