'use client'

import { type ClipboardEvent, useCallback } from 'react'
import type { CopiedTable } from './copied-table'

/** Puts rows on the clipboard: by the browser's own copying, and where a button asks for it. */
export function useCopying(table: () => CopiedTable | null, say: (words: string) => void) {
  const onCopy = useCallback(
    (event: ClipboardEvent) => {
      const selected = document.getSelection()
      if (selected !== null && !selected.isCollapsed) return
      const copied = table()
      if (copied === null) return
      event.preventDefault()
      event.clipboardData.setData('text/plain', copied.text)
      event.clipboardData.setData('text/html', copied.html)
      say(copiedWords(copied))
    },
    [table, say],
  )
  const copy = useCallback(async () => {
    const copied = table()
    if (copied === null) return
    const put = (event: globalThis.ClipboardEvent) => {
      event.preventDefault()
      event.clipboardData?.setData('text/plain', copied.text)
      event.clipboardData?.setData('text/html', copied.html)
    }
    try {
      const as = (type: string, text: string) => ({ [type]: new Blob([text], { type }) })
      await navigator.clipboard.write([
        new ClipboardItem({ ...as('text/plain', copied.text), ...as('text/html', copied.html) }),
      ])
    } catch {
      // Without https a page may only answer to a copying.
      const ready = (event: Event) => event.preventDefault()
      document.addEventListener('beforecopy', ready, { once: true })
      document.addEventListener('copy', put, { once: true, capture: true })
      const done = document.execCommand('copy')
      document.removeEventListener('beforecopy', ready)
      document.removeEventListener('copy', put, true)
      if (!done) return say('This browser does not let the page copy: press Ctrl+C in the table.')
    }
    say(copiedWords(copied))
  }, [table, say])
  return { onCopy, copy }
}

function copiedWords({ rows, cells }: CopiedTable): string {
  const said = (count: number, one: string) => `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`
  return `Copied ${said(rows, 'row')} of ${said(cells, 'cell')}`
}
