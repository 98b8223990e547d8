import type { Settling } from '@/lib/verdicts/agreement'
import { percent } from '@/lib/verdicts/agreement-notes'
import { durationWords } from '@/lib/verdicts/duration-words'

/** How long settling took, and how much of it did not last. */
export function AgreementSettling({ settling, pair }: { settling: Settling; pair: 'yes' | 'no' }) {
  const { settled, medianHours, reopened, more } = settling
  const which = pair === 'yes' ? 'on which both gave a verdict' : 'of the desk'
  return (
    <section className="sec" aria-labelledby="agree-settling">
      <h2 id="agree-settling">
        Settling <span>claims {which} that were settled for the first time in this period</span>
      </h2>
      {settled === 0 || medianHours === null ? (
        <p className="soft">None was. Time to settle and what was reopened show here once one is.</p>
      ) : (
        <dl className="settling">
          <dt>Claims settled</dt>
          <dd>
            {settled}
            {more === 'yes' ? (
              <>
                + <span className="muted">measured on the newest {settled}</span>
              </>
            ) : null}
          </dd>
          <dt>Time to settle</dt>
          <dd>
            {durationWords(medianHours)}{' '}
            <span className="muted">half of them took less, from recording to settling</span>
          </dd>
          <dt>Reopened since</dt>
          <dd>
            {reopened} of {settled}, {percent(reopened / settled)}
            <svg className="interval" viewBox="0 0 240 12" direction="ltr" aria-hidden="true" focusable="false">
              <rect className="whole" x="0.5" y="0.5" width="239" height="11" />
              <rect className="dot" x="0" y="0" width={(240 * reopened) / settled} height="12" />
            </svg>
          </dd>
        </dl>
      )}
    </section>
  )
}
