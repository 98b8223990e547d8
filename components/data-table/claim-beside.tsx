'use client'

import Link from 'next/link'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { CommentsOn } from '@/components/comments/comments-on'
import { type TalkActions, TalkProvider } from '@/components/comments/talk'
import { ClaimPanelView } from '@/components/galley/claim-panel-view'
import type { ReadClaim } from '@/components/galley/panel-props'
import { useClaimPanel } from '@/components/galley/use-claim-panel'
import { Glyph } from '@/components/ui/glyph'
import { StatusWord } from '@/components/ui/status-word'
import { useKeys } from '@/components/ui/use-keys'
import type { FormAction } from '@/lib/shared/form-state'

export type BesideActions = {
  attach: FormAction
  pasteText: FormAction
  giveVerdict: FormAction
  talk: TalkActions
  readClaim: (claimId: string) => Promise<ReadClaim>
}

type Props = {
  claimId: string
  number: number | null
  actions: BesideActions
  /** The claim is read again whenever this changes. */
  stamp: unknown
  onStep: (by: 1 | -1) => void
  onClose: () => void
  onSaid: (words: string) => void
}

type Opened = 'look' | 'attach' | 'verdict'

/** A claim beside the table, with all that can be done about it beside the text: evidence, a verdict, comments. */
export function ClaimBeside({ claimId, number, actions, stamp, onStep, onClose, onSaid }: Props) {
  const reading = useClaimPanel(claimId, actions.readClaim, stamp)
  const [opened, setOpened] = useState<Opened>('look')
  const [done, setDone] = useState<string | null>(null)
  const verdictForm = useRef<HTMLElement>(null)
  const claim = reading.state === 'read' ? reading.claim : null
  const read = claim !== null
  useEffect(() => {
    if (opened !== 'verdict' || !read) return
    verdictForm.current?.scrollIntoView({ block: 'nearest' })
    verdictForm.current?.querySelector<HTMLInputElement>('input[name=ratingId]:checked, input[name=ratingId]')?.focus()
  }, [opened, read])
  const here = (act: () => void) => () => (isInPanel() ? act() : false)
  useKeys({
    e: here(() => setOpened('attach')),
    v: here(() => setOpened('verdict')),
    '[': here(() => onStep(-1)),
    ']': here(() => onStep(1)),
  })
  return (
    <>
      <div className="p-head">
        <h2>C-{claim?.number ?? number ?? '…'}</h2>
        {claim === null ? null : <StatusWord status={claim.status} />}
        <span className="grow" />
        <Step by={-1} onStep={onStep} label="Previous claim" keys="[" glyph="prev" />
        <Step by={1} onStep={onStep} label="Next claim" keys="]" glyph="next" />
        <Link className="btn sm" href={`/claims/${claimId}`}>
          Page <kbd>o</kbd>
        </Link>
        <button type="button" className="btn bare sm" aria-label="Close" onClick={onClose}>
          <Glyph name="x" />
        </button>
      </div>
      {done === null ? null : <p className="said">{done}</p>}
      {reading.state === 'reading' ? <p className="empty">Reading the claim…</p> : null}
      {reading.state === 'unreachable' ? (
        <p className="refused">The claim cannot be read just now. Choose it again in a moment.</p>
      ) : null}
      {claim === null ? null : (
        <>
          <InArticle claim={claim}>{claim.articleTitle}</InArticle>
          <ClaimPanelView
            key={claimId}
            claim={claim}
            opened={opened}
            onOpen={setOpened}
            onClosed={(state) => {
              const words = state?.outcome === 'done' ? (state.message ?? null) : null
              setDone(words)
              onSaid(words ?? '')
              setOpened('look')
              document.getElementById('panel')?.focus()
            }}
            verdictForm={verdictForm}
            attach={actions.attach}
            pasteText={actions.pasteText}
            giveVerdict={actions.giveVerdict}
          />
        </>
      )}
      {reading.state === 'read' ? (
        <section aria-label={`Comments on C-${reading.claim.number}`}>
          <TalkProvider talk={reading.talk} actions={actions.talk}>
            <CommentsOn key={claimId} on="claim" id={claimId} name={`C-${reading.claim.number}`} />
          </TalkProvider>
        </section>
      ) : null}
    </>
  )
}

function InArticle({ claim, children }: { claim: { id: string; articleId: string }; children: ReactNode }) {
  return (
    <p className="cap">
      in{' '}
      <Link className="link" href={`/articles/${claim.articleId}?claim=${claim.id}`}>
        <bdi>{children}</bdi>
      </Link>
    </p>
  )
}

/** Whether the keys are the panel's: the grid has an `e` of its own. */
function isInPanel(): boolean {
  return Boolean(document.activeElement?.closest('#panel'))
}

type StepProps = { by: 1 | -1; onStep: Props['onStep']; label: string; keys: string; glyph: 'prev' | 'next' }

function Step({ by, onStep, label, keys, glyph }: StepProps) {
  return (
    <button
      type="button"
      className="btn bare sm"
      aria-label={label}
      aria-keyshortcuts={keys}
      onClick={() => onStep(by)}
    >
      <Glyph name={glyph} className="flip" />
    </button>
  )
}
