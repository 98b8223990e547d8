import { type Coverage, PASSAGE_STATE_WORDS, PASSAGE_STATES, type PassageState } from '@/lib/articles/coverage'

type Props = { cells: readonly { state: PassageState; length: number }[]; coverage: Coverage }

/** A strip has room for so many cells; a longer article shows its states side by side. */
const MOST_CELLS = 80

/** How far an article is accounted for: one cell per passage, and the count in words. */
export function CoverageStrip({ cells, coverage }: Props) {
  return (
    <span className="cover">
      <span className="hstrip" aria-hidden="true">
        {(cells.length > MOST_CELLS ? byState(cells) : cells)
          .filter(({ state }) => state !== 'heading')
          .map(({ state, length }, index) => (
            <i key={index} className={state} style={{ flexGrow: length }} />
          ))}
      </span>
      <span className="num" title={sentenceOf(coverage)}>
        {coverage.accounted} of {coverage.all}
        <span className="vh"> passages accounted for: {sentenceOf(coverage)}</span>
      </span>
    </span>
  )
}

function byState(cells: Props['cells']): Props['cells'] {
  return PASSAGE_STATES.map((state) => ({
    state,
    length: cells.reduce((sum, cell) => (cell.state === state ? sum + cell.length : sum), 0),
  })).filter(({ length }) => length > 0)
}

function sentenceOf(coverage: Coverage): string {
  const counted = PASSAGE_STATES.filter((state) => state !== 'heading' && coverage[state] > 0)
  return counted.map((state) => `${coverage[state]} ${PASSAGE_STATE_WORDS[state]}`).join(', ')
}
