import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import { claimantIdFor, dateOf } from './claim.store'
import type { FactsToWrite } from './written-facts'

type Facts = FactsToWrite & { tags: readonly string[] }

/** The tags of a claim, in order of their names. */
export async function tagsOf(tx: Tx, claimId: string): Promise<string[]> {
  const rows = await tx.claimTag.findMany({ where: { claimId }, select: { tag: { select: { name: true } } } })
  return rows.map((row) => row.tag.name).sort()
}

/** Writes the facts of a locked claim and raises its version. */
export async function changeFacts(tx: Tx, actor: Actor, claimId: string, facts: Facts): Promise<{ version: number }> {
  const { claimant, tags, accuses, happenedOn, ...rest } = facts
  const written = { ...rest, accuses: accuses === 'yes', happenedOn: dateOf(happenedOn) }
  await replaceTags(tx, actor, claimId, tags)
  return tx.claim.update({
    where: { id: claimId },
    data: { ...written, claimantId: await claimantIdFor(tx, actor, claimant), version: { increment: 1 } },
    select: { version: true },
  })
}

/** New tags are added in order of their names, so that two commands never wait for each other in a circle. */
async function replaceTags(tx: Tx, actor: Actor, claimId: string, tags: readonly string[]): Promise<void> {
  const names = [...tags].sort()
  await tx.claimTag.deleteMany({ where: { claimId, tag: { name: { notIn: names } } } })
  if (names.length === 0) return
  await tx.tag.createMany({ data: names.map((name) => ({ deskId: actor.deskId, name })), skipDuplicates: true })
  const known = await tx.tag.findMany({ where: { deskId: actor.deskId, name: { in: names } }, select: { id: true } })
  await tx.claimTag.createMany({
    data: known.map((tag) => ({ deskId: actor.deskId, claimId, tagId: tag.id })),
    skipDuplicates: true,
  })
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
