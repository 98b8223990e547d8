'use client'

import Link from 'next/link'
import { Said } from '@/components/claims/said'
import { useTurn } from '@/components/claims/use-turn'
import { readProblemSentence } from '@/lib/evidence/read-problem'
import { snapshotHref } from '@/lib/evidence/snapshot-address'
import type { FormAction } from '@/lib/shared/form-state'
import { TypeTextForm, typedTextDraft } from './capture-type-text'

type Props = {
  snapshot: { id: string; sourceId: string; number: number; problem: string | null }
  /** Takes the text by hand; null for who may only read along. */
  typeText: FormAction | null
}

/** A snapshot nothing could be read from: why, and the form that takes its text by hand. */
export function NoText({ snapshot, typeText }: Props) {
  const turn = useTurn(typedTextDraft(snapshot.id))
  return (
    <>
      <p className="read-problem">{readProblemSentence(snapshot.problem ?? 'no-text')}</p>
      {turn.isOpen && typeText !== null ? (
        <TypeTextForm snapshotId={snapshot.id} action={typeText} onDone={turn.done} onCancel={turn.close} />
      ) : (
        <div className="ev-acts">
          {typeText === null ? null : (
            <button type="button" className="btn sm" ref={turn.opener} onClick={turn.open}>
              Type the text by hand
            </button>
          )}
          <Link className="link" href={snapshotHref(snapshot)}>
            Look at the file
          </Link>
        </div>
      )}
      <Said said={turn.said} />
    </>
  )
}
