'use client'

import { type RefObject, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { readDraft } from '@/components/ui/drafts'
import type { FormState } from '@/lib/shared/form-state'

export type Turn = {
  isOpen: boolean
  /** What the last sending answered, kept after the form has gone. */
  said: string | null
  opener: RefObject<HTMLButtonElement | null>
  open: () => void
  close: () => void
  done: (state: FormState) => void
}

/** A form that is asked for and goes again: comes back by itself when this browser keeps a draft of it, and gives the focus back. */
export function useTurn(draft?: string): Turn {
  const [opened, setOpened] = useState<'yes' | 'no' | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const kept = useSyncExternalStore(
    never,
    () => (draft !== undefined && readDraft(draft) !== null ? 'yes' : 'no'),
    () => 'no',
  )
  const opener = useRef<HTMLButtonElement>(null)
  const isOpen = (opened ?? kept) === 'yes'

  useEffect(() => {
    if (opened === 'no') opener.current?.focus()
  }, [opened])

  return {
    isOpen,
    said,
    opener,
    open: () => {
      setSaid(null)
      setOpened('yes')
    },
    close: () => setOpened('no'),
    done: (state) => {
      setSaid(state.outcome === 'done' ? (state.message ?? null) : null)
      setOpened('no')
    },
  }
}

function never(): () => void {
  return () => undefined
}
