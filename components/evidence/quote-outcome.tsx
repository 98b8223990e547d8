'use client'

import Link from 'next/link'
import { Glyph } from '@/components/ui/glyph'
import type { ShownEvidence } from '@/lib/claims/claim-panel.query'
import type { QuoteLook } from '@/lib/evidence/quote-looks.query'
import { snapshotHref } from '@/lib/evidence/snapshot-address'
import type { FormAction } from '@/lib/shared/form-state'
import { captureWords } from './capture-words'
import { NoText } from './capture-no-text'
import { OnePressForm } from './one-press-form'
import { QuoteDiffers } from './quote-differs'
import { placeInWords } from './place-in-words'
import { QUOTE_LOCKS, type QuoteStanding, quoteStanding } from './quote-lock'
import { QuotePlaces } from './quote-places'

/** What can be done about a quote and the capture of its source. */
export type QuoteActions = { choosePlace: FormAction; capture: FormAction; retry: FormAction; typeText: FormAction }

/** The lock beside a piece of evidence: shape and word. */
export function QuoteLock({ piece, look }: { piece: ShownEvidence; look: QuoteLook | undefined }) {
  const standing = quoteStanding(piece)
  if (standing === 'unquoted') return null
  const { glyph, tone, words } = QUOTE_LOCKS[standing]
  return (
    <span className={`g lk-${tone}`}>
      <Glyph name={glyph} />
      <span>{standing === 'found' && look?.label ? `found ${placeInWords(look.label)}` : words}</span>
    </span>
  )
}

type Props = {
  piece: ShownEvidence
  look: QuoteLook | undefined
  actions: QuoteActions
  /** Opens the form that edits the quote, with the source's words in it where there are any. */
  onEdit: (words: string | null) => void
}

/** What looking the quote up came to, why, and what to do about it. */
export function QuoteOutcome({ piece, look, actions, onEdit }: Props) {
  const standing = quoteStanding(piece)
  const { capture } = piece.source
  return (
    <div className="quote-outcome">
      <About standing={standing} piece={piece} look={look} actions={actions} onEdit={onEdit} />
      {look?.origin === 'typed' ? <p className="hint">Looked up in a text that was given by hand.</p> : null}
      {standing !== 'waiting' && capture !== null && capture.state !== 'kept' && capture.state !== 'failed' ? (
        <p className="hint">The source is being captured again: {captureWords(capture)}.</p>
      ) : null}
    </div>
  )
}

function About({ standing, piece, look, actions, onEdit }: Props & { standing: QuoteStanding }) {
  const { source, quoted, quoteWhy } = piece
  switch (standing) {
    case 'unquoted':
      return null
    case 'found':
      return <p className="hint">{toTheWords(piece, look)}</p>
    case 'differs':
      return (
        <>
          {look?.differs ? <QuoteDiffers differs={look.differs} language={source.language} /> : null}
          <p className="hint">{quoteWhy}</p>
          <div className="ev-acts">
            {piece.can.edit && look?.differs ? (
              <button type="button" className="btn sm" onClick={() => onEdit(look.differs?.words ?? null)}>
                Use the source’s words
              </button>
            ) : null}
            {toTheWords(piece, look)}
          </div>
        </>
      )
    case 'ambiguous':
      return (
        <>
          <p className="hint">{quoteWhy}</p>
          {quoted === null ? null : (
            <QuotePlaces
              places={look?.places ?? []}
              evidence={piece}
              at={quoted}
              choose={piece.can.edit ? actions.choosePlace : null}
            />
          )}
        </>
      )
    case 'not_found':
      return (
        <>
          <p className="hint">{quoteWhy}</p>
          <div className="ev-acts">
            {piece.can.edit ? (
              <button type="button" className="btn sm" onClick={() => onEdit(null)}>
                Edit the quote
              </button>
            ) : null}
            {quoted === null ? null : (
              <Link className="link" href={snapshotHref(quoted, { textId: quoted.textId })}>
                Look in the stored text
              </Link>
            )}
          </div>
        </>
      )
    case 'waiting':
      return (
        <p className="hint" role="status">
          The source is being captured{source.capture === null ? '' : `: ${captureWords(source.capture)}`}. The quote is
          looked up when it is here; you can go on.
        </p>
      )
    case 'capture_failed':
      return (
        <>
          <p className="read-problem">{source.capture?.sentence}</p>
          <div className="ev-acts">
            {piece.can.edit && source.capture !== null ? (
              <OnePressForm
                action={actions.retry}
                fields={{ captureId: source.capture.id }}
                label={`Capture the source of E-${piece.number} again`}
                pending="Asking…"
              >
                Try again
              </OnePressForm>
            ) : null}
            <Link className="link" href={`/sources/${source.id}#captures`}>
              Give it as a file or text
            </Link>
          </div>
        </>
      )
    case 'no_text':
      return source.snapshot === null ? null : (
        <NoText
          snapshot={{ ...source.snapshot, sourceId: source.id }}
          typeText={piece.can.edit ? actions.typeText : null}
        />
      )
    case 'nowhere':
      return (
        <>
          <p className="hint">Nothing of this source is stored, so the quote cannot be looked up.</p>
          <div className="ev-acts">
            {source.url !== null && piece.can.edit ? (
              <OnePressForm
                action={actions.capture}
                fields={{ sourceId: source.id }}
                label={`Capture the source of E-${piece.number}`}
                pending="Asking…"
              >
                Capture its address
              </OnePressForm>
            ) : null}
            <Link className="link" href={`/sources/${source.id}#captures`}>
              Give it as a file or text
            </Link>
          </div>
        </>
      )
  }
}

function toTheWords({ quoted, quoteStart, quoteEnd }: ShownEvidence, look: QuoteLook | undefined) {
  if (quoted === null || quoteStart === null || quoteEnd === null) return null
  const place = { start: quoteStart, end: quoteEnd }
  return (
    <Link className="link" href={snapshotHref(quoted, { textId: quoted.textId, place })}>
      {look?.label ? `${look.label} · ` : ''}show in the stored text
    </Link>
  )
}
