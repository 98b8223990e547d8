import { RatingWord } from '@/components/ui/rating-word'
import type { ClaimPanel } from '@/lib/claims/claim-panel.query'

/** Tells whoever gave a verdict what became of it when an editor decided otherwise; the reasons follow in the decision itself. */
export function Overruled({ claim }: { claim: ClaimPanel }) {
  const decision = claim.adjudications.find(({ standing }) => standing === 'yes')
  if (decision === undefined || claim.ownVerdict === null) return null
  if (decision.rating.id === claim.ownVerdict.rating.id) return null
  return (
    <p className="overruled">
      You rated it <RatingWord {...claim.ownVerdict.rating} />; the editor decided <RatingWord {...decision.rating} />,
      for these reasons:
    </p>
  )
}
