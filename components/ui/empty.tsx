import type { ReactNode } from 'react'

/** Nothing here yet: one sentence of what is so, and what to do next. */
export function Empty({ children }: { children: ReactNode }) {
  return <p className="empty">{children}</p>
}
