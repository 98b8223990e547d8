import Link from 'next/link'
import { quoted } from '@/components/evidence/quoted'
import { QUOTE_LOCKS } from '@/components/evidence/quote-lock'
import { Glyph } from '@/components/ui/glyph'
import { RatingWord } from '@/components/ui/rating-word'
import { StanceWord } from '@/components/ui/stance-word'
import { StatusWord } from '@/components/ui/status-word'
import type { SourcePage } from '@/lib/evidence/source-page.query'

/** The claims a source is evidence for or against, with the words taken from it. */
export function SourceUses({ source }: { source: SourcePage }) {
  if (source.uses.length === 0) {
    return <p className="empty">No claim rests on this source yet. Attach it on the page of a claim.</p>
  }
  return (
    <div className="uses">
      {source.uses.map(({ id, number, stance, quote, quoteOutcome, locator, withdrawnAt, claim }) => (
        <article key={id} className="ev" aria-label={`C-${claim.number} of ${claim.article.title}`}>
          <header>
            <Link className="eno" href={`/claims/${claim.id}`}>
              <bdi>C-{claim.number}</bdi>
            </Link>
            <StanceWord stance={stance} />
            <span className="grow" />
            {withdrawnAt === null ? null : <b className="late">withdrawn</b>}
            {withdrawnAt !== null || quoteOutcome === null ? null : (
              <Link className={`g lk-${QUOTE_LOCKS[quoteOutcome].tone}`} href={`/claims/${claim.id}#e${number}`}>
                <Glyph name={QUOTE_LOCKS[quoteOutcome].glyph} />
                <span>{QUOTE_LOCKS[quoteOutcome].words}</span>
              </Link>
            )}
            {claim.rating === null ? <StatusWord status={claim.status} /> : <RatingWord {...claim.rating} />}
          </header>
          <p className="stm" dir="auto">
            <Link href={`/claims/${claim.id}`}>{claim.statement}</Link>
          </p>
          {quote === null ? null : (
            <blockquote dir="auto" lang={source.language ?? undefined}>
              {quoted(quote)}
            </blockquote>
          )}
          <footer>
            {locator === null ? null : <bdi>{locator}</bdi>}
            <bdi>{claim.article.title}</bdi>
          </footer>
        </article>
      ))}
    </div>
  )
}
