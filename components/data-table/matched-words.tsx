'use client'

import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { type MarkedTerm, markWords } from '@/lib/claims/mark-words'

const NONE: readonly MarkedTerm[] = []
const Terms = createContext(NONE)

/** Around a table whose rows were searched: the words that were found are marked in them. */
export function MatchedWords({ terms, children }: { terms: readonly MarkedTerm[]; children: ReactNode }) {
  return <Terms value={terms}>{children}</Terms>
}

/** A text of a claim with the words marked that the search found. */
export function Marked({ text }: { text: string }) {
  const terms = useContext(Terms)
  const parts = useMemo(() => (terms.length === 0 ? null : markWords(text, terms)), [text, terms])
  if (parts === null) return text
  return parts.map((part, index) => (part.marked === 'yes' ? <mark key={index}>{part.text}</mark> : part.text))
}
