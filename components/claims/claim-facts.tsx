'use client'

import { dayInWords } from '@/components/evidence/source-line'
import { Due } from '@/components/ui/due'
import { Glyph } from '@/components/ui/glyph'
import { Person } from '@/components/ui/person'
import { KIND_WORDS, PRIORITY_WORDS } from '@/lib/claims/claim'
import type { ClaimPanel } from '@/lib/claims/claim-panel.query'
import type { FormAction } from '@/lib/shared/form-state'
import { AssignForm } from './assign-form'
import { ClaimFactsForm, factsDraft } from './claim-facts-form'
import { Said } from './said'
import { useTurn } from './use-turn'

export type ClaimFactsProps = { claim: ClaimPanel; edit: FormAction; assign: FormAction }

/** The facts of a claim, and the forms that change them in their place. */
export function ClaimFacts({ claim, edit, assign }: ClaimFactsProps) {
  const turn = useTurn(factsDraft(claim.id))
  if (turn.isOpen && claim.can.edit) {
    return <ClaimFactsForm key={claim.id} action={edit} claim={claim} onDone={turn.done} onCancel={turn.close} />
  }
  return (
    <>
      <FactsList claim={claim} />
      {claim.can.assign ? (
        <AssignForm
          action={assign}
          claimId={claim.id}
          assignee={claim.assignee}
          people={claim.people}
          me={claim.actor.id}
        />
      ) : null}
      <Said said={turn.said} />
      {claim.can.edit ? (
        <div className="acts">
          <button type="button" className="btn sm" ref={turn.opener} onClick={turn.open}>
            Edit facts
          </button>
        </div>
      ) : null}
    </>
  )
}

function FactsList({ claim }: { claim: ClaimPanel }) {
  return (
    <dl className="dl one">
      <dt>Claimant</dt>
      <dd className="chain">
        <bdi>{claim.claimant ?? 'Not said'}</bdi>
        {claim.claimantVia === null ? null : (
          <>
            <Glyph name="arrow" className="flip" />
            <bdi>{claim.claimantVia}</bdi>
          </>
        )}
        <Glyph name="arrow" className="flip" />
        <span>our article</span>
      </dd>
      <dt>Kind</dt>
      <dd>{KIND_WORDS[claim.kind]}</dd>
      <dt>Priority</dt>
      <dd>{claim.priority === 'high' ? <b>High</b> : PRIORITY_WORDS[claim.priority]}</dd>
      {claim.happenedOn === null ? null : (
        <>
          <dt>Happened on</dt>
          <dd>{dayInWords(claim.happenedOn)}</dd>
        </>
      )}
      {claim.accuses === 'no' ? null : (
        <>
          <dt>Accuses</dt>
          <dd>
            <b>Somebody</b>: one source is not enough
          </dd>
        </>
      )}
      <dt>Assignee</dt>
      <dd>
        {claim.assignee === null ? (
          'Nobody'
        ) : (
          <>
            <Person name={claim.assignee.name} me={claim.assignee.id === claim.actor.id} small />{' '}
            <bdi>{claim.assignee.name}</bdi>
          </>
        )}
      </dd>
      <dt>Due</dt>
      <dd>
        {claim.dueAt === null ? (
          'No date'
        ) : (
          <Due due={claim.dueAt} now={claim.now} timeZone={claim.timeZone} status={claim.status} />
        )}
      </dd>
      <dt>Tags</dt>
      <dd>
        {claim.tags.length === 0
          ? 'None'
          : claim.tags.map((tag, index) => (
              <span key={tag}>
                {index > 0 ? ', ' : ''}
                <bdi>{tag}</bdi>
              </span>
            ))}
      </dd>
    </dl>
  )
}
