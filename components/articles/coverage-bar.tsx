import type { Coverage, PassageState } from '@/lib/articles/coverage'

/** As many as fit a column of the articles, at three pixels each. */
const CELLS = 44

/** The state of every passage as a small bar; of a long article, the strongest need of each stretch. */
export function CoverageBar({ states, coverage }: { states: readonly PassageState[]; coverage: Coverage }) {
  const cells = stretches(states.filter((state) => state !== 'heading'))
  return (
    <div className="hstrip" role="img" aria-label={`${coverage.accounted} of ${coverage.all} passages accounted for`}>
      {cells.map((state, index) => (
        <i key={`${index}-${state}`} className={state} />
      ))}
    </div>
  )
}

const NEED: readonly PassageState[] = ['disputed', 'todo', 'working', 'marked', 'settled']

function stretches(states: readonly PassageState[]): PassageState[] {
  if (states.length <= CELLS) return [...states]
  return Array.from({ length: CELLS }, (_, cell) => {
    const from = Math.floor((cell * states.length) / CELLS)
    const stretch = states.slice(from, Math.floor(((cell + 1) * states.length) / CELLS))
    return NEED.find((state) => stretch.includes(state)) ?? 'settled'
  })
}
