import './desk.css'
import Link from 'next/link'
import { inHandWords, type Workload } from '@/lib/claims/workload'

const HEADS = ['In hand', 'Late', 'Due in a day', 'Second looks'] as const
const SHOWN = 20

/** Who has how much in hand, most late first: for whoever assigns. */
export function TeamTable({ team, me }: { team: readonly Workload[]; me: string }) {
  const shown = [...team].sort((a, b) => b.late - a.late || b.inHand - a.inHand).slice(0, SHOWN)
  return (
    <section className="wait" aria-labelledby="h-team">
      <h2 id="h-team">
        Who has what <span>{team.length}</span>
      </h2>
      <table className="plain team" role="table">
        <caption className="vh">What everybody who checks has in hand</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              Name
            </th>
            {HEADS.map((head) => (
              <th key={head} role="columnheader" scope="col" className="num">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {shown.map((person) => (
            <tr key={person.id} role="row">
              <th role="rowheader" scope="row">
                <Link className="link" href={`/claims?assignee=${person.id}`}>
                  <bdi>{person.name}</bdi>
                </Link>
                {person.id === me ? <span className="muted"> (you)</span> : null}
              </th>
              <td role="cell" className="num">
                {inHandWords(person.inHand)}
              </td>
              <td role="cell" className={person.late > 0 ? 'num late' : 'num'}>
                {person.late}
              </td>
              <td role="cell" className="num">
                {person.dueSoon}
              </td>
              <td role="cell" className="num">
                {person.secondLooks}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {team.length > SHOWN ? (
        <p className="muted">
          The {SHOWN} who have most, of {team.length}.
        </p>
      ) : null}
    </section>
  )
}
