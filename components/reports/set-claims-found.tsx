import './set.css'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { RatingWord } from '@/components/ui/rating-word'
import { StatusWord } from '@/components/ui/status-word'
import type { ClaimForSet } from '@/lib/reports/claims-for-set.query'

type Props = {
  claims: readonly ClaimForSet[]
  /** What the list is of, for those who do not see where it stands. */
  caption: string
  /** What can be done with each claim, beside it. */
  act?: (claim: ClaimForSet) => ReactNode
}

/** Claims before they are taken into a report. */
export function SetClaimsFound({ claims, caption, act }: Props) {
  return (
    <ul className="setfound" aria-label={caption}>
      {claims.map((claim) => (
        <li key={claim.id}>
          {act === undefined ? null : <span className="act">{act(claim)}</span>}
          <Link className="link" href={`/claims/${claim.id}`}>
            C-{claim.number}
          </Link>
          <bdi className="stm" dir="auto">
            {claim.statement}
          </bdi>
          <span className="by">
            <bdi className="muted">{claim.article}</bdi>
            {claim.rating === null ? <StatusWord status={claim.status} /> : <RatingWord {...claim.rating} />}
          </span>
        </li>
      ))}
    </ul>
  )
}
