import { asOwnAct } from '@/components/ui/acts-under-way'
import { noteDesk } from '@/components/ui/desk-shown'
import type { ClaimRow } from '@/lib/claims/claim-row'
import { type FormAction, type FormState, idle } from '@/lib/shared/form-state'
import { choicesOf, type Editing } from './cell-editor'
import type { InlineField } from './claims-columns'
import { inlineValue, withFieldOf, withInlineValue } from './inline-value'

/** What was typed to open a cell; null when it was opened to be looked at. `more` came while its field was not there yet. */
export type Typed = { first: string | null; more: string }

type Known = { timeZone: string; people: readonly { id: string; name: string }[] }

/**
 * What stands in a cell when it is opened. Where only one value of few fits, what is typed chooses the first that begins with it; in text
 * it takes the place of what stood there.
 */
export function valueOpened(claim: ClaimRow, field: InlineField, { first, more }: Typed, known: Known): string {
  const stands = inlineValue(claim, field, known.timeZone)
  if (field === 'due') return stands
  if (field === 'tags' || field === 'claimant') return (first ?? stands) + more
  const typed = (first ?? '') + more
  const begins = (label: string) => label.toLocaleLowerCase().startsWith(typed.toLocaleLowerCase())
  return choicesOf(field, known.people).find(({ label }) => typed !== '' && begins(label))?.value ?? stands
}

/** What a kept value makes of the claim; null when it is what stood there. */
export function changeKept(claim: ClaimRow, field: InlineField, value: string, known: Known) {
  if (value === inlineValue(claim, field, known.timeZone)) return null
  return (now: ClaimRow) => withInlineValue(now, field, value, known)
}

/** What takes a change back that the server refused. */
export function changeRefused(before: ClaimRow, field: InlineField) {
  return (now: ClaimRow) => withFieldOf(now, before, field)
}

const UNREACHABLE: FormState = {
  outcome: 'refused',
  kind: 'unreachable',
  message: 'The workbench cannot be reached just now. What you typed stays: try again when the connection is back.',
  issues: {},
}

/** Sends one field of a claim of which `version` is known; an answer that does not come is a refusal. */
export async function sendField(action: FormAction, wanted: Editing, version: number): Promise<FormState> {
  const form = new FormData()
  form.set('claimId', wanted.claim)
  form.set('version', String(version))
  form.set('field', wanted.field)
  form.set('value', wanted.value)
  return await asOwnAct(() => action(idle, noteDesk(form))).catch(() => UNREACHABLE)
}
