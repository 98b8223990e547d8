import type { MarkedPart, MarkedTerm, Matched } from '@/lib/claims/mark-words'
import { MarkedText } from './marked-text'

const FIELDS: Record<Matched['field'], string> = {
  quote: 'Quote',
  claimant: 'Claimant',
  evidence: 'Evidence',
  note: 'Note',
  source: 'Source',
}

type Props = { statement: string; found: Matched; terms: readonly MarkedTerm[] }

/** A statement, and beside it where else a search found the claim, each with its words marked. */
export function FoundWords({ statement, found: { field, parts }, terms }: Props) {
  return (
    <>
      <span>
        <MarkedText text={statement} terms={terms} />
      </span>
      <span className="found-in" title={`${FIELDS[field]}: ${parts.map(({ text }) => text).join('')}`}>
        {FIELDS[field]}: <bdi>{parts.map(marked)}</bdi>
      </span>
    </>
  )
}

function marked({ text, marked: is }: MarkedPart, index: number) {
  return is === 'yes' ? <mark key={index}>{text}</mark> : text
}
