import { z } from 'zod'
import { ROLES } from '@/lib/access/role'
import { id } from './answer-values'
import { ARTICLE_OPERATIONS } from './articles.operations'
import { CLAIM_CHANGES } from './claim-changes.operations'
import { CLAIM_LOOKS } from './claims.operations'
import { EVIDENCE_OPERATIONS, SOURCE_OPERATIONS } from './evidence.operations'
import { looks, type Operation } from './operation'
import { REPORT_OPERATIONS } from './reports.operations'
import { VERDICT_OPERATIONS } from './verdicts.operations'

const ME = looks({
  ...{ name: 'getMe', path: '/me', tag: 'me', scope: null, tells: 'thing' },
  summary: 'Whose this token is, on which desk, in which role',
  answer: z.object({ userId: id, name: z.string(), role: z.enum(ROLES), deskId: id, timeZone: z.string() }),
  look: async (actor) => ({ body: actor }),
})

/** Everything that can be asked of /api/v1. */
export const OPERATIONS: readonly Operation[] = [
  ME,
  ...ARTICLE_OPERATIONS,
  ...CLAIM_LOOKS,
  ...CLAIM_CHANGES,
  ...EVIDENCE_OPERATIONS,
  ...SOURCE_OPERATIONS,
  ...VERDICT_OPERATIONS,
  ...REPORT_OPERATIONS,
]
