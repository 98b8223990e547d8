'use client'

import { useTurn } from '@/components/claims/use-turn'
import { Said } from '@/components/claims/said'
import { captureWords, underWayStamp } from '@/components/evidence/capture-words'
import { OnePressForm } from '@/components/evidence/one-press-form'
import { RefreshUnderWay } from '@/components/evidence/refresh-under-way'
import { Time } from '@/components/ui/time'
import type { SourcePage } from '@/lib/evidence/source-page.query'
import type { FormAction } from '@/lib/shared/form-state'
import { GiveSource } from './give-source'
import { RecheckPress } from './recheck-press'
import { SnapshotsTable } from './snapshots-table'

export type CaptureActions = { capture: FormAction; retry: FormAction; recheck: FormAction; paste: FormAction }

/** What is stored of a source, what is on its way, and how to have more. */
export function SourceCaptures({ source, actions }: { source: SourcePage; actions: CaptureActions }) {
  const giving = useTurn(`give:${source.id}`)
  const stamp = underWayStamp(source.captures)
  return (
    <section className="sec" aria-labelledby="h-ca" id="captures">
      <h2 id="h-ca">
        What is stored of it <span>{counted(source.snapshots.length)}</span>
      </h2>
      <RefreshUnderWay stamp={stamp} />
      <CheckOutcome source={source} />
      <ul className="captures">
        {source.captures.map((capture) => (
          <li key={capture.id}>
            {capture.state === 'failed' ? (
              <>
                <p className="read-problem">
                  <Time at={capture.createdAt} timeZone={source.timeZone} />: {capture.sentence}
                </p>
                {source.can.capture && stamp === null ? (
                  <OnePressForm
                    action={actions.retry}
                    fields={{ captureId: capture.id }}
                    label="Capture again what failed"
                    pending="Asking…"
                  >
                    Try again
                  </OnePressForm>
                ) : null}
              </>
            ) : (
              <p role="status" className="under-way">
                Being captured: {captureWords(capture)}.
                {capture.state === 'fetching' && capture.expected !== null && capture.expected >= capture.received ? (
                  <progress max={capture.expected} value={capture.received} aria-label="Bytes received" />
                ) : null}
              </p>
            )}
          </li>
        ))}
      </ul>
      {source.snapshots.length === 0 ? (
        <p className="empty">Nothing yet. Quotes are looked up in what is stored here.</p>
      ) : (
        <SnapshotsTable source={source} />
      )}
      {source.can.capture ? (
        <>
          <Said said={giving.said} />
          {giving.isOpen ? (
            <GiveSource sourceId={source.id} paste={actions.paste} onDone={giving.done} onCancel={giving.close} />
          ) : (
            <div className="acts">
              {source.url === null || stamp !== null ? null : (
                <>
                  <OnePressForm
                    action={actions.capture}
                    fields={{ sourceId: source.id }}
                    label="Capture the address"
                    className="btn"
                    pending="Asking…"
                  >
                    {source.snapshots.length === 0 ? 'Capture its address' : 'Capture again'}
                  </OnePressForm>
                  {source.snapshots.length === 0 ? null : <RecheckPress source={source} action={actions.recheck} />}
                </>
              )}
              <button type="button" className="btn" ref={giving.opener} onClick={giving.open}>
                Give a file or text
              </button>
            </div>
          )}
        </>
      ) : null}
    </section>
  )
}

function CheckOutcome({ source }: { source: SourcePage }) {
  const { checkOutcome, checkSentence, checkedAt } = source
  if (checkOutcome === null || checkedAt === null) return null
  return (
    <p className={checkOutcome === 'same' ? 'hint' : 'read-problem'}>
      Address checked <Time at={checkedAt} timeZone={source.timeZone} />: {checkSentence}
    </p>
  )
}

function counted(snapshots: number): string {
  if (snapshots === 0) return 'no snapshot'
  return snapshots === 1 ? '1 snapshot' : `${snapshots} snapshots, none is ever changed`
}
