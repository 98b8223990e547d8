import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { DESK_FIELD, type FormAction, type FormState } from '@/lib/shared/form-state'
import { currentActor } from './current-actor'
import { answerRefusal } from './answer-refusal'

/** What the form is told when the command is done, and where the person goes next. */
export type Then = { message?: string; data?: Record<string, string | number | null>; goTo?: string }

/**
 * A server action for one command: reads the form by `input`, runs `command` as the signed-in person, and
 * answers in a form state. Every refusal comes back as a sentence, beside its field where it has one.
 */
export function formAction<Input extends z.ZodType, Result>(
  input: Input,
  command: (actor: Actor, input: z.output<Input>) => Promise<Result>,
  options: { then?: (result: Result) => Then } = {},
): FormAction {
  return actionAs(currentActor, input, command, options)
}

/** The same for whomever `who` lets in: null is somebody signed out. */
export function actionAs<Who extends Actor, Input extends z.ZodType, Result>(
  who: () => Promise<Who | null>,
  input: Input,
  command: (actor: Who, input: z.output<Input>) => Promise<Result>,
  options: { then?: (result: Result) => Then } = {},
): FormAction {
  return async (_previous, form) => {
    let then: Then
    try {
      const actor = await who()
      if (actor === null) return SIGNED_OUT
      if (isOfAnotherDesk(form, actor)) return OTHER_DESK
      const parsed = input.safeParse(formFields(form))
      if (!parsed.success) return invalid(parsed.error)
      const result = await command(actor, parsed.data)
      then = options.then?.(result) ?? {}
    } catch (error) {
      return answerRefusal(error)
    }
    if (then.goTo !== undefined) redirect(then.goTo)
    refresh()
    return { outcome: 'done', message: then.message, data: then.data }
  }
}

const SIGNED_OUT: FormState = {
  outcome: 'refused',
  kind: 'signed-out',
  message: 'You are signed out. Sign in again in another tab, then send this once more: what you typed stays here.',
  issues: {},
}

const OTHER_DESK: FormState = {
  outcome: 'refused',
  kind: 'not-found',
  message:
    'This page is of another desk than the one you work on now: you switched, in another tab perhaps. Switch back in the menu of your account there, then send this once more: what you typed stays here.',
  issues: {},
}

/** Whether the form was filled in on another desk of the person than the one their session works on by now. */
function isOfAnotherDesk(form: FormData, actor: Actor): boolean {
  const desk = form.get(DESK_FIELD)
  return typeof desk === 'string' && desk !== actor.deskId
}

/** The fields of a form as an object; a name ending in [] gathers all its values. React's own fields are left out. */
export function formFields(form: FormData): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  for (const name of new Set(form.keys())) {
    if (name.startsWith('$ACTION') || name === DESK_FIELD) continue
    if (name.endsWith('[]')) fields[name.slice(0, -2)] = form.getAll(name)
    else fields[name] = form.get(name)
  }
  return fields
}

/** What the input does not take, beside its fields. */
export function invalid(error: z.ZodError): FormState {
  const issues: Record<string, string[]> = {}
  for (const { path, message } of error.issues) {
    const field = String(path[0] ?? '')
    issues[field] = [...(issues[field] ?? []), message]
  }
  return { outcome: 'refused', kind: 'invalid', message: error.issues[0]?.message ?? 'Something is missing.', issues }
}
