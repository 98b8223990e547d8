'use client'

import { createContext, lazy, type ReactNode, Suspense, useContext } from 'react'
import type { Matched, MarkedTerm } from '@/lib/claims/mark-words'

const NONE: readonly MarkedTerm[] = []
const Terms = createContext(NONE)

/** Around a table whose rows were searched: the words that were found are marked in them. */
export function MatchedWords({ terms, children }: { terms: readonly MarkedTerm[]; children: ReactNode }) {
  return <Terms value={terms}>{children}</Terms>
}

/** Sent when something is searched for; the server marks words in what it draws. */
const MarkedText = lazy(() => import('./marked-text').then((read) => ({ default: read.MarkedText })))

const FoundWords = lazy(() => import('./found-words').then((read) => ({ default: read.FoundWords })))

/** The statement of a claim that was found, with where else than in it the words stand. */
export function Found({ statement, found }: { statement: string; found: Matched }) {
  const terms = useContext(Terms)
  return (
    <Suspense fallback={statement}>
      <FoundWords statement={statement} found={found} terms={terms} />
    </Suspense>
  )
}

/** A text of a claim with the words marked that the search found. */
export function Marked({ text }: { text: string }) {
  const terms = useContext(Terms)
  if (terms.length === 0) return text
  return (
    <Suspense fallback={text}>
      <MarkedText text={text} terms={terms} />
    </Suspense>
  )
}
