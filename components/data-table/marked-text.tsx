import { useMemo } from 'react'
import { type MarkedTerm, markWords } from '@/lib/claims/mark-words'

/** A text with the words in it marked that the terms name. */
export function MarkedText({ text, terms }: { text: string; terms: readonly MarkedTerm[] }) {
  const parts = useMemo(() => markWords(text, terms), [text, terms])
  return parts.map((part, index) => (part.marked === 'yes' ? <mark key={index}>{part.text}</mark> : part.text))
}
