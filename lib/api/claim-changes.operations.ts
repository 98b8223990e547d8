import { z } from 'zod'
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
import { writeTags } from '@/lib/claims/tags'
import { id, whole } from './answer-values'
import { oneClaim } from './one-claim.query'
import { changes, type Operation } from './operation'

const numbered = z.object({ id, number: whole })

/** What can be changed of claims. */
export const CLAIM_CHANGES: readonly Operation[] = [
  changes({
    ...{ name: 'recordClaim', method: 'POST', path: '/claims', tag: 'claims', scope: 'claims:write', status: 201 },
    summary: 'Record a claim on a range of the text of an article',
    input: recordClaimInput,
    answer: numbered,
    command: recordClaim,
    told: (claim) => ({ body: claim, location: `/claims/${claim.id}` }),
  }),
  changes({
    ...{ name: 'editClaim', method: 'PATCH', path: '/claims/{id}', tag: 'claims', scope: 'claims:write', status: 200 },
    summary: 'Edit the facts of a claim; fields that are left out stay as they are',
    description: 'Tags are a list parted by commas, the due time is on the clocks of the desk: "2024-01-25T18:00".',
    input: editClaimInput,
    fromPath: { claimId: 'id' },
    versioned: 'yes',
    stands: async (actor, { id: claimId = '' }) => {
      const { statement, kind, priority, claimant, claimantVia, accuses, ...claim } = await oneClaim(actor, claimId)
      return {
        ...{ statement, kind, priority, claimant, claimantVia, accuses: accuses ? 'yes' : 'no' },
        happenedOn: claim.happenedOn,
        dueAt: claim.dueLocal,
        tags: writeTags(claim.tags.map(({ name }) => name)),
      }
    },
    answer: numbered.extend({ version: whole }),
    command: editClaim,
    told: (claim) => ({ body: claim }),
  }),
  changes({
    ...{ name: 'assignClaims', method: 'POST', path: '/claims/assign', tag: 'claims', status: 200 },
    scope: 'claims:write',
    summary: 'Give up to 500 claims to somebody, or take them from whoever has them: all of them or none',
    input: assignClaimsInput,
    answer: z.object({ changed: whole, numbers: z.array(whole), assignee: z.string().nullable() }),
    command: assignClaims,
    told: (assigned) => ({ body: assigned }),
  }),
  changes({
    ...{ name: 'dropClaim', method: 'POST', path: '/claims/{id}/drop', tag: 'claims', status: 200 },
    scope: 'claims:write',
    summary: 'Drop a claim, with a reason',
    input: dropClaimInput,
    fromPath: { claimId: 'id' },
    answer: numbered,
    command: dropClaim,
    told: (claim) => ({ body: claim }),
  }),
  changes({
    ...{ name: 'reopenClaim', method: 'POST', path: '/claims/{id}/reopen', tag: 'claims', status: 200 },
    scope: 'claims:write',
    summary: 'Reopen a claim that has ended, with a reason',
    input: reopenClaimInput,
    fromPath: { claimId: 'id' },
    answer: numbered,
    command: reopenClaim,
    told: (claim) => ({ body: claim }),
  }),
]
