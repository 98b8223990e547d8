'use server'

import { addQuote } from '@/lib/claims/add-quote.command'
import { addQuoteInput } from '@/lib/claims/add-quote.input'
import { assignClaims } from '@/lib/claims/assign-claims.command'
import { assignClaimsInput } from '@/lib/claims/assign-claims.input'
import { dropClaim } from '@/lib/claims/drop-claim.command'
import { dropClaimInput } from '@/lib/claims/drop-claim.input'
import { editClaim } from '@/lib/claims/edit-claim.command'
import { editClaimInput } from '@/lib/claims/edit-claim.input'
import { recordClaim } from '@/lib/claims/record-claim.command'
import { recordClaimInput } from '@/lib/claims/record-claim.input'
import { reopenClaim } from '@/lib/claims/reopen-claim.command'
import { reopenClaimInput } from '@/lib/claims/reopen-claim.input'
import { editContact } from '@/lib/evidence/edit-contact.command'
import { editContactInput } from '@/lib/evidence/edit-contact.input'
import { noteReply } from '@/lib/evidence/note-reply.command'
import { noteReplyInput } from '@/lib/evidence/note-reply.input'
import { recordContact } from '@/lib/evidence/record-contact.command'
import { recordContactInput } from '@/lib/evidence/record-contact.input'
import { takeNextClaim } from '@/lib/claims/take-next-claim.command'
import { takeNextClaimInput } from '@/lib/claims/take-next-claim.input'
import { attachEvidence } from '@/lib/evidence/attach-evidence.command'
import { attachEvidenceInput } from '@/lib/evidence/attach-evidence.input'
import { editEvidence } from '@/lib/evidence/edit-evidence.command'
import { editEvidenceInput } from '@/lib/evidence/edit-evidence.input'
import { withdrawEvidence } from '@/lib/evidence/withdraw-evidence.command'
import { withdrawEvidenceInput } from '@/lib/evidence/withdraw-evidence.input'
import { adjudicate } from '@/lib/verdicts/adjudicate.command'
import { adjudicateInput } from '@/lib/verdicts/adjudicate.input'
import { giveVerdict } from '@/lib/verdicts/give-verdict.command'
import { giveVerdictInput } from '@/lib/verdicts/give-verdict.input'
import { assignedSentence, attachedSentence, verdictSentence } from '@/lib/claims/done-sentences'
import { formAction } from '@/lib/web/form-action'

export const recordClaimAction = formAction(recordClaimInput, recordClaim, {
  then: ({ id, number }) => ({ message: `C-${number} recorded`, data: { id, number } }),
})
export const editClaimAction = formAction(editClaimInput, editClaim, {
  then: ({ number, version }) => ({ message: `C-${number} saved`, data: { version } }),
})
export const addQuoteAction = formAction(addQuoteInput, addQuote, {
  then: ({ number }) => ({ message: `Quote added to C-${number}` }),
})
export const assignClaimsAction = formAction(assignClaimsInput, assignClaims, {
  then: (done) => ({ message: assignedSentence(done) }),
})
export const takeNextClaimAction = formAction(takeNextClaimInput, takeNextClaim, {
  then: ({ id }) => ({ goTo: `/claims/${id}` }),
})
export const dropClaimAction = formAction(dropClaimInput, dropClaim, {
  then: ({ number }) => ({ message: `C-${number} dropped` }),
})
export const reopenClaimAction = formAction(reopenClaimInput, reopenClaim, {
  then: ({ number }) => ({ message: `C-${number} reopened` }),
})
export const attachEvidenceAction = formAction(attachEvidenceInput, attachEvidence, {
  then: (done) => ({ message: attachedSentence(done), data: { id: done.id, number: done.number } }),
})
export const editEvidenceAction = formAction(editEvidenceInput, editEvidence, {
  then: ({ number, version }) => ({ message: `E-${number} saved`, data: { version } }),
})
export const withdrawEvidenceAction = formAction(withdrawEvidenceInput, withdrawEvidence, {
  then: ({ number }) => ({ message: `E-${number} withdrawn` }),
})
export const recordContactAction = formAction(recordContactInput, recordContact, {
  then: ({ person }) => ({ message: `Asked: ${person}` }),
})
export const editContactAction = formAction(editContactInput, editContact, {
  then: ({ person, version }) => ({ message: `Contact with ${person} saved`, data: { version } }),
})
export const noteReplyAction = formAction(noteReplyInput, noteReply, {
  then: ({ person, version }) => ({ message: `Reply of ${person} saved`, data: { version } }),
})
export const giveVerdictAction = formAction(giveVerdictInput, giveVerdict, {
  then: (done) => ({ message: verdictSentence(done), data: { id: done.id } }),
})
export const adjudicateAction = formAction(adjudicateInput, adjudicate, {
  then: ({ claimNumber, rating }) => ({ message: `C-${claimNumber} adjudicated: ${rating}` }),
})
