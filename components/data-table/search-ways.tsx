import { SEARCH_FIELD_HINTS, SEARCH_FIELDS } from '@/lib/claims/search-fields'

const WAYS = [
  ['bridge closed', 'both words, in any order, anywhere in a claim and its evidence'],
  ['"bridge closed"', 'these words exactly so'],
  ['-bridge', 'not this word'],
  ['rating:false,"needs context"', 'one value or the other'],
  ['-status:dropped', 'not this value'],
] as const

/** What can be typed into the search, and what it finds. */
export function SearchWays({ close }: { close: () => void }) {
  return (
    <div className="fvals howto">
      <dl>
        {WAYS.map(([typed, finds]) => (
          <div key={typed}>
            <dt>
              <code>{typed}</code>
            </dt>
            <dd>{finds}</dd>
          </div>
        ))}
        {SEARCH_FIELDS.map((field) => (
          <div key={field}>
            <dt>
              <code>{SEARCH_FIELD_HINTS[field].examples[0]}</code>
            </dt>
            <dd>{SEARCH_FIELD_HINTS[field].means}</dd>
          </div>
        ))}
      </dl>
      <p className="hint">Mistyped words find what is near to them. A number as C-12 finds that claim.</p>
      <div className="acts">
        <button type="button" className="btn sm" onClick={close} autoFocus>
          Close
        </button>
      </div>
    </div>
  )
}
