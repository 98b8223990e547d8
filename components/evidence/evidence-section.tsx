'use client'

import { Said } from '@/components/claims/said'
import { useTurn } from '@/components/claims/use-turn'
import { Empty } from '@/components/ui/empty'
import { useKeys } from '@/components/ui/use-keys'
import type { ClaimPanel } from '@/lib/claims/claim-panel.query'
import type { FormAction } from '@/lib/shared/form-state'
import { AttachEvidenceForm, evidenceDraft } from './attach-evidence-form'
import type { QuoteLook } from '@/lib/evidence/quote-looks.query'
import { underWayStamp } from './capture-words'
import { EvidenceCard } from './evidence-card'
import type { QuoteActions } from './quote-outcome'
import { RefreshUnderWay } from './refresh-under-way'

type Props = {
  claim: ClaimPanel
  /** How each looked-up quote stands in its stored text, by the id of the evidence. */
  looks: Record<string, QuoteLook>
  attach: FormAction
  paste: FormAction
  edit: FormAction
  withdraw: FormAction
  quoteActions: QuoteActions
}

/** The evidence of a claim, and the form that adds to it: `e` opens it. */
export function EvidenceSection({ claim, looks, attach, paste, edit, withdraw, quoteActions }: Props) {
  const turn = useTurn(evidenceDraft(claim.id))
  const open = turn.isOpen && claim.can.attach
  useKeys({ e: () => (claim.can.attach ? turn.open() : false) })
  return (
    <section className="sec" aria-labelledby="h-ev">
      <h2 id="h-ev">
        Evidence <span>{counted(claim.evidence)}</span>
        {claim.can.attach && !open ? (
          <button type="button" className="btn sm" ref={turn.opener} onClick={turn.open}>
            Attach source <kbd>e</kbd>
          </button>
        ) : null}
      </h2>
      <RefreshUnderWay stamp={underWayStamp(claim.evidence.map(({ source }) => source.capture))} />
      <Said said={turn.said} />
      {open ? (
        <div className="inset">
          <AttachEvidenceForm
            action={attach}
            paste={paste}
            claimId={claim.id}
            claimNumber={claim.number}
            onDone={turn.done}
            onCancel={turn.close}
          />
        </div>
      ) : null}
      {claim.evidence.length === 0 && !open ? (
        <Empty>Nothing yet speaks for or against this claim. Attach what you find, with the source’s own words.</Empty>
      ) : (
        <div className="evs">
          {claim.evidence.map((piece) => (
            <EvidenceCard
              key={piece.id}
              piece={piece}
              look={looks[piece.id]}
              edit={edit}
              withdraw={withdraw}
              quoteActions={quoteActions}
            />
          ))}
        </div>
      )}
    </section>
  )
}

function counted(evidence: ClaimPanel['evidence']): string {
  const standing = evidence.filter((piece) => piece.withdrawn === null)
  if (standing.length === 0) return 'none yet'
  const sources = new Set(standing.map((piece) => piece.source.id)).size
  return `${standing.length} ${standing.length === 1 ? 'piece' : 'pieces'} from ${sources} ${sources === 1 ? 'source' : 'sources'}`
}
