'use client'

import './set.css'
import Link from 'next/link'
import { DeskForm, SubmitButton } from '@/components/ui/form'
import { RatingWord } from '@/components/ui/rating-word'
import { StatusWord } from '@/components/ui/status-word'
import type { EditionClaim, EditionContent } from '@/lib/reports/edition'
import type { FormAction } from '@/lib/shared/form-state'

type Claim = Pick<EditionClaim, 'id' | 'number' | 'statement' | 'status' | 'rating' | 'from'>

type Props = {
  action: FormAction
  reportId: string
  version: number
  claims: readonly Claim[]
  articles: readonly { number: number; id: string; title: string }[]
  scale: EditionContent['scale']
  can: { compose: boolean }
}

/** The claims of a report as it would number them, each with where it stands; ticked ones can be taken out. */
export function SetClaimsTable({ action, reportId, version, claims, articles, scale, can }: Props) {
  return (
    <DeskForm action={action} label="Claims of the report">
      <input type="hidden" name="reportId" value={reportId} />
      <input type="hidden" name="version" value={version} />
      <table className="plain setclaims" role="table">
        <caption className="vh">Claims of the report</caption>
        <thead role="rowgroup">
          <tr role="row">
            {can.compose ? (
              <th role="columnheader" scope="col">
                <span className="vh">Take out</span>
              </th>
            ) : null}
            {['No.', 'Statement', 'Status', 'Rating'].map((head) => (
              <th key={head} role="columnheader" scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {claims.map((claim) => (
            <Row key={claim.id} claim={claim} articles={articles} scale={scale} can={can} />
          ))}
        </tbody>
      </table>
      {can.compose ? (
        <div className="acts">
          <SubmitButton className="btn" pending="Taking out…">
            Take the ticked claims out
          </SubmitButton>
        </div>
      ) : null}
    </DeskForm>
  )
}

function Row({ claim, articles, scale, can }: { claim: Claim } & Pick<Props, 'articles' | 'scale' | 'can'>) {
  const rating = scale.find(({ label }) => label === claim.rating)
  const article = articles.find(({ number }) => number === claim.from?.article)
  return (
    <tr role="row">
      {can.compose ? (
        <td role="cell">
          <input type="checkbox" name="takeOut[]" value={claim.id} aria-label={`C-${claim.number}, take out`} />
        </td>
      ) : null}
      <td role="cell" className="num nowrap">
        C-{claim.number}
      </td>
      <td role="cell" className="stm">
        <Link className="link" href={`/claims/${claim.id}`} dir="auto">
          {claim.statement}
        </Link>
        {article === undefined ? null : (
          <span className="from">
            C-{claim.from?.number} of{' '}
            <Link href={`/articles/${article.id}?claim=${claim.id}`}>
              <bdi>{article.title}</bdi>
            </Link>
          </span>
        )}
      </td>
      <td role="cell">
        <StatusWord status={claim.status} />
      </td>
      <td role="cell">{rating === undefined ? <span className="muted">–</span> : <RatingWord {...rating} />}</td>
    </tr>
  )
}
