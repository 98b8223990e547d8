import { type ClaimStatus, STATUS_WORDS } from '@/lib/claims/claim-status'
import { Glyph } from './glyph'

/** Where the work on a claim is: three ink bars and a word, never coloured. */
export function StatusWord({ status }: { status: ClaimStatus }) {
  return (
    <span className={`g st st-${status}`}>
      <Glyph name={`st-${status}`} />
      <span>{STATUS_WORDS[status]}</span>
    </span>
  )
}
