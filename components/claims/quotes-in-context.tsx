import Link from 'next/link'
import type { ClaimPage } from '@/lib/claims/claim-page.query'

type Props = { quotes: ClaimPage['quotes']; claim: { id: string; articleId: string; status: string } }

/** The words a claim stands on, each in the sentences around it, with the way to them in the galley. */
export function QuotesInContext({ quotes, claim }: Props) {
  return quotes.map(({ id, before, exact, after, passages, version, isCurrent, language, direction }) => (
    <div key={id} className="quoted">
      <p className="kicker">
        <span>
          {passages.first === passages.last
            ? `Passage ${passages.first}`
            : `Passages ${passages.first} to ${passages.last}`}
          {isCurrent === 'yes' ? '' : `, version ${version}`}
        </span>
        {isCurrent === 'yes' ? (
          <Link className="link" href={`/articles/${claim.articleId}?claim=${claim.id}#p${passages.first}`}>
            See in the galley
          </Link>
        ) : null}
      </p>
      <div className="text small" lang={language} dir={direction}>
        <p className="pre">
          <span className="muted">{before}</span>
          <span className={`c ${claim.status} on`}>{exact}</span>
          <span className="muted">{after}</span>
        </p>
      </div>
    </div>
  ))
}
