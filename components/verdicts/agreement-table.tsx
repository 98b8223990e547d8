import type { CSSProperties } from 'react'
import { RatingWord } from '@/components/ui/rating-word'
import type { AgreementPage } from '@/lib/verdicts/agreement'

/** Which ratings met on one claim: a cell is the darker the more often; the number says it too. */
export function AgreementTable({ page: { ratings, table, pair, reviewers } }: { page: AgreementPage }) {
  const name = (id: string) => reviewers.find((reviewer) => reviewer.id === id)?.name ?? ''
  const most = Math.max(1, ...table.flat())
  return (
    <section className="sec" aria-labelledby="agree-table">
      <h2 id="agree-table">
        Ratings that met{' '}
        <span>
          {pair === null ? (
            'every two verdicts on one claim; the same on both sides of the framed cells, where both said the same'
          ) : (
            <>
              a row is what <bdi>{name(pair.first)}</bdi> said, a column what <bdi>{name(pair.second)}</bdi> said;
              framed where both said the same
            </>
          )}
        </span>
      </h2>
      <div className="scroll" tabIndex={0} role="group" aria-label="Table of ratings that met; it scrolls sideways">
        <table className="met">
          <caption className="vh">How often two ratings met on one claim</caption>
          <thead>
            <tr>
              <td />
              {ratings.map((rating) => (
                <th key={rating.id} scope="col">
                  <RatingWord {...rating} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ratings.map((rating, row) => (
              <tr key={rating.id}>
                <th scope="row">
                  <RatingWord {...rating} />
                </th>
                {ratings.map(({ id }, column) => {
                  const count = table[row]?.[column] ?? 0
                  return (
                    <td
                      key={id}
                      className={row === column ? 'same' : undefined}
                      data-none={count === 0 ? 'yes' : undefined}
                      style={{ '--share': count / most } as CSSProperties}
                    >
                      {count}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
