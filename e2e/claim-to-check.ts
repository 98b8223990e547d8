import type { Actor } from '@/lib/access/actor'
import { recordClaim } from '@/lib/claims/record-claim.command'
import { recordClaimInput } from '@/lib/claims/record-claim.input'
import { db } from '@/lib/db/client'
import { anArticle, anOpenClaim } from '@/lib/testing/builders'
import { personWith, workbench } from './workbench'

export type ClaimToCheck = { id: string; number: number }

const ARABIC = 'أغلق جسر الميناء يوم 4 مارس 2024 بعد العثور على 14 مسمارا متصدعا. ولم يصب أحد بأذى.'

/** A new article of the demo desk with two open claims on it, made by the commands that the screens use. */
export async function claimsToCheck(): Promise<{ bolts: ClaimToCheck; bridge: ClaimToCheck }> {
  const editor = await actorWith('editor')
  const article = await anArticle(editor)
  const bolts = await anOpenClaim(editor, article, '14 cracked bolts', {
    statement: 'Engineers found 14 cracked bolts in the harbour bridge.',
  })
  const bridge = await anOpenClaim(editor, article, 'the oldest lifting bridge in the country')
  return { bolts, bridge }
}

/** The same in Arabic: one claim of an article that is read from the right. */
export async function arabicClaim(): Promise<ClaimToCheck> {
  const editor = await actorWith('editor')
  const article = await anArticle(editor, {
    text: ARABIC,
    title: 'إغلاق جسر الميناء',
    language: 'ar',
    direction: 'rtl',
  })
  const start = article.text.indexOf('14 مسمارا')
  const range = { versionId: article.versionId, start, end: start + '14 مسمارا متصدعا'.length }
  const statement = 'عثر المهندسون على 14 مسمارا متصدعا في جسر الميناء.'
  return recordClaim(editor, recordClaimInput.parse({ ...range, statement, claimant: 'هيئة الميناء' }))
}

async function actorWith(role: 'editor'): Promise<Actor> {
  process.env.DATABASE_URL = workbench().databaseUrl
  const { email, name } = personWith(role)
  const member = await db().membership.findFirstOrThrow({
    where: { user: { email }, role },
    select: { userId: true, deskId: true, desk: { select: { timeZone: true } } },
  })
  return { userId: member.userId, deskId: member.deskId, name, role, timeZone: member.desk.timeZone }
}
