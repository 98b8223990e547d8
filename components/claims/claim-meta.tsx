import { RatingWord } from '@/components/ui/rating-word'
import { StatusWord } from '@/components/ui/status-word'
import { Time } from '@/components/ui/time'
import type { ClaimPanel } from '@/lib/claims/claim-panel.query'

/** Where the work on a claim is, and, apart from it, what was found. */
export function ClaimMeta({ claim }: { claim: ClaimPanel }) {
  return (
    <>
      <p className="cmeta">
        <b className="cno">
          <bdi>C-{claim.number}</bdi>
        </b>
        <StatusWord status={claim.status} />
        {claim.rating === null ? null : (
          <b>
            <RatingWord {...claim.rating} />
          </b>
        )}
        {claim.settledAt === null ? null : (
          <span className="muted">
            settled <Time at={claim.settledAt} timeZone={claim.timeZone} day="only" /> by{' '}
            {claim.settledBy === 'adjudication' ? 'adjudication' : 'verdict'}
          </span>
        )}
        <span className="muted">
          recorded by <bdi>{claim.recordedBy}</bdi>
        </span>
      </p>
      {claim.dropReason === null ? null : (
        <p className="soft" dir="auto">
          <b className="cap">Dropped because</b> {claim.dropReason}
        </p>
      )}
    </>
  )
}
