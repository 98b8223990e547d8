import { type FormAction, type FormState, idle } from '@/lib/shared/form-state'

const HALF_A_CHARACTER = /\p{Surrogate}/u

const UNREACHABLE: FormState = {
  outcome: 'refused',
  kind: 'unreachable',
  message: 'The workbench could not be reached. What you typed stays here: try again in a moment.',
  issues: {},
}

/** Sends fields to a server action; a dead server or a lost connection is an answer as well, never an error. */
export async function send(action: FormAction, fields: Record<string, string | File>): Promise<FormState> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string' && HALF_A_CHARACTER.test(value)) return halfACharacter(name)
    form.set(name, value)
  }
  try {
    return (await action(idle, form)) ?? UNREACHABLE
  } catch {
    return UNREACHABLE
  }
}

/** A browser would send another character in its place without a word, so it is refused before it leaves. */
function halfACharacter(name: string): FormState {
  const message = `The ${name} holds half of a character (a lone surrogate). Remove it.`
  return { outcome: 'refused', kind: 'invalid', message, issues: { [name]: [message] } }
}
