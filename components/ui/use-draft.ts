'use client'

import { type RefObject, startTransition, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { fillForm, typedIn, versionField } from './draft-values'
import { dropDraft, keepDraft, readDraft } from './drafts'

export type KeptDraft = {
  at: Date | null
  restored: boolean
  keep: () => void
  discard: () => void
  forget: () => void
}

const AFTER_MS = 400

/** Keeps what is typed into `form` under `key`, puts it back on the next visit, and forgets it when told that it was saved. */
export function useDraft(form: RefObject<HTMLFormElement | null>, key: string | undefined): KeptDraft {
  const [at, setAt] = useState<Date | null>(null)
  const [restored, setRestored] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const served = useRef<string>(undefined)

  useEffect(() => {
    const kept = key === undefined ? null : readDraft(key)
    if (kept === null || form.current === null) return
    served.current = versionField(form.current)?.value
    if (fillForm(form.current, kept.values)) {
      startTransition(() => {
        setAt(new Date(kept.at))
        setRestored(true)
      })
    }
  }, [form, key])

  const forget = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = undefined
    if (key !== undefined) dropDraft(key)
    setAt(null)
    setRestored(false)
  }, [key])

  const keepNow = useCallback(() => {
    if (key === undefined || form.current === null) return
    const time = new Date()
    if (keepDraft(key, typedIn(form.current), time)) setAt(time)
  }, [form, key])

  const keep = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      timer.current = undefined
      keepNow()
    }, AFTER_MS)
  }, [keepNow])

  // A layout effect: when the form goes away, its fields can still be read.
  useLayoutEffect(() => {
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
    forget()
    form.current?.reset()
    const version = versionField(form.current)
    if (version !== undefined && served.current !== undefined) version.value = served.current
    form.current?.dispatchEvent(new Event('restored', { bubbles: true }))
  }, [form, forget])

  return { at, restored, keep, discard, forget }
}
