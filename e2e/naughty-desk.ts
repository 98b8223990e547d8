import type { Actor } from '@/lib/access/actor'
import { markPassage } from '@/lib/articles/mark-passage.command'
import { markPassageInput } from '@/lib/articles/mark-passage.input'
import { editClaim } from '@/lib/claims/edit-claim.command'
import { editClaimInput } from '@/lib/claims/edit-claim.input'
import { recordClaim } from '@/lib/claims/record-claim.command'
import { recordClaimInput } from '@/lib/claims/record-claim.input'
import { db } from '@/lib/db/client'
import { attachEvidence } from '@/lib/evidence/attach-evidence.command'
import { attachEvidenceInput } from '@/lib/evidence/attach-evidence.input'
import { recordContact } from '@/lib/evidence/record-contact.command'
import { recordContactInput } from '@/lib/evidence/record-contact.input'
import { anArticle, aSnapshot, aSource } from '@/lib/testing/builders'
import { STORABLE_NAUGHTY_STRINGS } from '@/lib/testing/sample-edition'
import { giveVerdict } from '@/lib/verdicts/give-verdict.command'
import { giveVerdictInput } from '@/lib/verdicts/give-verdict.input'

/** What would run if anything did, what would turn a line around, and what is hard to draw. */
export const NASTY = [
  '<script>window.naughty = 1</script><img src=x onerror="window.naughty = 2"></script>',
  '"><svg onload=window.naughty=3> javascript:window.naughty=4 {{7*7}} ${7*7} &lt;b&gt;',
  '\u202eesrever\u202c 👩‍👩‍👧‍👦 Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢ ﷽ ṱ̺̺̕o \u200b\ufeff =1+1',
].join(' ')

/** One line that every field of a form would take. */
export const SHORT = '<script>window.naughty=5</script> "\' \u202eesrever\u202c 👩‍👩‍👧'

/** An article that has every text of the list as a paragraph, and a claim on each that says the same. */
export async function everyText(actor: Actor): Promise<{ articleId: string; text: string; statements: string[] }> {
  const article = await anArticle(actor, { text: STORABLE_NAUGHTY_STRINGS.join('\n\n'), title: SHORT })
  const passages = await db().passage.findMany({ where: { versionId: article.versionId }, orderBy: { start: 'asc' } })
  const statements: string[] = []
  for (const { start, end } of passages) {
    const range = { versionId: article.versionId, start, end }
    const { success, data } = recordClaimInput.safeParse({ ...range, statement: article.text.slice(start, end) })
    if (!success) continue
    statements.push(data.statement)
    await recordClaim(actor, data)
  }
  return { articleId: article.articleId, text: article.text, statements }
}

/** A claim in whose every field something nasty was typed. */
export async function nastyEverywhere(actor: Actor): Promise<{ articleId: string; claimId: string; sourceId: string }> {
  const head = { title: SHORT, byline: SHORT, publisher: SHORT }
  const article = await anArticle(actor, { text: `Fourteen bolts: ${NASTY} cracked.\n\nIt is a fine view.`, ...head })
  const range = { versionId: article.versionId, start: 0, end: article.text.indexOf('\n') }
  const claim = await recordClaim(actor, recordClaimInput.parse({ ...range, statement: 'Bolts', claimant: SHORT }))
  const facts = { statement: NASTY, claimant: SHORT, claimantVia: SHORT, kind: 'other', priority: 'high' }
  await editClaim(
    actor,
    editClaimInput.parse({ claimId: claim.id, version: 1, ...facts, tags: '</style>, 👩‍👩‍👧, =1+1' }),
  )
  const words = { quote: NASTY, locator: SHORT, note: 'x'.repeat(4000) }
  const source = {
    title: NASTY,
    kind: 'primary_document',
    publisher: SHORT,
    author: SHORT,
    url: 'https://example.org/<script>',
  }
  const given = { claimId: claim.id, stance: 'refutes', ...words, ...source }
  const evidence = await attachEvidence(actor, attachEvidenceInput.parse(given))
  const contact = { claimId: claim.id, person: SHORT, askedAt: '2024-01-25T18:00', how: 'email' }
  await recordContact(actor, recordContactInput.parse(contact))
  const sourceId = await nastySnapshots(actor, claim.id)
  const rating = await db().rating.findFirstOrThrow({ where: { deskId: actor.deskId } })
  const verdict = { claimId: claim.id, ratingId: rating.id, rationale: NASTY, fix: NASTY, evidenceIds: [evidence.id] }
  await giveVerdict(actor, giveVerdictInput.parse(verdict))
  const last = await db().passage.findFirstOrThrow({
    where: { versionId: article.versionId },
    orderBy: { start: 'desc' },
  })
  await markPassage(actor, markPassageInput.parse({ passageId: last.id, kind: 'opinion', reason: NASTY }))
  return { articleId: article.articleId, claimId: claim.id, sourceId }
}

/** A source with two snapshots of nasty text, quoted by the claim: their texts, and what changed between them, are screens. */
async function nastySnapshots(actor: Actor, claimId: string): Promise<string> {
  const source = await aSource(actor, { title: NASTY, interest: NASTY, note: NASTY })
  const label = SHORT
  await aSnapshot(actor, source.id, NASTY, { fileName: SHORT, places: [{ label, start: 0 }] })
  await aSnapshot(actor, source.id, `${NASTY}\n\n${SHORT}`, { fileName: SHORT })
  const words = { stance: 'context', quote: NASTY }
  await attachEvidence(actor, attachEvidenceInput.parse({ claimId, sourceId: source.id, ...words }))
  return source.id
}
