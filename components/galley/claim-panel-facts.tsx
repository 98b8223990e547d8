import Link from 'next/link'
import { Due } from '@/components/ui/due'
import { Glyph } from '@/components/ui/glyph'
import { Person } from '@/components/ui/person'
import { RatingWord } from '@/components/ui/rating-word'
import { SealedVerdicts } from '@/components/verdicts/sealed-verdicts'
import { KIND_WORDS, PRIORITY_WORDS } from '@/lib/claims/claim'
import type { ClaimPanel } from '@/lib/claims/claim-panel.query'

/** The facts of a claim in the panel, in two columns. */
export function Facts({ claim }: { claim: ClaimPanel }) {
  const chain = [claim.claimant, claim.claimantVia, 'our article'].filter((each) => each !== null)
  return (
    <dl className="dl">
      <dt>Claimant</dt>
      <dd className="w chain">
        {chain.map((each, index) => (
          <span key={`${index}${each}`} dir="auto">
            {index > 0 ? <Glyph name="arrow" className="flip" /> : null} {each}
          </span>
        ))}
      </dd>
      <dt>Kind</dt>
      <dd>{KIND_WORDS[claim.kind]}</dd>
      <dt>Priority</dt>
      <dd>{claim.priority === 'high' ? <b>High</b> : PRIORITY_WORDS[claim.priority]}</dd>
      <dt>Assignee</dt>
      <dd>
        {claim.assignee === null ? (
          'nobody'
        ) : (
          <>
            <Person name={claim.assignee.name} small me={claim.assignee.id === claim.actor.id} /> {claim.assignee.name}
          </>
        )}
      </dd>
      <dt>Due</dt>
      <dd>
        {claim.dueAt === null ? (
          'no date'
        ) : (
          <Due due={claim.dueAt} now={claim.now} timeZone={claim.timeZone} status={claim.status} />
        )}
      </dd>
    </dl>
  )
}

/** The verdicts that stand, each with its reviewer; of sealed ones only whose they are. */
export function Verdicts({ claim }: { claim: ClaimPanel }) {
  return (
    <section aria-labelledby="panel-verdicts">
      <h3 className="h3" id="panel-verdicts">
        Verdicts {claim.rating === null ? null : <span>settled by {claim.settledBy}</span>}
      </h3>
      <ul className="ev-s">
        {claim.verdicts.map((verdict) => (
          <li key={verdict.id}>
            <Person name={verdict.reviewer.name} small me={verdict.reviewer.id === claim.actor.id} />
            <RatingWord {...verdict.rating} />
          </li>
        ))}
      </ul>
      <SealedVerdicts claim={claim} />
      {claim.can.adjudicate ? (
        <p className="acts">
          <Link className="btn sm" href={`/claims/${claim.id}#adjudicate`}>
            Adjudicate
          </Link>
        </p>
      ) : null}
    </section>
  )
}
