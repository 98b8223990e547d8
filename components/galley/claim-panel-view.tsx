'use client'

import Link from 'next/link'
import { type RefObject, useState } from 'react'
import { AttachEvidenceForm } from '@/components/evidence/attach-evidence-form'
import { Due } from '@/components/ui/due'
import { Glyph } from '@/components/ui/glyph'
import { Person } from '@/components/ui/person'
import { RatingWord } from '@/components/ui/rating-word'
import { VerdictForm } from '@/components/verdicts/verdict-form'
import { KIND_WORDS, PRIORITY_WORDS } from '@/lib/claims/claim'
import type { ClaimPanel } from '@/lib/claims/claim-panel.query'
import type { FormAction, FormState } from '@/lib/shared/form-state'

type Props = {
  claim: ClaimPanel
  attaching: boolean
  onAttach: () => void
  /** The form for a source is done, or, with null, left. */
  onAttached: (state: FormState | null) => void
  onVerdict: (state: FormState) => void
  verdictForm: RefObject<HTMLElement | null>
  attach: FormAction
  giveVerdict: FormAction
}

/** A claim beside the galley: what it says, its evidence, the verdicts, and the forms for the next step. */
export function ClaimPanelView({ claim, attaching, onAttach, onAttached, ...rest }: Props) {
  const { onVerdict, verdictForm, attach, giveVerdict } = rest
  const standing = claim.evidence.filter(({ withdrawn }) => withdrawn === null)
  const [turn, setTurn] = useState(0)
  return (
    <>
      <section aria-label="Statement">
        <p className="statement" dir="auto" lang={claim.language}>
          {claim.statement}
        </p>
        <Facts claim={claim} />
      </section>
      <section aria-labelledby="panel-evidence">
        <h3 className="h3" id="panel-evidence">
          Evidence{' '}
          <span>
            {standing.length === 0 ? 'none yet' : `${standing.length} ${standing.length === 1 ? 'piece' : 'pieces'}`}
          </span>
        </h3>
        <ul className="ev-s">
          {standing.map((piece) => (
            <li key={piece.id}>
              <span className={`g s-${piece.stance}`}>
                <Glyph name={`s-${piece.stance}`} />
              </span>
              <span className="trunc" dir="auto">
                <span className="vh">{piece.stance}: </span>
                {piece.source.title}
              </span>
              <span className="muted">E-{piece.number}</span>
            </li>
          ))}
        </ul>
        {attaching ? (
          <AttachEvidenceForm
            action={attach}
            claimId={claim.id}
            claimNumber={claim.number}
            onCancel={() => onAttached(null)}
            onDone={onAttached}
          />
        ) : claim.can.attach ? (
          <p className="acts">
            <button type="button" className="btn sm" onClick={onAttach}>
              Attach source <kbd>e</kbd>
            </button>
          </p>
        ) : null}
      </section>
      {claim.verdicts.length === 0 ? null : <Verdicts claim={claim} />}
      {claim.can.giveVerdict ? (
        <section aria-labelledby="panel-verdict" ref={verdictForm}>
          <h3 className="h3" id="panel-verdict">
            {claim.ownVerdict === null ? 'Your verdict' : 'A new verdict of yours'} <kbd>v</kbd>
          </h3>
          <VerdictForm
            key={`${claim.id}-${turn}`}
            action={giveVerdict}
            claimId={claim.id}
            claimNumber={claim.number}
            ratings={claim.ratings}
            evidence={standing.map(({ id, number, source }) => ({ id, number, title: source.title }))}
            quote={claim.quote}
            language={claim.language}
            onDone={(state) => {
              setTurn((before) => before + 1)
              onVerdict(state)
            }}
          />
        </section>
      ) : null}
    </>
  )
}

function Facts({ claim }: { claim: ClaimPanel }) {
  const chain = [claim.claimant, claim.claimantVia, 'our article'].filter((each) => each !== null)
  return (
    <dl className="dl">
      <dt>Claimant</dt>
      <dd className="w chain">
        {chain.map((each, index) => (
          <span key={each} dir="auto">
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

function Verdicts({ claim }: { claim: ClaimPanel }) {
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
