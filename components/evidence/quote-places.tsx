'use client'

import Link from 'next/link'
import { snapshotHref } from '@/lib/evidence/snapshot-address'
import type { QuotePlace } from '@/lib/evidence/quote-looks.query'
import type { FormAction } from '@/lib/shared/form-state'
import { OnePressForm } from './one-press-form'

type Props = {
  places: readonly QuotePlace[]
  evidence: { id: string; number: number; version: number }
  at: { sourceId: string; number: number; textId: string }
  /** Chooses a place; null for who may only read along. */
  choose: FormAction | null
}

/** Each place at which a quote stands, with the words around it, and the way to say which one is meant. */
export function QuotePlaces({ places, evidence, at, choose }: Props) {
  return (
    <ol className="quote-places" aria-label={`Places of the quote of E-${evidence.number}`}>
      {places.map(({ start, end, label, before, words, after }, index) => (
        <li key={start}>
          <p dir="auto">
            {before}
            <mark>{words}</mark>
            {after}
          </p>
          <div className="ev-acts">
            {choose === null ? null : (
              <OnePressForm
                action={choose}
                fields={{ evidenceId: evidence.id, version: evidence.version, start }}
                label={`Choose place ${index + 1}`}
                pending="Choosing…"
              >
                Choose this one
              </OnePressForm>
            )}
            <Link className="link" href={snapshotHref(at, { textId: at.textId, place: { start, end } })}>
              {label ?? `Place ${index + 1}`} · show in the stored text
            </Link>
          </div>
        </li>
      ))}
    </ol>
  )
}
