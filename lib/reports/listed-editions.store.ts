import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'

/** An edition as it is listed beside its report; `reason` is why it was published although something blocked it. */
export type ListedEdition = { number: number; publishedAt: Date; by: string; reason: string | null }

/** A report with its editions, newest first, 200 at most. */
export type ReportWithEditions = {
  id: string
  kind: 'article' | 'set' | 'imported'
  number: string
  /** Of an imported one the desk that published it, else empty. */
  origin: string
  /** Null when it is on no article of this desk. */
  articleId: string | null
  editions: ListedEdition[]
}

/** A report of the actor's desk; null when it is not there. */
export async function reportWithEditions(tx: Tx, actor: Actor, reportId: string): Promise<ReportWithEditions | null> {
  const report = await tx.report.findFirst({ where: { id: reportId, deskId: actor.deskId }, select: REPORT })
  if (report === null) return null
  const editions = report.editions.map(({ publishedBy, blockersReason, ...listed }) => ({
    ...listed,
    by: publishedBy.name,
    reason: blockersReason,
  }))
  return { ...report, editions }
}

const EDITION = {
  number: true,
  publishedAt: true,
  blockersReason: true,
  publishedBy: { select: { name: true } },
} as const

const REPORT = {
  ...{ id: true, kind: true, number: true, origin: true, articleId: true },
  editions: { select: EDITION, orderBy: { number: 'desc' }, take: 200 },
} as const
