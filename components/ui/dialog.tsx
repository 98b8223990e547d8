'use client'

import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { Glyph } from './glyph'

type Props = {
  open: boolean
  onClose: () => void
  title: string
  children: ReactNode
  className?: string
  bare?: 'yes'
}

const FIRST_FIELD = 'input:not([type=hidden]), textarea, select'

/** A modal dialog of the browser itself: Esc and a press beside it close it, and the focus goes back to where it was. */
export function Dialog({ open, onClose, title, children, className, bare }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    if (open && !dialog.current?.open) {
      dialog.current?.showModal()
      // The browser would focus whatever comes first, a close button or a mere container: one opens it to type.
      dialog.current?.querySelector<HTMLElement>(FIRST_FIELD)?.focus()
    }
    if (!open && dialog.current?.open) dialog.current.close()
  }, [open])

  // Words selected with a mouse that is let go beside the dialog must not close it: the press counts too.
  const pressed = useRef<EventTarget>(null)
  const closeOutside = (event: MouseEvent) => {
    if (event.target === dialog.current && pressed.current === dialog.current) onClose()
  }
  return (
    <dialog
      ref={dialog}
      className={className}
      aria-labelledby={id}
      onClose={onClose}
      onPointerDown={(event) => {
        pressed.current = event.target
      }}
      onClick={closeOutside}
    >
      {bare === 'yes' ? (
        <h2 id={id} className="vh">
          {title}
        </h2>
      ) : (
        <div className="dialog-head">
          <h2 id={id}>{title}</h2>
          <button type="button" className="btn bare sm" onClick={onClose} aria-label="Close">
            <Glyph name="x" />
          </button>
        </div>
      )}
      {open ? bare === 'yes' ? children : <div className="body">{children}</div> : null}
    </dialog>
  )
}
