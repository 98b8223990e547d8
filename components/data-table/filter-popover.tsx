'use client'

import { type ReactNode, type ToggleEvent, useId, useRef, useState } from 'react'

type Props = {
  /** What stands on the button, and what the panel is called. */
  label: ReactNode
  name: string
  className?: string
  set?: 'yes' | 'no'
  /** Called when it may be opened soon. */
  onNear?: () => void
  /** What is in the panel while it is open; `close` closes it and hands the focus back. */
  children: (close: () => void) => ReactNode
}

/** In CSS pixels, as .fpop has it. */
const WIDTH = 308
const APART = 6

/**
 * A button and a panel below it, in the browser's own top layer: Esc and a press beside it close it, and the focus goes back to the
 * button. On a phone it is a sheet at the foot.
 */
export function FilterPopover({ label, name, className = 'chip', set = 'no', onNear, children }: Props) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const place = (event: ToggleEvent<HTMLDivElement>) => {
    if (event.newState !== 'open' || button.current === null) return
    const { left, right, bottom } = button.current.getBoundingClientRect()
    const wanted = getComputedStyle(button.current).direction === 'rtl' ? right - WIDTH : left
    const most = document.documentElement.clientWidth - WIDTH - APART
    // Measured places are physical ones: they are the same whichever way the page reads.
    event.currentTarget.style.setProperty('--x', `${Math.max(Math.min(wanted, most), APART) + window.scrollX}px`)
    event.currentTarget.style.setProperty('--y', `${bottom + APART + window.scrollY}px`)
    event.currentTarget.style.setProperty('--room', `${window.innerHeight - bottom - 3 * APART}px`)
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        data-set={set}
        onPointerEnter={onNear}
        onFocus={onNear}
        popoverTarget={id}
        aria-expanded={open}
        aria-haspopup="dialog"
      >
        {label}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={name}
        className="fpop"
        // What is pressed beside its fields leaves the focus in it, and Esc with it.
        tabIndex={-1}
        onBeforeToggle={place}
        // Only now is it drawn, and can something in it have the focus.
        onToggle={(event) => event.target === event.currentTarget && setOpen(event.newState === 'open')}
        // The keys of the table are not for whoever is in here.
        onKeyDown={(event) => event.stopPropagation()}
      >
        {open ? children(() => panel.current?.hidePopover()) : null}
      </div>
    </>
  )
}

/** Holds the focus until what is to be in the panel has come, so that keys pressed meanwhile are not the table's. */
export function PopoverWaits() {
  return (
    <p className="hint fwaits" tabIndex={-1} ref={(line) => line?.focus({ preventScroll: true })}>
      Reading…
    </p>
  )
}
