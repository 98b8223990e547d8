import { CommentsOn } from '@/components/comments/comments-on'
import { Glyph } from '@/components/ui/glyph'
import { Person } from '@/components/ui/person'
import { Time } from '@/components/ui/time'
import type { RatingSign, ShownVerdict } from '@/lib/verdicts/verdict'
import { FixDiff } from './fix-diff'

type Props = { verdict: ShownVerdict; quote: string; language: string; timeZone: string; actorId: string }

/** One reviewer's verdict: rating, why, what it rests on, and the wording they propose. */
export function VerdictCard({ verdict, quote, language, timeZone, actorId }: Props) {
  const { reviewer, rating, rationale, fix, restsOn } = verdict
  return (
    <article className="vd" aria-label={`Verdict of ${reviewer.name}`}>
      <header>
        <Person name={reviewer.name} me={reviewer.id === actorId} small />
        <b>
          <bdi>{reviewer.name}</bdi>
        </b>
        <span className="muted">
          <Time at={verdict.givenAt} timeZone={timeZone} />
          {verdict.round === 'before' ? ', before the claim was reopened' : ''}
        </span>
      </header>
      <BigRating rating={rating} />
      <p className="pre" dir="auto">
        {rationale}
      </p>
      {fix === null || fix === quote ? null : <FixDiff quote={quote} fix={fix} language={language} />}
      <footer>
        {restsOn.length === 0 ? 'rests on no evidence' : 'rests on '}
        {restsOn.map((piece, index) => (
          <span key={piece.id}>
            {index > 0 ? ', ' : ''}
            <a className="link" href={`#e${piece.number}`}>
              E-{piece.number}
            </a>
            {piece.withdrawn === 'yes' ? ' (withdrawn)' : ''}
          </span>
        ))}
      </footer>
      <CommentsOn on="verdict" id={verdict.id} name={`the verdict of ${reviewer.name}`} />
    </article>
  )
}

/** A rating in the size of a verdict. */
export function BigRating({ rating }: { rating: RatingSign }) {
  return (
    <p className={`big g r-${rating.colour}`}>
      <Glyph name={`r-${rating.shape}`} className="i-l" />
      <bdi>{rating.label}</bdi>
    </p>
  )
}
