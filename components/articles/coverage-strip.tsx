import { type Coverage, PASSAGE_STATE_WORDS, PASSAGE_STATES, type PassageState } from '@/lib/articles/coverage'
import { CoverageBar } from './coverage-bar'

/** How far an article is accounted for: the state of every passage as a bar, and the count beside it. */
export function CoverageStrip({ states, coverage }: { states: readonly PassageState[]; coverage: Coverage }) {
  return (
    <span className="cover" title={sentenceOf(coverage)}>
      <CoverageBar states={states} coverage={coverage} />
      <span className="num" aria-hidden="true">
        {coverage.accounted} of {coverage.all}
      </span>
    </span>
  )
}

function sentenceOf(coverage: Coverage): string {
  const counted = PASSAGE_STATES.filter((state) => state !== 'heading' && coverage[state] > 0)
  return counted.map((state) => `${coverage[state]} ${PASSAGE_STATE_WORDS[state]}`).join(', ')
}
