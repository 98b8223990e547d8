import { Glyph } from '@/components/ui/glyph'
import { RatingWord } from '@/components/ui/rating-word'
import { StatusWord } from '@/components/ui/status-word'
import type { Galley } from '@/lib/articles/galley.query'
import { coversText } from './panel-mode'
import type { GalleyActs } from './use-galley-acts'

/** On a phone, the chosen claim as one line at the foot; pressing it shows the claim over the text. */
export function ClaimPeek({ galley, acts: { mode, raised, raise } }: { galley: Galley; acts: GalleyActs }) {
  const claim = mode.shows === 'claim' ? galley.claims.find(({ id }) => id === mode.claimId) : undefined
  if (claim === undefined || coversText(mode, raised)) return null
  return (
    <button type="button" className="peek" onClick={raise}>
      <b>
        <bdi>C-{claim.number}</bdi>
      </b>
      {claim.rating === null ? <StatusWord status={claim.status} /> : <RatingWord {...claim.rating} />}
      <span className="trunc" dir="auto">
        {claim.statement}
      </span>
      <Glyph name="next" className="flip" />
    </button>
  )
}
