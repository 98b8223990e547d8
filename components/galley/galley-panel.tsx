'use client'

import { type ReactNode, useState } from 'react'
import { RecordClaimForm } from '@/components/claims/record-claim-form'
import { checkableReasons } from '@/lib/articles/suggest-claims'
import type { FormState } from '@/lib/shared/form-state'
import { ClaimAside } from './claim-aside'
import { GalleyComments } from './galley-comments'
import { MarkForm } from './mark-form'
import { coversText, type PanelMode } from './panel-mode'
import type { GalleyPanelProps } from './panel-props'
import { RestingPanel } from './resting-panel'
import type { GalleyActs } from './use-galley-acts'

/** What stands beside the text: a claim, or the form for the next step; on a phone it covers the text until closed. */
export function GalleyPanel(props: GalleyPanelProps) {
  const { galley, view, acts, actions } = props
  const { mode } = acts
  const [done, setDone] = useState<string | null>(null)
  const tell = (state: FormState) => {
    const words = state.outcome === 'done' ? (state.message ?? null) : null
    setDone(words)
    acts.say(words ?? '')
  }
  const finish = (state: FormState, next: PanelMode) => {
    tell(state)
    acts.show(next)
    acts.passage.focus()
  }
  switch (mode.shows) {
    case 'nothing':
      return (
        <Aside acts={acts} label="What is left to do">
          <Done words={done} />
          <RestingPanel galley={galley} view={view} acts={acts} />
          <GalleyComments galley={galley} view={view} acts={acts} passage={null} opened="look" />
        </Aside>
      )
    case 'record': {
      const words = galley.text.slice(mode.range.start, mode.range.end)
      return (
        <Aside acts={acts} label="Record a claim">
          <PanelHead title="New claim" onClose={acts.close} />
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
              onCancel={acts.close}
              onDone={(state) => finish(state, claimOf(state))}
            />
          </section>
        </Aside>
      )
    }
    case 'mark': {
      const passage = view.passages.find(({ id }) => id === mode.passageId)
      if (passage === undefined) return null
      const { withdrawMarks } = galley.can
      const own = passage.mark?.authorId === galley.actor.id
      return (
        <Aside acts={acts} label="Nothing to check">
          <PanelHead title={`Passage ${passage.number}`} onClose={acts.close} />
          <section>
            <MarkForm
              key={passage.id}
              passage={passage}
              words={galley.text.slice(passage.start, passage.end)}
              mark={actions.mark}
              withdraw={actions.withdrawMark}
              canWithdraw={withdrawMarks === 'all' || (withdrawMarks === 'own' && own)}
              onCancel={acts.close}
              onDone={(state) => finish(state, { shows: 'nothing' })}
            />
          </section>
        </Aside>
      )
    }
    case 'comments':
      return (
        <Aside acts={acts} label="Comments">
          <PanelHead
            title={mode.passage === null ? 'The article' : `Passage ${mode.passage.number}`}
            onClose={acts.close}
          />
          <GalleyComments galley={galley} view={view} acts={acts} passage={mode.passage} opened={mode.opened} />
        </Aside>
      )
    case 'claim':
      return (
        <Aside acts={acts} label="Claim">
          <ClaimAside {...props} mode={mode} tell={tell}>
            <Done words={done} />
          </ClaimAside>
        </Aside>
      )
  }
}

function Aside({ acts: { mode, raised }, label, children }: { acts: GalleyActs; label: string; children: ReactNode }) {
  const state = mode.shows === 'nothing' ? 'resting' : coversText(mode, raised) ? 'open raised' : 'open'
  return (
    <aside className={`panel ${state}`} id="panel" aria-label={label} tabIndex={-1}>
      {children}
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

function Done({ words }: { words: string | null }) {
  return words === null ? null : <p className="said">{words}</p>
}

function claimOf(state: FormState): PanelMode {
  const id = state.outcome === 'done' ? state.data?.id : undefined
  return typeof id === 'string' ? { shows: 'claim', claimId: id, opened: 'look' } : { shows: 'nothing' }
}
