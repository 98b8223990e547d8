import { Person } from '@/components/ui/person'
import { Time } from '@/components/ui/time'
import type { ClaimPanel } from '@/lib/claims/claim-panel.query'
import { FixDiff } from './fix-diff'
import { BigRating } from './verdict-card'

type Props = { adjudication: ClaimPanel['adjudications'][number]; quote: string; language: string; timeZone: string }

/** An editor's decision between verdicts that differed; one that no longer stands says so. */
export function AdjudicationCard({ adjudication, quote, language, timeZone }: Props) {
  const { editor, rating, rationale, fix, decidedAt, standing } = adjudication
  return (
    <article className="adj vd" aria-label={`Adjudication by ${editor.name}`}>
      <header>
        <Person name={editor.name} small />
        <b>
          <bdi>{editor.name}</bdi>
        </b>
        <span>
          {standing === 'yes' ? 'adjudicated, having taken no side' : 'had adjudicated, before the claim was reopened'}
        </span>
        <span className="muted">
          <Time at={decidedAt} timeZone={timeZone} />
        </span>
      </header>
      <BigRating rating={rating} />
      <p className="pre" dir="auto">
        {rationale}
      </p>
      {fix === null || fix === quote ? null : <FixDiff quote={quote} fix={fix} language={language} />}
    </article>
  )
}
