'use client'

import { unstable_rethrow } from 'next/navigation'
import {
  createContext,
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  startTransition,
  useActionState,
  useContext,
  useEffect,
  useRef,
} from 'react'
import { type FormAction, type FormState, idle } from '@/lib/shared/form-state'
import { asOwnAct } from './acts-under-way'
import { ConflictChoice } from './conflict-choice'
import { noteDesk } from './desk-shown'
import { DraftLine } from './draft-line'
import { typedIn } from './draft-values'
import { refuseHalfCharacters } from './half-characters'
import { useDraft } from './use-draft'

type DeskFormState = { state: FormState; pending: boolean; form: RefObject<HTMLFormElement | null> }

const FormContext = createContext<DeskFormState>({ state: idle, pending: false, form: { current: null } })

/** What the form around a field knows: the answer to the last sending, and whether one is under way. */
export function useFormState(): DeskFormState {
  return useContext(FormContext)
}

/** A form whose typed text outlives every refusal, conflict, lost connection and reload. Spread `props` on the form. */
export function useDeskForm(action: FormAction, options: { draft?: string; onDone?: (state: FormState) => void } = {}) {
  const form = useRef<HTMLFormElement>(null)
  const draft = useDraft(form, options.draft)
  const { forget } = draft
  const [state, dispatch, pending] = useActionState(reachable(action, forget), idle)
  const { onDone } = options
  const told = useRef<FormState>(idle)

  useEffect(() => {
    if (told.current === state) return
    told.current = state
    if (state.outcome === 'refused') focusFirstIssue(form.current, state.issues)
    if (state.outcome !== 'done') return
    forget()
    onDone?.(state)
  }, [state, onDone, forget])

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (pending) return
    const submitter = (event.nativeEvent as SubmitEvent).submitter
    const refused = refuseHalfCharacters(Object.entries(typedIn(event.currentTarget)))
    const filled = noteDesk(new FormData(event.currentTarget, submitter))
    startTransition(() => dispatch(refused ?? filled))
  }
  const sendByKey = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.currentTarget.requestSubmit()
  }
  return {
    state,
    pending,
    draft,
    form,
    props: { ref: form, onSubmit: send, onKeyDown: sendByKey, onInput: draft.keep, noValidate: true },
  }
}

type DeskFormProps = {
  action: FormAction
  children: ReactNode
  /** Under what name typed text is kept in this browser. */
  draft?: string
  className?: string
  label?: string
  labelledBy?: string
  id?: string
  onDone?: (state: FormState) => void
}

/** A form with its messages: fields inside find their own issues. */
export function DeskForm({ action, children, draft, className, label, labelledBy, id, onDone }: DeskFormProps) {
  const desk = useDeskForm(action, { draft, onDone })
  return (
    <FormContext value={{ state: desk.state, pending: desk.pending, form: desk.form }}>
      <form id={id} className={className} aria-label={label} aria-labelledby={labelledBy} {...desk.props}>
        {children}
        {desk.state.outcome === 'refused' && desk.state.conflict ? (
          <ConflictChoice conflict={desk.state.conflict} form={desk.form} />
        ) : null}
        <FormMessage state={desk.state} />
        <DraftLine draft={desk.draft} />
      </form>
    </FormContext>
  )
}

/** What came of the last sending, said aloud too. */
export function FormMessage({ state }: { state: FormState }) {
  if (state.outcome === 'idle') return null
  if (state.outcome === 'done') {
    return (
      <p className="said" role="status">
        {state.message ?? 'Saved.'}
      </p>
    )
  }
  return (
    <p className="refused" role="alert">
      {state.message}
    </p>
  )
}

/** The button that sends the form; while it is under way it says so and cannot be pressed twice. */
export function SubmitButton({ children, pending, className = 'btn pri', name, value }: SubmitProps) {
  const form = useFormState()
  return (
    <button
      type="submit"
      className={className}
      name={name}
      value={value}
      aria-disabled={form.pending}
      onClick={(event) => form.pending && event.preventDefault()}
    >
      {form.pending ? (pending ?? 'Saving…') : children}
    </button>
  )
}
type SubmitProps = { children: ReactNode; pending?: string; className?: string; name?: string; value?: string }

const UNREACHABLE: FormState = {
  outcome: 'refused',
  kind: 'unreachable',
  message:
    'The workbench cannot be reached just now. What you typed stays here: send it again when the connection is back.',
  issues: {},
}

/** The action, which answers in a sentence when the server cannot be reached; one that goes to another page is done, and calls `leave`. */
function reachable(action: FormAction, leave: () => void) {
  return async (previous: FormState, sent: FormData | FormState): Promise<FormState> => {
    if (!(sent instanceof FormData)) return sent
    try {
      return (await asOwnAct(() => action(previous, sent))) ?? UNREACHABLE
    } catch (error) {
      if (!isNextsOwn(error)) return UNREACHABLE
      leave()
      throw error
    }
  }
}

/** Whether Next threw this to go to another page: not a failure, and not for us to catch. */
function isNextsOwn(error: unknown): boolean {
  try {
    unstable_rethrow(error)
    return false
  } catch {
    return true
  }
}

function focusFirstIssue(form: HTMLFormElement | null, issues: Record<string, string[]>): void {
  const fields = [...(form?.elements ?? [])].filter((field) => field instanceof HTMLElement && 'name' in field)
  const first = fields.find((field) => 'name' in field && String(field.name).replace(/\[\]$/, '') in issues)
  if (first instanceof HTMLElement) first.focus()
}
