import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'
import type { Tx } from '@/lib/db/transaction'
import { type TextChanges, textChanges } from '@/lib/evidence/text-changes'
import { notFound } from '@/lib/shared/refusal'
import { type EditionChange, type EditionContent, editionContent } from './edition'
import { confidentialByNow } from './edition-before.store'
import { changesBetween } from './edition-changes'
import { toldAgain } from './edition-withheld'
import { type ListedEdition, reportWithEditions } from './listed-editions.store'
import { comparedWith } from './supersession'

/** Two editions of a report side by side. */
export type ComparedEditions = {
  reportId: string
  number: string
  title: string
  language: string
  direction: 'ltr' | 'rtl'
  /** Newest first. */
  editions: ListedEdition[]
  edition: ListedEdition
  /** Why there was another edition. */
  again: string | null
  /** What it is compared with; null when it is the only edition. */
  since: ListedEdition | null
  changes: EditionChange[]
  /** What changed in the text of the article; null where that is the same. */
  text: TextChanges | null
}

/** What an edition says otherwise than another of its report, or than the one before. Throws `not-found`, for numbers that are not out too. */
export async function comparedEditions(
  actor: Actor,
  reportId: string,
  { edition, since }: { edition: number; since: number | null },
): Promise<ComparedEditions> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const report = await reportWithEditions(db(), actor, reportId)
  const listed = report?.editions.find(({ number }) => number === edition)
  if (report === null || listed === undefined) throw notFound('edition')
  const other = since ?? comparedWith(report.editions, edition)
  const sinceListed = report.editions.find(({ number }) => number === other) ?? null
  if (since !== null && sinceListed === null) throw notFound('edition')
  const contents = await contentsOf(db(), actor, reportId, [edition, ...(other === null ? [] : [other])])
  const after = contents.get(edition)
  const before = other === null ? undefined : contents.get(other)
  if (after === undefined) throw notFound('edition')
  const { title, language, direction } = after.article
  return {
    ...{ reportId, number: report.number, title, language, direction, editions: report.editions },
    ...{ edition: listed, again: after.report.again, since: sinceListed },
    changes: before === undefined ? [] : changesBetween(before, after),
    text: before === undefined ? null : changesOfText(before, after),
  }
}

/** Each by its number, as it may be told again. */
async function contentsOf(
  tx: Tx,
  actor: Actor,
  reportId: string,
  numbers: readonly number[],
): Promise<Map<number, EditionContent>> {
  const rows = await tx.edition.findMany({
    where: { reportId, deskId: actor.deskId, number: { in: [...numbers] } },
    select: { number: true, content: true },
  })
  const contents = rows.map(({ number, content }) => ({ number, content: editionContent.parse(content) }))
  const secret = await confidentialByNow(
    tx,
    actor,
    contents.map(({ content }) => content),
  )
  return new Map(contents.map(({ number, content }) => [number, toldAgain(content, secret)]))
}

function changesOfText(before: EditionContent, after: EditionContent): TextChanges | null {
  if (before.article.textSha256 === after.article.textSha256) return null
  return textChanges(before.article.text, after.article.text)
}
