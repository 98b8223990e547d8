import type { Actor } from '@/lib/access/actor'
import type { Role } from '@/lib/access/role'
import { changeDeskSettings } from '@/lib/people/change-desk-settings.command'
import { changeDeskSettingsInput } from '@/lib/people/change-desk-settings.input'
import { attachEvidence } from '@/lib/evidence/attach-evidence.command'
import { attachEvidenceInput } from '@/lib/evidence/attach-evidence.input'
import { anArticle, anOpenClaim } from '@/lib/testing/builders'
import { anOwnDesk, type OwnPerson } from './own-desk'

/** A desk of one test's own that asks for two verdicts and seals them, with people, an article, and a claim with evidence. */
export type SealingDesk = {
  ines: OwnPerson
  jonas: OwnPerson
  ruth: OwnPerson
  tomas: OwnPerson
  articleId: string
  claim: { id: string; number: number }
}

/** Ines is a reviewer, Jonas and Ruth are editors, Tomas is a viewer. */
export async function aSealingDesk(): Promise<SealingDesk> {
  const desk = await anOwnDesk()
  const rules = {
    version: 1,
    name: 'Night desk',
    reportPrefix: 'ND',
    timeZone: 'UTC',
    verdictsNeeded: 2,
    sealVerdicts: ['yes'],
  }
  await changeDeskSettings(desk.actor, changeDeskSettingsInput.parse(rules))
  const ines = await desk.add('reviewer', 'Ines Duarte')
  const jonas = await desk.add('editor', 'Jonas Weber')
  const ruth = await desk.add('editor', 'Ruth Adler')
  const tomas = await desk.add('viewer', 'Tomas Lind')
  const as = ({ userId, name }: OwnPerson, role: Role): Actor => ({ ...desk.actor, userId, name, role })
  const article = await anArticle(as(ruth, 'editor'))
  const claim = await anOpenClaim(as(ines, 'reviewer'), article, '14 cracked bolts')
  const report = { title: 'Inspection report of the harbour authority', kind: 'primary_document' }
  const said = { stance: 'supports', quote: '', note: 'Its table counts fourteen bolts.' }
  await attachEvidence(as(ines, 'reviewer'), attachEvidenceInput.parse({ claimId: claim.id, ...report, ...said }))
  return { ines, jonas, ruth, tomas, articleId: article.articleId, claim }
}
