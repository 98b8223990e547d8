'use client'

import { type FormEvent, type KeyboardEvent, type SyntheticEvent, useRef, useState } from 'react'
import { mentionTyped, type OfferedName, offeredNames } from '@/lib/comments/mention-typed'
import type { Mentionable } from '@/lib/comments/mentions'

type Open = { at: number; offered: OfferedName[]; active: number }

/** The names offered while somebody types @ into a text area: arrows choose, Enter takes, Escape leaves. */
export function useMentionList(people: readonly Mentionable[]) {
  const [open, setOpen] = useState<Open | null>(null)
  const box = useRef<HTMLDivElement>(null)

  const look = (event: FormEvent<HTMLTextAreaElement>) => {
    const { value, selectionStart } = event.currentTarget
    const typed = mentionTyped(value, selectionStart)
    const offered = typed === null ? [] : offeredNames(people, typed.words)
    setOpen(typed === null || offered.length === 0 ? null : { at: typed.at, offered, active: 0 })
  }
  /** The caret went elsewhere. */
  const leaveUnlessHere = (event: SyntheticEvent<HTMLTextAreaElement>) => {
    if (open === null) return
    const { value, selectionStart } = event.currentTarget
    if (mentionTyped(value, selectionStart)?.at !== open.at) setOpen(null)
  }
  const take = (index: number) => {
    const text = box.current?.querySelector('textarea')
    const chosen = open?.offered[index]
    if (open === null || chosen === undefined || !text) return
    const caret = text.selectionStart
    const space = /^\s/u.test(text.value.slice(caret)) ? '' : ' '
    text.setRangeText(`@${chosen.name}${space}`, open.at, caret, 'end')
    setOpen(null)
    // Whoever mirrors the field, above all the draft, hears of it as of anything typed.
    text.dispatchEvent(new Event('input', { bubbles: true }))
    text.focus()
  }
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (open === null || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const last = open.offered.length - 1
    switch (event.key) {
      case 'ArrowDown':
        setOpen({ ...open, active: open.active === last ? 0 : open.active + 1 })
        break
      case 'ArrowUp':
        setOpen({ ...open, active: open.active === 0 ? last : open.active - 1 })
        break
      case 'Enter':
        take(open.active)
        break
      case 'Escape':
        setOpen(null)
        break
      default:
        return
    }
    event.preventDefault()
  }
  return { open, box, look, leaveUnlessHere, press, take, close: () => setOpen(null) }
}
