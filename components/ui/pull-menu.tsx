'use client'

import { type ReactNode, useEffect, useRef } from 'react'

type Props = {
  label: ReactNode
  name: string
  className?: string
  summaryClass?: string
  /** Called when it may be opened soon, and when it is. */
  onNear?: () => void
  onOpen?: () => void
  children: ReactNode
}

/** A small menu under a button; a press elsewhere, Esc, or going somewhere closes it. */
export function PullMenu({ label, name, className = '', summaryClass = '', onNear, onOpen, children }: Props) {
  const details = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const close = (event: Event) => {
      if (!(event.target instanceof Node) || details.current?.contains(event.target)) return
      details.current?.removeAttribute('open')
    }
    const closeByKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !details.current?.open) return
      details.current.removeAttribute('open')
      details.current.querySelector('summary')?.focus()
    }
    document.addEventListener('pointerdown', close)
    document.addEventListener('keydown', closeByKey)
    return () => {
      document.removeEventListener('pointerdown', close)
      document.removeEventListener('keydown', closeByKey)
    }
  }, [])
  const leave = (event: React.MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('a') !== null) details.current?.removeAttribute('open')
  }
  return (
    <details
      ref={details}
      className={`menu-of ${className}`}
      onPointerEnter={onNear}
      onFocus={onNear}
      onToggle={(event) => (event.currentTarget.open ? onOpen?.() : undefined)}
    >
      <summary className={summaryClass} aria-label={name}>
        {label}
      </summary>
      <div className="pulled" onClick={leave}>
        {children}
      </div>
    </details>
  )
}
