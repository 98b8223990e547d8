'use client'

import { useRef } from 'react'
import './verdicts.css'
import { Said } from '@/components/claims/said'
import { useTurn } from '@/components/claims/use-turn'
import { useKeys } from '@/components/ui/use-keys'
import type { ClaimPanel } from '@/lib/claims/claim-panel.query'
import type { FormAction } from '@/lib/shared/form-state'
import { neededNote, neededWords } from '@/lib/verdicts/needed-words'
import { boundSentence } from '@/lib/verdicts/settle'
import { AdjudicationCard } from './adjudication-card'
import { AdjudicationForm } from './adjudication-form'
import { ComparedVerdicts } from './compared'
import { Overruled } from './overruled'
import { SealedVerdicts } from './sealed-verdicts'
import { VerdictCard } from './verdict-card'
import { VerdictForm, verdictDraft } from './verdict-form'

type Props = { claim: ClaimPanel; giveVerdict: FormAction; adjudicate: FormAction }

/** The verdicts on a claim side by side, the decision between them, and the forms for both: `v` begins a verdict. */
export function VerdictSection({ claim, giveVerdict, adjudicate }: Props) {
  const { verdicts, supersededVerdicts, adjudications, quote, language, timeZone } = claim
  const deciding = useTurn()
  const note = neededNote(claim, claim.settledBy)
  const shown = { quote, language, timeZone, actorId: claim.actor.id }
  return (
    <section className="sec" aria-labelledby="h-ve">
      <h2 id="h-ve">
        Verdicts <span>{neededWords(claim)}</span>
      </h2>
      {note === null ? null : <p className="soft">{note}</p>}
      {verdicts.length > 0 ? (
        <div className={verdicts.length > 1 ? 'two' : undefined}>
          {verdicts.map((verdict) => (
            <VerdictCard key={verdict.id} verdict={verdict} {...shown} />
          ))}
        </div>
      ) : null}
      <SealedVerdicts claim={claim} />
      {claim.status === 'disputed' && verdicts.length > 1 ? <ComparedVerdicts claim={claim} /> : null}
      <Overruled claim={claim} />
      {adjudications.map((each) => (
        <AdjudicationCard key={each.id} adjudication={each} quote={quote} language={language} timeZone={timeZone} />
      ))}
      {claim.can.adjudicate ? (
        <div className="inset" id="adjudicate">
          <h3 className="h3">
            Adjudicate <span>the verdicts differ, and you took no side</span>
          </h3>
          <AdjudicationForm
            action={adjudicate}
            onDone={deciding.done}
            claimId={claim.id}
            claimNumber={claim.number}
            ratings={claim.ratings}
            quote={quote}
            language={language}
          />
        </div>
      ) : null}
      <Said said={deciding.said} />
      <OwnVerdict key={claim.id} claim={claim} action={giveVerdict} />
      {supersededVerdicts.length > 0 ? (
        <details className="earlier">
          <summary>Earlier verdicts, superseded ({supersededVerdicts.length})</summary>
          {supersededVerdicts.map((verdict) => (
            <VerdictCard key={verdict.id} verdict={verdict} {...shown} />
          ))}
        </details>
      ) : null}
    </section>
  )
}

function OwnVerdict({ claim, action }: { claim: ClaimPanel; action: FormAction }) {
  const turn = useTurn(verdictDraft(claim.id))
  const box = useRef<HTMLDivElement>(null)
  const { ownVerdict, can } = claim
  const isFirst = ownVerdict === null && claim.status !== 'settled' && !can.adjudicate
  const open = can.giveVerdict && (turn.isOpen || isFirst)
  useKeys({
    v: () => {
      if (!can.giveVerdict) return false
      if (!open) turn.open()
      requestAnimationFrame(() =>
        box.current?.querySelector<HTMLInputElement>('input[name=ratingId]:checked, input[name=ratingId]')?.focus(),
      )
    },
  })
  if (claim.isBound) {
    return (
      <div className="inset">
        <Said said={turn.said} />
        <p className="soft">{boundSentence(claim.number)}</p>
      </div>
    )
  }
  if (!can.giveVerdict) return null
  return (
    <div className="inset" ref={box}>
      <Said said={turn.said} />
      {open ? (
        <>
          <h3 className="h3">
            Your verdict {ownVerdict === null ? <kbd>v</kbd> : <span>takes the place of the one you gave</span>}
          </h3>
          <VerdictForm
            action={action}
            claimId={claim.id}
            claimNumber={claim.number}
            ratings={claim.ratings}
            evidence={claim.evidence
              .filter((piece) => piece.withdrawn === null)
              .map(({ id, number, source }) => ({ id, number, title: source.title }))}
            quote={claim.quote}
            language={claim.language}
            instead={
              ownVerdict === null
                ? undefined
                : {
                    ratingId: ownVerdict.rating.id,
                    rationale: ownVerdict.rationale,
                    fix: ownVerdict.fix,
                    evidenceIds: ownVerdict.restsOn.map((piece) => piece.id),
                  }
            }
            onDone={turn.done}
            onCancel={isFirst ? undefined : turn.close}
          />
        </>
      ) : (
        <button type="button" className="btn" ref={turn.opener} onClick={turn.open}>
          {ownVerdict === null ? 'Give a verdict' : 'Give another verdict'} <kbd>v</kbd>
        </button>
      )}
    </div>
  )
}
