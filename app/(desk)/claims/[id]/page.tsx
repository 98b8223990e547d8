import type { Metadata } from 'next'
import '@/components/comments/comments.css'
import '@/components/evidence/weighed.css'
import { ClaimFacts } from '@/components/claims/claim-facts'
import { ClaimHistory } from '@/components/claims/claim-history'
import { ClaimKeys } from '@/components/claims/claim-keys'
import { ClaimMeta } from '@/components/claims/claim-meta'
import { EndClaim } from '@/components/claims/end-claim'
import { QuotesInContext } from '@/components/claims/quotes-in-context'
import { ClaimComments } from '@/components/comments/claim-comments'
import { TalkProvider } from '@/components/comments/talk'
import { Contacts } from '@/components/evidence/contacts'
import { EvidenceSection } from '@/components/evidence/evidence-section'
import { GradeCard } from '@/components/evidence/grade-card'
import { ProvenanceGraph } from '@/components/evidence/provenance-graph'
import { WhoIsHere } from '@/components/live/who-is-here'
import { SubBar } from '@/components/ui/sub-bar'
import { VerdictSection } from '@/components/verdicts/verdict-section'
import { quoteLooks } from '@/lib/evidence/quote-looks.query'
import { claimPage } from '@/lib/claims/claim-page.query'
import { commentsOnClaim } from '@/lib/comments/comments-on-claim.query'
import { requireActor } from '@/lib/web/current-actor'
import { orNotFound } from '@/lib/web/or-not-found'
import {
  adjudicateAction,
  assignClaimsAction,
  attachEvidenceAction,
  dropClaimAction,
  editClaimAction,
  editContactAction,
  editEvidenceAction,
  giveVerdictAction,
  noteReplyAction,
  recordContactAction,
  reopenClaimAction,
  withdrawEvidenceAction,
} from '../actions'
import {
  captureSourceAction,
  choosePlaceAction,
  pasteSourceTextAction,
  retryCaptureAction,
  typeTextAction,
} from '../../sources/actions'
import { TALK_ACTIONS } from '../../comments/talk-actions'

const CONTACT_ACTIONS = { record: recordContactAction, edit: editContactAction, reply: noteReplyAction }
const QUOTE_ACTIONS = {
  choosePlace: choosePlaceAction,
  capture: captureSourceAction,
  retry: retryCaptureAction,
  typeText: typeTextAction,
}

export const metadata: Metadata = { title: 'Claim' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ before?: string | string[] }> }

export default async function ClaimPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id } = await params
  const claim = await orNotFound(() => claimPage(actor, id))
  const looks = await quoteLooks(actor, claim.id)
  const talk = await commentsOnClaim(actor, claim.id, oneOf((await searchParams).before))
  return (
    <TalkProvider talk={talk} actions={TALK_ACTIONS}>
      <SubBar
        crumbs={[
          { label: 'Claims', href: '/claims' },
          { label: claim.articleTitle, href: `/articles/${claim.articleId}` },
          { label: `C-${claim.number}` },
        ]}
      >
        <WhoIsHere article={claim.articleId} claim={claim.id} />
        <ClaimKeys {...claim.inArticle} />
        {claim.can.drop ? <EndClaim claim={claim} action={dropClaimAction} step="drop" /> : null}
        {claim.can.reopen ? <EndClaim claim={claim} action={reopenClaimAction} step="reopen" /> : null}
      </SubBar>
      <div className="claim">
        <aside aria-label="Quote in context">
          <QuotesInContext quotes={claim.quotes} claim={claim} />
          <section className="sec" aria-labelledby="h-fa">
            <h2 id="h-fa">Facts</h2>
            <ClaimFacts key={claim.id} claim={claim} edit={editClaimAction} assign={assignClaimsAction} />
          </section>
        </aside>
        <main id="main">
          <h1 dir="auto">{claim.statement}</h1>
          <ClaimMeta claim={claim} />
          <EvidenceSection
            key={claim.id}
            claim={claim}
            looks={looks}
            attach={attachEvidenceAction}
            paste={pasteSourceTextAction}
            edit={editEvidenceAction}
            withdraw={withdrawEvidenceAction}
            quoteActions={QUOTE_ACTIONS}
          />
          {claim.graded.grade === null ? null : (
            <div className="sec weighed">
              <ProvenanceGraph graph={claim.provenance} claimNumber={claim.number} />
              <GradeCard graded={claim.graded} stopping={claim.stoppingBlockers} />
            </div>
          )}
          <Contacts key={`contacts ${claim.id}`} claim={claim} actions={CONTACT_ACTIONS} />
          <VerdictSection claim={claim} giveVerdict={giveVerdictAction} adjudicate={adjudicateAction} />
          <ClaimComments key={`comments ${claim.id}`} claimId={claim.id} claimNumber={claim.number} />
          <ClaimHistory claim={claim} />
        </main>
      </div>
    </TalkProvider>
  )
}

function oneOf(value: string | string[] | undefined): string | null {
  return typeof value === 'string' ? value : null
}
