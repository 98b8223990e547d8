import './desk.css'
import Link from 'next/link'
import { Empty } from '@/components/ui/empty'
import { StatusWord } from '@/components/ui/status-word'
import { LATE_A_PAGE } from '@/lib/claims/late-page'
import type { LateClaim, LateClaims } from '@/lib/claims/late-claims.query'
import { lateWords } from '@/lib/claims/late-words'
import { Time } from '@/components/ui/time'

type Props = { late: LateClaims; me: string; timeZone: string }

/** Every claim past its due date that has not ended, by who has it. */
export function LateList({ late, me, timeZone }: Props) {
  const groups = byAssignee(late.claims)
  return (
    <main className="page narrow latelist" id="main">
      <div className="head">
        <h1>Late</h1>
        <span className="muted">claims past their due date that are neither settled nor dropped</span>
      </div>
      {late.found === 0 && late.page === 1 ? <Empty>Nothing is late.</Empty> : null}
      {late.claims.length === 0 && late.page > 1 ? <Empty>There is nothing beyond this point.</Empty> : null}
      {groups.map(({ assigneeId, assignee, claims }) => (
        <section key={assigneeId ?? ''} className="wait" aria-labelledby={`late-${assigneeId ?? 'nobody'}`}>
          <h2 id={`late-${assigneeId ?? 'nobody'}`}>
            {assigneeId === null ? 'Nobody has these' : <bdi>{assignee}</bdi>}
            {assigneeId === me ? <span>(you)</span> : null}
          </h2>
          <ul>
            {claims.map((claim) => (
              <li key={claim.id}>
                <Link href={`/claims/${claim.id}`}>
                  <span className="no">C-{claim.number}</span>
                  <span>
                    <span className="stm" dir="auto" lang={claim.language}>
                      {claim.statement}
                    </span>
                    <span className="muted">
                      <bdi>{claim.article}</bdi>, due <Time at={claim.dueAt} timeZone={timeZone} />
                    </span>
                  </span>
                  <StatusWord status={claim.status} />
                  <span className="end late">{lateWords(claim.dueAt, late.now)}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Pages page={late.page} found={late.found} />
    </main>
  )
}

type Group = { assigneeId: string | null; assignee: string | null; claims: LateClaim[] }

/** The claims come in order of who has them: neighbours of one person are one group. */
function byAssignee(claims: readonly LateClaim[]): Group[] {
  const groups: Group[] = []
  for (const claim of claims) {
    const last = groups.at(-1)
    if (last !== undefined && last.assigneeId === claim.assigneeId) last.claims.push(claim)
    else groups.push({ assigneeId: claim.assigneeId, assignee: claim.assignee, claims: [claim] })
  }
  return groups
}

function Pages({ page, found }: { page: number; found: number }) {
  const last = Math.max(Math.ceil(found / LATE_A_PAGE), 1)
  if (last === 1 && page === 1) return null
  return (
    <nav className="pager num" aria-label="Pages">
      {page > 1 ? (
        <Link className="btn sm" rel="prev" href={page === 2 ? '/late' : `/late?page=${page - 1}`}>
          Previous
        </Link>
      ) : null}
      <span className="muted">
        Page {page}, {found} in all
      </span>
      {page < last ? (
        <Link className="btn sm" rel="next" href={`/late?page=${page + 1}`}>
          Next
        </Link>
      ) : null}
    </nav>
  )
}
