'use client'

import type { ClipboardEvent } from 'react'
import { sentLater } from '@/components/ui/later'
import type { Copyable } from './copying'

/** Sent with the first press in the grid, so that it is there when the browser copies: that waits for nothing. */
const COPYING = sentLater(() => import('./copying'))

/** Puts rows on the clipboard: by the browser's own copying, and where a button asks for it. */
export function useCopying(table: () => Copyable, say: (words: string) => void) {
  const copy = async () => {
    const rules = await COPYING.come().catch(() => null)
    if (rules === null) return say('The workbench cannot be reached just now.')
    const copied = rules.copiedOf(table())
    if (copied === null) return
    const put = await rules.writeCopied(copied)
    say(
      put === 'yes' ? rules.copiedWords(copied) : 'This browser does not let the page copy: press Ctrl+C in the table.',
    )
  }
  const onCopy = (event: ClipboardEvent) => {
    const selected = document.getSelection()
    if (selected !== null && !selected.isCollapsed) return
    const rules = COPYING.now()
    if (rules === null) return void copy()
    const copied = rules.copiedOf(table())
    if (copied === null) return
    event.preventDefault()
    rules.putCopied(event.clipboardData, copied)
    say(rules.copiedWords(copied))
  }
  return { onCopy, copy, near: COPYING.ahead }
}
