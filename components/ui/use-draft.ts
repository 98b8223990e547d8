'use client'

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { FormState } from '@/lib/shared/form-state'
import { dropDraft, keepDraft, readDraft } from './drafts'

export type KeptDraft = { at: Date | null; restored: boolean; keep: () => void; discard: () => void }

const AFTER_MS = 400

/** Keeps what is typed into `form` under `key`, puts it back on the next visit, and forgets it when it was saved. */
export function useDraft(
  form: RefObject<HTMLFormElement | null>,
  key: string | undefined,
  state: FormState,
): KeptDraft {
  const [at, setAt] = useState<Date | null>(null)
  const [restored, setRestored] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    const kept = key === undefined ? null : readDraft(key)
    if (kept === null || form.current === null) return
    if (fill(form.current, kept.values)) {
      setAt(new Date(kept.at))
      setRestored(true)
    }
  }, [form, key])

  useEffect(() => {
    if (state.outcome !== 'done' || key === undefined) return
    clearTimeout(timer.current)
    dropDraft(key)
    setAt(null)
    setRestored(false)
  }, [state, key])

  const keepNow = useCallback(() => {
    if (key === undefined || form.current === null) return
    const time = new Date()
    if (keepDraft(key, typedIn(form.current), time)) setAt(time)
  }, [form, key])

  const keep = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(keepNow, AFTER_MS)
  }, [keepNow])

  useEffect(() => {
    const flush = () => {
      if (timer.current === undefined) return
      clearTimeout(timer.current)
      timer.current = undefined
      keepNow()
    }
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [keepNow])

  const discard = useCallback(() => {
    if (key !== undefined) dropDraft(key)
    clearTimeout(timer.current)
    timer.current = undefined
    form.current?.reset()
    setAt(null)
    setRestored(false)
  }, [form, key])

  return { at, restored, keep, discard }
}

type Typed = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

function typedFields(form: HTMLFormElement): Typed[] {
  return [...form.elements].filter(
    (field): field is Typed =>
      (field instanceof HTMLInputElement && !['hidden', 'password', 'file', 'submit', 'button'].includes(field.type)) ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement,
  )
}

/** Values by field; a ticked box or radio by its name and value. */
function typedIn(form: HTMLFormElement): Record<string, string> {
  const values: Record<string, string> = {}
  for (const field of typedFields(form)) {
    if (field.name === '') continue
    if (isTickable(field)) values[`${field.name}=${field.value}`] = field.checked ? 'on' : ''
    else values[field.name] = field.value
  }
  return values
}

/** Puts values back; true when that changed anything. */
function fill(form: HTMLFormElement, values: Record<string, string>): boolean {
  let changed = false
  for (const field of typedFields(form)) {
    const kept = isTickable(field) ? values[`${field.name}=${field.value}`] : values[field.name]
    if (kept === undefined) continue
    if (isTickable(field)) {
      changed ||= field.checked !== (kept === 'on')
      field.checked = kept === 'on'
    } else if (field.value !== kept) {
      changed = true
      field.value = kept
    }
  }
  if (changed) form.dispatchEvent(new Event('restored', { bubbles: true }))
  return changed
}

function isTickable(field: Typed): field is HTMLInputElement {
  return field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio')
}
