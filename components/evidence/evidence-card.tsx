'use client'

import Link from 'next/link'
import { type ReactNode, useState } from 'react'
import { ReasonForm } from '@/components/claims/reason-form'
import { Said } from '@/components/claims/said'
import { useTurn } from '@/components/claims/use-turn'
import { CommentsOn } from '@/components/comments/comments-on'
import { StanceWord } from '@/components/ui/stance-word'
import { isConfidential } from '@/lib/evidence/confidential'
import type { ShownEvidence } from '@/lib/claims/claim-panel.query'
import type { FormAction } from '@/lib/shared/form-state'
import type { QuoteLook } from '@/lib/evidence/quote-looks.query'
import { EditEvidenceForm } from './edit-evidence-form'
import { type QuoteActions, QuoteLock, QuoteOutcome } from './quote-outcome'
import { quoted } from './quoted'
import { sourceLine } from './source-line'

type Props = {
  piece: ShownEvidence
  look: QuoteLook | undefined
  edit: FormAction
  withdraw: FormAction
  quoteActions: QuoteActions
}

/** One piece of evidence: the source's own words, apart from them what we say of it, and where it comes from. */
export function EvidenceCard({ piece, look, edit, withdraw, quoteActions }: Props) {
  const editing = useTurn(`edit-evidence:${piece.id}`)
  const [instead, setInstead] = useState<string | null>(null)
  const editWith = (words: string | null) => {
    setInstead(words)
    editing.open()
  }
  const withdrawing = useTurn()
  return (
    <article
      className={`ev${piece.withdrawn === null ? '' : ' withdrawn'}`}
      aria-label={`Evidence E-${piece.number}`}
      id={`e${piece.number}`}
    >
      <header>
        <bdi className="eno">E-{piece.number}</bdi>
        <StanceWord stance={piece.stance} />
        <span className="grow" />
        {piece.withdrawn === null ? <QuoteLock piece={piece} look={look} /> : <b className="late">withdrawn</b>}
      </header>
      {editing.isOpen && piece.can.edit ? (
        <EditEvidenceForm
          piece={piece}
          action={edit}
          turn={editing}
          sourceWords={look?.differs?.words}
          instead={instead}
        />
      ) : (
        <EvidenceWords piece={piece}>
          {piece.withdrawn === null ? (
            <QuoteOutcome piece={piece} look={look} actions={quoteActions} onEdit={editWith} />
          ) : null}
        </EvidenceWords>
      )}
      {withdrawing.isOpen && piece.can.withdraw ? (
        <ReasonForm
          action={withdraw}
          about={{ name: 'evidenceId', id: piece.id }}
          label={`Withdraw E-${piece.number}`}
          button="Withdraw"
          hint="It stays in the record, struck through, with this reason."
          onDone={withdrawing.done}
          onCancel={withdrawing.close}
        />
      ) : null}
      <Said said={editing.said ?? withdrawing.said} />
      {editing.isOpen || withdrawing.isOpen ? null : (
        <div className="ev-acts">
          {piece.can.edit ? (
            <button
              type="button"
              className="btn bare sm"
              ref={editing.opener}
              onClick={() => editWith(null)}
              aria-label={`Edit E-${piece.number}`}
            >
              Edit
            </button>
          ) : null}
          {piece.can.withdraw ? (
            <button
              type="button"
              className="btn bare sm"
              ref={withdrawing.opener}
              onClick={withdrawing.open}
              aria-label={`Withdraw E-${piece.number}`}
            >
              Withdraw
            </button>
          ) : null}
        </div>
      )}
      <CommentsOn on="evidence" id={piece.id} name={`E-${piece.number}`} />
    </article>
  )
}

function EvidenceWords({ piece, children }: { piece: ShownEvidence; children: ReactNode }) {
  const { source } = piece
  return (
    <>
      {piece.quote === null ? null : (
        <blockquote dir="auto" lang={source.language ?? undefined}>
          {quoted(piece.quote)}
        </blockquote>
      )}
      <cite>
        <Link className="link" href={`/sources/${source.id}`}>
          <bdi>{source.title}</bdi>
        </Link>
        , <bdi>{sourceLine(source)}</bdi>
        {isConfidential(source) ? <b className="confidential"> · confidential</b> : null}
      </cite>
      <footer>
        {piece.locator === null ? null : <bdi>{piece.locator}</bdi>}
        {source.derivesFrom === null ? null : (
          <span>
            derives from <bdi>{source.derivesFrom.title}</bdi>
          </span>
        )}
        <span>
          attached by <bdi>{piece.author.name}</bdi>
        </span>
      </footer>
      {children}
      {piece.note === null ? null : (
        <p className="soft note-of" dir="auto">
          <b className="cap">Our note</b> {piece.note}
        </p>
      )}
      {piece.withdrawn === null ? null : (
        <p className="soft" dir="auto">
          <b className="cap">Withdrawn because</b> {piece.withdrawn.reason}
        </p>
      )}
    </>
  )
}
