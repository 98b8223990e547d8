import { z } from 'zod'
import { addSource } from '@/lib/evidence/add-source.command'
import { addSourceInput } from '@/lib/evidence/add-source.input'
import { attachEvidence } from '@/lib/evidence/attach-evidence.command'
import { attachEvidenceInput } from '@/lib/evidence/attach-evidence.input'
import { editEvidence } from '@/lib/evidence/edit-evidence.command'
import { editEvidenceInput } from '@/lib/evidence/edit-evidence.input'
import { SOURCE_KINDS } from '@/lib/evidence/source'
import { sourcePage, type SourcePage } from '@/lib/evidence/source-page.query'
import { sources } from '@/lib/evidence/sources.query'
import { parseSourcesFilter } from '@/lib/evidence/sources-filter'
import { withdrawEvidence } from '@/lib/evidence/withdraw-evidence.command'
import { withdrawEvidenceInput } from '@/lib/evidence/withdraw-evidence.input'
import { id, whole } from './answer-values'
import {
  attachedTold,
  evidenceListTold,
  evidenceTold,
  sourceAddedTold,
  sourcesTold,
  sourceTold,
} from './evidence.answer'
import { evidenceOfClaim, evidencePiece } from './evidence-told.query'
import { changes, looks, type Operation } from './operation'
import { idPageQuery } from './page-query.input'

const numbered = z.object({ id, number: whole })

/** What can be asked about evidence, and changed of it. */
export const EVIDENCE_OPERATIONS: readonly Operation[] = [
  looks({
    ...{ name: 'listEvidence', path: '/claims/{id}/evidence', tag: 'evidence', scope: 'evidence:read', tells: 'list' },
    summary: 'The evidence of a claim, by number, withdrawn pieces too',
    answer: evidenceListTold,
    look: async (actor, { id: claimId = '' }) => ({ body: { evidence: await evidenceOfClaim(actor, claimId) } }),
  }),
  looks({
    ...{ name: 'getEvidence', path: '/evidence/{id}', tag: 'evidence', scope: 'evidence:read', tells: 'thing' },
    summary: 'A piece of evidence',
    answer: evidenceTold,
    look: async (actor, { id: evidenceId = '' }) => {
      const piece = await evidencePiece(actor, evidenceId)
      return { body: piece, version: piece.version }
    },
  }),
  changes({
    ...{ name: 'attachEvidence', method: 'POST', path: '/claims/{id}/evidence', tag: 'evidence', status: 201 },
    scope: 'evidence:write',
    summary: 'Attach evidence to a claim, from a source we have or a new one',
    description:
      'With sourceId the source is chosen; without, it is described by the other fields, and an address is captured.',
    input: attachEvidenceInput,
    fromPath: { claimId: 'id' },
    answer: attachedTold,
    command: attachEvidence,
    told: (attached) => ({ body: attached, location: `/evidence/${attached.id}` }),
  }),
  changes({
    ...{ name: 'editEvidence', method: 'PATCH', path: '/evidence/{id}', tag: 'evidence', status: 200 },
    scope: 'evidence:write',
    summary: 'Edit what a piece of evidence says; fields that are left out stay as they are',
    input: editEvidenceInput,
    fromPath: { evidenceId: 'id' },
    versioned: 'yes',
    stands: async (actor, { id: evidenceId = '' }) => {
      const { stance, quote, locator, note } = await evidencePiece(actor, evidenceId)
      return { stance, quote, locator, note }
    },
    answer: numbered.extend({ version: whole }),
    command: editEvidence,
    told: (piece) => ({ body: piece }),
  }),
  changes({
    ...{ name: 'withdrawEvidence', method: 'POST', path: '/evidence/{id}/withdraw', tag: 'evidence', status: 200 },
    scope: 'evidence:write',
    summary: 'Withdraw a piece of evidence, with a reason; it stays in the record',
    input: withdrawEvidenceInput,
    fromPath: { evidenceId: 'id' },
    answer: numbered,
    command: withdrawEvidence,
    told: (piece) => ({ body: piece }),
  }),
]

const sourcesQueryInput = z.object({
  q: z.string().max(200).optional().describe('Words of title, publisher, author or address.'),
  kind: z.enum(SOURCE_KINDS).optional(),
  ...idPageQuery,
})

/** What can be asked about sources, and added to them. */
export const SOURCE_OPERATIONS: readonly Operation[] = [
  looks({
    ...{ name: 'listSources', path: '/sources', tag: 'sources', scope: 'sources:read', tells: 'list' },
    summary: 'A page of sources, newest first, with how often each is used',
    query: sourcesQueryInput,
    answer: sourcesTold,
    look: async (actor, _words, { limit, ...query }) => {
      const { rows, next } = await sources(actor, parseSourcesFilter(query), limit)
      const told = rows.map(({ capture, ...row }) => ({
        ...row,
        capture: capture === null ? null : { state: capture.state, sentence: capture.sentence },
      }))
      return { body: { sources: told, next }, next }
    },
  }),
  looks({
    ...{ name: 'getSource', path: '/sources/{id}', tag: 'sources', scope: 'sources:read', tells: 'thing' },
    summary: 'A source: what is known of it, where it has it from, and where it is used',
    answer: sourceTold,
    look: async (actor, { id: sourceId = '' }) => ({ body: told(await sourcePage(actor, sourceId)) }),
  }),
  changes({
    ...{ name: 'addSource', method: 'POST', path: '/sources', tag: 'sources', scope: 'sources:write', status: 201 },
    summary: 'Add a source; the same address entered twice is the same source, told as known',
    input: addSourceInput,
    answer: sourceAddedTold,
    command: addSource,
    told: (source) => ({ body: source, location: `/sources/${source.id}` }),
  }),
]

function told(page: SourcePage) {
  const { version, title, kind, publisher, author, url, publishedOn, language, note, interest, confidentiality } = page
  const { archiveUrl, spokenOn, spokenHow, spokenTerms, derivesFrom, derived } = page
  return {
    ...{ id: page.id, version, title, kind, publisher, author, url, publishedOn, language, note, interest },
    ...{ confidentiality, archiveUrl, spokenOn, spokenHow, spokenTerms, derivesFrom, derived },
    addedAt: page.createdAt.toISOString(),
    addedBy: page.createdBy.name,
    uses: page.uses.map(({ id: evidenceId, number, stance, withdrawnAt, claim }) => ({
      ...{ id: evidenceId, number, stance, withdrawn: withdrawnAt !== null },
      claim: { id: claim.id, number: claim.number, statement: claim.statement, articleId: claim.article.id },
    })),
  }
}
