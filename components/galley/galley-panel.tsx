'use client'

import Link from 'next/link'
import { useEffect, useRef, useState } from 'react'
import { RecordClaimForm } from '@/components/claims/record-claim-form'
import { Glyph } from '@/components/ui/glyph'
import { StatusWord } from '@/components/ui/status-word'
import type { Galley } from '@/lib/articles/galley.query'
import { checkableReasons } from '@/lib/articles/suggest-claims'
import type { ClaimPanel } from '@/lib/claims/claim-panel.query'
import type { FormAction, FormState } from '@/lib/shared/form-state'
import type { TextRange } from '@/lib/shared/text-range'
import { ClaimPanelView } from './claim-panel-view'
import type { GalleyView } from './galley-layout'
import { MarkForm } from './mark-form'
import { useClaimPanel } from './use-claim-panel'

export type PanelMode =
  | { shows: 'nothing' }
  | { shows: 'record'; range: TextRange }
  | { shows: 'mark'; passageId: string }
  | { shows: 'claim'; claimId: string; opened: 'look' | 'attach' | 'verdict' }

export type GalleyActions = {
  record: FormAction
  mark: FormAction
  withdrawMark: FormAction
  attach: FormAction
  giveVerdict: FormAction
  readClaim: (claimId: string) => Promise<ClaimPanel>
}

type Props = {
  galley: Galley
  view: GalleyView
  mode: PanelMode
  show: (mode: PanelMode) => void
  actions: GalleyActions
  say: (words: string) => void
  onStep: (step: number) => void
}

/** What stands beside the text: a claim, or the form for the next step; on a phone it covers the text until closed. */
export function GalleyPanel(props: Props) {
  const { galley, view, mode, show, actions, say } = props
  const [done, setDone] = useState<string | null>(null)
  const finish = (state: FormState, next: PanelMode) => {
    const words = state.outcome === 'done' ? (state.message ?? null) : null
    setDone(words)
    say(words ?? '')
    show(next)
  }
  const close = () => show({ shows: 'nothing' })
  switch (mode.shows) {
    case 'nothing':
      return (
        <aside className="panel resting" id="panel" aria-label="Claim" tabIndex={-1}>
          {done === null ? null : <p className="said">{done}</p>}
          <PanelHint galley={galley} />
        </aside>
      )
    case 'record': {
      const words = galley.text.slice(mode.range.start, mode.range.end)
      return (
        <aside className="panel open" id="panel" aria-label="Record a claim">
          <PanelHead title="New claim" onClose={close} />
          <section>
            <RecordClaimForm
              key={`${mode.range.start}-${mode.range.end}`}
              action={actions.record}
              versionId={galley.versionId}
              range={mode.range}
              quote={words}
              language={galley.language}
              direction={galley.direction}
              kind={checkableReasons(words, galley.language)[0]?.reason ?? 'other'}
              people={galley.people}
              onCancel={close}
              onDone={(state) => finish(state, claimOf(state))}
            />
          </section>
        </aside>
      )
    }
    case 'mark': {
      const passage = view.passages.find(({ id }) => id === mode.passageId)
      if (passage === undefined) return null
      const { withdrawMarks } = galley.can
      return (
        <aside className="panel open" id="panel" aria-label="Nothing to check">
          <PanelHead title={`Passage ${passage.number}`} onClose={close} />
          <section>
            <MarkForm
              key={`${passage.id}-${passage.mark?.kind ?? 'none'}`}
              passage={passage}
              words={galley.text.slice(passage.start, passage.end)}
              mark={actions.mark}
              withdraw={actions.withdrawMark}
              canWithdraw={
                withdrawMarks === 'all' || (withdrawMarks === 'own' && passage.mark?.authorId === galley.actor.id)
              }
              onCancel={close}
              onDone={(state) => finish(state, { shows: 'nothing' })}
            />
          </section>
        </aside>
      )
    }
    case 'claim':
      return <ClaimAside {...props} claimId={mode.claimId} opened={mode.opened} done={done} setDone={setDone} />
  }
}

type ClaimAsideProps = Props & {
  claimId: string
  opened: 'look' | 'attach' | 'verdict'
  done: string | null
  setDone: (done: string | null) => void
}

function ClaimAside({ galley, show, actions, say, onStep, claimId, opened, done, setDone }: ClaimAsideProps) {
  const reading = useClaimPanel(claimId, actions.readClaim, galley)
  const verdictForm = useRef<HTMLElement>(null)
  const place = galley.claims.findIndex(({ id }) => id === claimId)
  const listed = galley.claims[place]
  const read = reading.state === 'read'
  useEffect(() => {
    if (opened !== 'verdict' || !read) return
    verdictForm.current?.scrollIntoView({ block: 'nearest' })
    verdictForm.current?.querySelector<HTMLInputElement>('input[name=ratingId]')?.focus()
  }, [opened, read])

  return (
    <aside className="panel open" id="panel" aria-labelledby="panel-head">
      <div className="p-head">
        <h2 id="panel-head">C-{listed?.number ?? '…'}</h2>
        {listed === undefined ? null : <StatusWord status={listed.status} />}
        <span className="grow" />
        <button
          type="button"
          className="btn bare sm"
          aria-label="Previous claim"
          aria-keyshortcuts="["
          onClick={() => onStep(-1)}
        >
          <Glyph name="prev" className="flip" />
        </button>
        <span className="cap">
          {place + 1} of {galley.claims.length}
        </span>
        <button
          type="button"
          className="btn bare sm"
          aria-label="Next claim"
          aria-keyshortcuts="]"
          onClick={() => onStep(1)}
        >
          <Glyph name="next" className="flip" />
        </button>
        <Link className="btn sm" href={`/claims/${claimId}`}>
          Open <kbd>↵</kbd>
        </Link>
        <button
          type="button"
          className="btn bare sm shut"
          aria-label="Close"
          onClick={() => show({ shows: 'nothing' })}
        >
          <Glyph name="x" />
        </button>
      </div>
      {done === null ? null : <p className="said">{done}</p>}
      {reading.state === 'reading' ? <p className="empty">Reading the claim…</p> : null}
      {reading.state === 'unreachable' ? (
        <p className="refused">The claim cannot be read just now. Choose it again in a moment.</p>
      ) : null}
      {reading.state === 'read' ? (
        <ClaimPanelView
          key={claimId}
          claim={reading.claim}
          attaching={opened === 'attach' && reading.claim.can.attach}
          onAttach={(open) => show({ shows: 'claim', claimId, opened: open ? 'attach' : 'look' })}
          onSaid={(words) => {
            setDone(words)
            say(words ?? '')
          }}
          verdictForm={verdictForm}
          attach={actions.attach}
          giveVerdict={actions.giveVerdict}
        />
      ) : null}
    </aside>
  )
}

function PanelHead({ title, onClose }: { title: string; onClose: () => void }) {
  return (
    <div className="p-head">
      <h2>{title}</h2>
      <span className="grow" />
      <button type="button" className="btn bare sm" onClick={onClose}>
        Close <kbd>Esc</kbd>
      </button>
    </div>
  )
}

function PanelHint({ galley }: { galley: Galley }) {
  return (
    <div className="empty">
      {galley.can.record ? (
        <p>
          Select words and press <kbd>c</kbd> to record a claim. <kbd>j</kbd> and <kbd>k</kbd> move from passage to
          passage, <kbd>n</kbd> marks one that holds nothing to check, <kbd>?</kbd> shows all keys.
        </p>
      ) : (
        <p>Choose a claim in the text to read it here.</p>
      )}
    </div>
  )
}

function claimOf(state: FormState): PanelMode {
  const id = state.outcome === 'done' ? state.data?.id : undefined
  return typeof id === 'string' ? { shows: 'claim', claimId: id, opened: 'look' } : { shows: 'nothing' }
}
