import Link from 'next/link'
import type { AgreementPage } from '@/lib/verdicts/agreement'
import { type AgreementFilter, agreementHref } from '@/lib/verdicts/agreement-filter'
import type { Measure } from '@/lib/verdicts/agreement-measure'
import { measureText } from './agreement-number'

type Props = { page: AgreementPage; filter: AgreementFilter; most: number }

/** Two by two, those with the most claims in common first; each leads to the two alone. */
export function AgreementPairs({ page: { pairs, reviewers }, filter, most }: Props) {
  const name = (id: string) => reviewers.find((reviewer) => reviewer.id === id)?.name ?? ''
  return (
    <section className="sec" aria-labelledby="agree-pairs">
      <h2 id="agree-pairs">
        Two by two {pairs.length === most ? <span>the {most} pairs with the most claims in common</span> : null}
      </h2>
      <table className="plain pairs" role="table">
        <caption className="vh">Agreement of each two reviewers, most claims in common first</caption>
        <thead role="rowgroup">
          <tr role="row">
            {['Reviewers', 'Claims', 'Raw agreement', 'Cohen’s kappa', 'Gwet’s AC1'].map((head) => (
              <th key={head} role="columnheader" scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {pairs.map(({ first, second, claims, raw, kappa, ac1 }) => (
            <tr key={`${first} ${second}`} role="row">
              <th role="rowheader" scope="row">
                <Link className="link" href={agreementHref({ ...filter, first, second })}>
                  <bdi>{name(first)}</bdi> and <bdi>{name(second)}</bdi>
                </Link>
              </th>
              <td role="cell" data-word="Claims">
                {claims}
              </td>
              <PairCell word="Raw agreement" of={raw} />
              <PairCell word="Kappa" of={kappa} />
              <PairCell word="AC1" of={ac1} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function PairCell({ word, of }: { word: string; of: Measure }) {
  const text = measureText(of)
  return (
    <td role="cell" data-word={word} className={text === null ? 'none' : undefined}>
      {text ?? (of.outcome === 'not-measured' ? of.because : null)}
    </td>
  )
}
