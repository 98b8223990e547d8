import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { notFound } from '@/lib/shared/refusal'
import { claimantIdFor } from './claim.store'
import type { FactsToWrite } from './written-facts'

type Facts = FactsToWrite & { tags: readonly string[] }

/** The tags of a claim, in order of their names. */
export async function tagsOf(tx: Tx, claimId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT t.name FROM "claim_tag" ct JOIN "tag" t ON t.id = ct.tag_id WHERE ct.claim_id = ${claimId}::uuid`
  return rows.map((row) => row.name).sort()
}

/** Writes the facts of a locked claim and raises its version. */
export async function changeFacts(tx: Tx, actor: Actor, claimId: string, facts: Facts): Promise<{ version: number }> {
  const { statement, kind, priority, claimant, claimantVia, accuses, happenedOn, dueAt, tags } = facts
  await replaceTags(tx, actor, claimId, tags)
  const claimantId = await claimantIdFor(tx, actor, claimant)
  const [written] = await tx.$queryRaw<{ version: number }[]>`
    UPDATE "claim" SET statement = ${statement}, kind = ${kind}::"ClaimKind", priority = ${priority}::"Priority",
      claimant_id = ${claimantId}::uuid, claimant_via = ${claimantVia}, accuses = ${accuses === 'yes'},
      happened_on = ${happenedOn}::date, due_at = ${dueAt}::timestamptz, version = version + 1, updated_at = ${now()}::timestamptz
    WHERE id = ${claimId}::uuid RETURNING version`
  if (written === undefined) throw notFound('claim')
  return written
}

/** New tags are added in order of their names, so that two commands never wait for each other in a circle. */
async function replaceTags(tx: Tx, actor: Actor, claimId: string, tags: readonly string[]): Promise<void> {
  const names = [...tags].sort()
  await tx.$executeRaw`
    DELETE FROM "claim_tag" ct USING "tag" t
    WHERE ct.claim_id = ${claimId}::uuid AND t.id = ct.tag_id AND t.name <> ALL(${names}::text[])`
  if (names.length === 0) return
  await tx.tag.createMany({ data: names.map((name) => ({ deskId: actor.deskId, name })), skipDuplicates: true })
  await tx.$executeRaw`
    INSERT INTO "claim_tag" (desk_id, claim_id, tag_id) SELECT t.desk_id, ${claimId}::uuid, t.id FROM "tag" t
    WHERE t.desk_id = ${actor.deskId}::uuid AND t.name = ANY(${names}::text[]) ON CONFLICT DO NOTHING`
}

/** Adds a quote to a locked claim; says whether the claim stood on this range already. */
export async function insertQuote(
  tx: Tx,
  actor: Actor,
  quote: {
    claimId: string
    versionId: string
    start: number
    end: number
    exact: string
    prefix: string
    suffix: string
  },
): Promise<'added' | 'there already'> {
  const { count } = await tx.claimQuote.createMany({ data: [{ deskId: actor.deskId, ...quote }], skipDuplicates: true })
  return count === 1 ? 'added' : 'there already'
}

/** The version an article is worked on now, with its text. */
export async function currentVersionOf(tx: Tx, articleId: string): Promise<{ id: string; text: string }> {
  const article = await tx.article.findUniqueOrThrow({
    where: { id: articleId },
    select: { currentVersion: { select: { id: true, text: true } } },
  })
  if (article.currentVersion === null) throw new Error(`article ${articleId} has no current version`)
  return article.currentVersion
}
