import { type Agreement, MEASURE_WORDS } from '@/lib/verdicts/agreement'
import type { Measure } from '@/lib/verdicts/agreement-measure'
import { AgreementAxis, AgreementInterval, type Axis } from './agreement-interval'
import { intervalText, measureNumber } from './agreement-number'

type Props = Pick<Agreement, 'measures' | 'notes'>

/** Every measure with its number, its interval drawn, and what it rests on. */
export function AgreementMeasures({ measures, notes }: Props) {
  const axis = axisOf(measures.map(({ of }) => of))
  return (
    <section className="sec" aria-labelledby="agree-measures">
      <h2 id="agree-measures">
        Measures <span>1 is full agreement; but for raw agreement, 0 is what chance would give</span>
      </h2>
      {notes.map((note) => (
        <p key={note} className="said">
          {note}
        </p>
      ))}
      <table className="plain measures" role="table">
        <caption className="vh">Measures of agreement with their 95 % intervals</caption>
        <thead role="rowgroup">
          <tr role="row">
            <Head>Measure</Head>
            <Head>Value</Head>
            <Head>95 % interval</Head>
            <th role="columnheader" scope="col" className="drawn">
              <span className="vh">Drawn</span>
              <AgreementAxis axis={axis} />
            </th>
            <Head>Claims</Head>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {measures.map(({ measure, of }) => (
            <tr key={measure} role="row">
              <th role="rowheader" scope="row">
                {MEASURE_WORDS[measure].name} <span className="muted">{MEASURE_WORDS[measure].tells}</span>
              </th>
              <MeasureCells of={of} axis={axis} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Head({ children }: { children: string }) {
  return (
    <th role="columnheader" scope="col">
      {children}
    </th>
  )
}

function MeasureCells({ of, axis }: { of: Measure; axis: Axis }) {
  if (of.outcome === 'not-measured') {
    return (
      <>
        <td role="cell" className="none" colSpan={3}>
          {of.because}
        </td>
        <td role="cell" data-word="Claims">
          {of.claims}
        </td>
      </>
    )
  }
  return (
    <>
      <td role="cell" className="value">
        {measureNumber(of.value)}
      </td>
      <td role="cell" className={of.interval === null ? 'none' : 'within'}>
        {of.interval === null ? of.note : intervalText(of.interval)}
      </td>
      <td role="cell" className="drawn">
        <AgreementInterval value={of.value} interval={of.interval} axis={axis} />
      </td>
      <td role="cell" data-word="Claims">
        {of.claims}
      </td>
    </>
  )
}

/** From −1 only when something lies below 0, so that the common case has all the room. */
function axisOf(measures: readonly Measure[]): Axis {
  const below = measures.some((of) => of.outcome === 'measured' && Math.min(of.value, of.interval?.low ?? 1) < 0)
  return below ? 'from −1' : 'from 0'
}
