import type { Conflict, Issues, RefusalKind } from './refusal'

/** What a form knows after it was sent; every refusal leaves the typed text where it is. */
export type FormState =
  | { outcome: 'idle' }
  | { outcome: 'done'; message?: string; data?: Record<string, string | number | null> }
  | {
      outcome: 'refused'
      kind: RefusalKind | 'signed-out' | 'too-many' | 'unreachable'
      message: string
      issues: Issues
      conflict?: Conflict
    }

export const idle: FormState = { outcome: 'idle' }

/** A server action behind a form. */
export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>

/** The field in which a form says on which desk it was filled in: in another tab the person may have switched meanwhile. */
export const DESK_FIELD = '$desk'
