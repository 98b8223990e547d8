'use client'

import Link from 'next/link'
import { type ReactNode, useEffect, useRef } from 'react'
import { CommentsOn } from '@/components/comments/comments-on'
import { TalkProvider, useTalk } from '@/components/comments/talk'
import { Company } from '@/components/live/who-is-here'
import { Glyph } from '@/components/ui/glyph'
import { StatusWord } from '@/components/ui/status-word'
import type { FormState } from '@/lib/shared/form-state'
import { ClaimPanelView } from './claim-panel-view'
import type { PanelMode } from './panel-mode'
import type { GalleyPanelProps, ReadClaim } from './panel-props'
import { useClaimPanel } from './use-claim-panel'

type Props = GalleyPanelProps & {
  mode: Extract<PanelMode, { shows: 'claim' }>
  tell: (state: FormState) => void
  /** What the last form said. */
  children: ReactNode
}

/** The chosen claim beside the text, with its neighbours and the way to its page. */
export function ClaimAside({ galley, acts, actions, mode: { claimId, opened }, tell, children }: Props) {
  const reading = useClaimPanel(claimId, actions.readClaim, galley)
  const verdictForm = useRef<HTMLElement>(null)
  const place = galley.claims.findIndex(({ id }) => id === claimId)
  const listed = galley.claims[place]
  const claim = reading.state === 'read' ? reading.claim : null
  const read = claim !== null
  useEffect(() => {
    if (opened !== 'verdict' || !read) return
    verdictForm.current?.scrollIntoView({ block: 'nearest' })
    verdictForm.current?.querySelector<HTMLInputElement>('input[name=ratingId]:checked, input[name=ratingId]')?.focus()
  }, [opened, read])

  return (
    <>
      <div className="p-head">
        <h2>C-{listed?.number ?? claim?.number ?? '…'}</h2>
        {listed === undefined ? null : <StatusWord status={listed.status} />}
        <span className="grow" />
        <Step acts={acts} by={-1} label="Previous claim" keys="[" glyph="prev" />
        <span className="cap">
          {place + 1} of {galley.claims.length}
        </span>
        <Step acts={acts} by={1} label="Next claim" keys="]" glyph="next" />
        <Link className="btn sm" href={`/claims/${claimId}`}>
          Open <kbd>↵</kbd>
        </Link>
        <button type="button" className="btn bare sm shut" aria-label="Close" onClick={acts.escape}>
          <Glyph name="x" />
        </button>
      </div>
      <Company claim={claimId} />
      {children}
      {reading.state === 'reading' ? <p className="empty">Reading the claim…</p> : null}
      {reading.state === 'unreachable' ? (
        <p className="refused">The claim cannot be read just now. Choose it again in a moment.</p>
      ) : null}
      {claim === null ? null : (
        <ClaimPanelView
          key={claimId}
          claim={claim}
          opened={opened}
          onOpen={(form) => acts.show({ shows: 'claim', claimId, opened: form })}
          onClosed={(state) => {
            if (state !== null) tell(state)
            acts.show({ shows: 'claim', claimId, opened: 'look' })
            acts.passage.focus()
          }}
          verdictForm={verdictForm}
          attach={actions.attach}
          pasteText={actions.pasteText}
          giveVerdict={actions.giveVerdict}
        />
      )}
      {reading.state === 'read' ? <ClaimTalk claim={reading.claim} talk={reading.talk} /> : null}
    </>
  )
}

/** What is said about the claim; what is said of its evidence and verdicts stands on its page. */
function ClaimTalk({ claim, talk }: ReadClaim) {
  const ofTheArticle = useTalk()
  if (ofTheArticle === null) return null
  return (
    <section aria-label={`Comments on C-${claim.number}`}>
      <TalkProvider talk={talk} actions={ofTheArticle.actions}>
        <CommentsOn key={claim.id} on="claim" id={claim.id} name={`C-${claim.number}`} />
      </TalkProvider>
    </section>
  )
}

type StepProps = { acts: GalleyPanelProps['acts']; by: number; label: string; keys: string; glyph: 'prev' | 'next' }

function Step({ acts, by, label, keys, glyph }: StepProps) {
  return (
    <button
      type="button"
      className="btn bare sm"
      aria-label={label}
      aria-keyshortcuts={keys}
      onClick={() => acts.stepClaim(by)}
    >
      <Glyph name={glyph} className="flip" />
    </button>
  )
}
