'use client'

import { type RefObject, useState } from 'react'
import { useTurn } from '@/components/claims/use-turn'
import { AttachEvidenceForm, evidenceDraft } from '@/components/evidence/attach-evidence-form'
import { underWayStamp } from '@/components/evidence/capture-words'
import { QuoteLock } from '@/components/evidence/quote-outcome'
import { RefreshUnderWay } from '@/components/evidence/refresh-under-way'
import { Glyph } from '@/components/ui/glyph'
import { VerdictForm, verdictDraft } from '@/components/verdicts/verdict-form'
import type { ClaimPanel } from '@/lib/claims/claim-panel.query'
import { STANCE_WORDS } from '@/lib/evidence/evidence'
import type { FormAction, FormState } from '@/lib/shared/form-state'
import { Facts, Verdicts } from './claim-panel-facts'

type Props = {
  claim: ClaimPanel
  opened: 'look' | 'attach' | 'verdict'
  onOpen: (form: 'attach' | 'verdict') => void
  /** A form is done, or, with null, left. */
  onClosed: (state: FormState | null) => void
  verdictForm: RefObject<HTMLElement | null>
  attach: FormAction
  pasteText: FormAction
  giveVerdict: FormAction
}

/** A claim beside the galley: what it says, its evidence, the verdicts, and the forms for the next step. */
export function ClaimPanelView({
  claim,
  opened,
  onOpen,
  onClosed,
  verdictForm,
  attach,
  pasteText,
  giveVerdict,
}: Props) {
  return (
    <>
      <section aria-label="Statement">
        <p className="statement" dir="auto" lang={claim.language}>
          {claim.statement}
        </p>
        <Facts claim={claim} />
      </section>
      <EvidenceList
        claim={claim}
        opened={opened}
        onOpen={onOpen}
        onClosed={onClosed}
        action={attach}
        pasteText={pasteText}
      />
      {claim.verdicts.length + claim.sealedVerdicts.length === 0 ? null : <Verdicts claim={claim} />}
      {claim.can.giveVerdict ? (
        <section aria-label="Your verdict" ref={verdictForm}>
          <OwnVerdict claim={claim} opened={opened} onOpen={onOpen} onClosed={onClosed} action={giveVerdict} />
        </section>
      ) : null}
    </>
  )
}

type FormProps = Pick<Props, 'claim' | 'opened' | 'onOpen' | 'onClosed'> & { action: FormAction }

function EvidenceList({ claim, opened, onOpen, onClosed, action, pasteText }: FormProps & { pasteText: FormAction }) {
  const turn = useTurn(evidenceDraft(claim.id))
  const standing = standingEvidence(claim)
  const close = (state: FormState | null) => {
    turn.close()
    onClosed(state)
  }
  return (
    <section aria-labelledby="panel-evidence">
      <h3 className="h3" id="panel-evidence">
        Evidence <span>{counted(standing.length)}</span>
      </h3>
      <RefreshUnderWay stamp={underWayStamp(standing.map(({ source }) => source.capture))} />
      <ul className="ev-s">
        {standing.map((piece) => (
          <li key={piece.id}>
            <span className={`g s-${piece.stance}`}>
              <Glyph name={`s-${piece.stance}`} />
            </span>
            <span className="trunc" dir="auto">
              <span className="vh">{STANCE_WORDS[piece.stance]}: </span>
              {piece.source.title}
            </span>
            <QuoteLock piece={piece} look={undefined} />
            <span className="muted">E-{piece.number}</span>
          </li>
        ))}
      </ul>
      {claim.can.attach && (opened === 'attach' || turn.isOpen) ? (
        <AttachEvidenceForm
          action={action}
          paste={pasteText}
          claimId={claim.id}
          claimNumber={claim.number}
          onCancel={() => close(null)}
          onDone={close}
        />
      ) : claim.can.attach ? (
        <p className="acts">
          <button type="button" className="btn sm" onClick={() => onOpen('attach')}>
            Attach source <kbd>e</kbd>
          </button>
        </p>
      ) : null}
    </section>
  )
}

/** The form stands open where a first verdict is due, and is asked for where there is one or the claim has ended. */
function OwnVerdict({ claim, opened, onOpen, onClosed, action }: FormProps) {
  const turn = useTurn(verdictDraft(claim.id))
  const [given, setGiven] = useState(0)
  const { ownVerdict } = claim
  const isFirst = ownVerdict === null && claim.status !== 'settled' && !claim.can.adjudicate
  const close = (state: FormState | null) => {
    setGiven((before) => before + 1)
    turn.close()
    onClosed(state)
  }
  if (!isFirst && opened !== 'verdict' && !turn.isOpen) {
    return (
      <button type="button" className="btn" onClick={() => onOpen('verdict')}>
        {ownVerdict === null ? 'Give a verdict' : 'Give another verdict'} <kbd>v</kbd>
      </button>
    )
  }
  return (
    <>
      <h3 className="h3">
        Your verdict {ownVerdict === null ? <kbd>v</kbd> : <span>takes the place of the one you gave</span>}
      </h3>
      <VerdictForm
        key={`${claim.id}-${given}`}
        action={action}
        claimId={claim.id}
        claimNumber={claim.number}
        ratings={claim.ratings}
        evidence={standingEvidence(claim).map(({ id, number, source }) => ({ id, number, title: source.title }))}
        quote={claim.quote}
        language={claim.language}
        instead={
          ownVerdict === null
            ? undefined
            : {
                ratingId: ownVerdict.rating.id,
                rationale: ownVerdict.rationale,
                fix: ownVerdict.fix,
                evidenceIds: ownVerdict.restsOn.map(({ id }) => id),
              }
        }
        onDone={close}
        onCancel={isFirst ? undefined : () => close(null)}
      />
    </>
  )
}

function standingEvidence(claim: ClaimPanel): ClaimPanel['evidence'] {
  return claim.evidence.filter(({ withdrawn }) => withdrawn === null)
}

function counted(pieces: number): string {
  if (pieces === 0) return 'none yet'
  return pieces === 1 ? '1 piece' : `${pieces} pieces`
}
