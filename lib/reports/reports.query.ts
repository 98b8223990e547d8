import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'
import { editionContent } from './edition'

/** How many reports one page of the list shows. */
export const REPORTS_A_PAGE = 50

/** A report by its newest edition. */
export type ReportRow = {
  id: string
  number: string
  title: string
  direction: 'ltr' | 'rtl'
  edition: number
  publishedAt: Date
  by: string
  claims: number
  openItems: number
}

/** `next` asks for the reports that come after; null at the end. */
export type ReportsPage = { reports: ReportRow[]; all: number; next: string | null }

/** One page of the desk's reports, the last begun first, from the one after `after` on. */
export async function reports(actor: Actor, { after }: { after: string | null }): Promise<ReportsPage> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const mine = { deskId: actor.deskId }
  const [all, found] = await Promise.all([
    db().report.count({ where: mine }),
    db().report.findMany({
      where: { ...mine, ...(after === null ? {} : { id: { lt: after } }) },
      orderBy: { id: 'desc' },
      take: REPORTS_A_PAGE + 1,
      select: { id: true, number: true, editions: { orderBy: { number: 'desc' }, take: 1, select: NEWEST } },
    }),
  ])
  const shown = found.slice(0, REPORTS_A_PAGE)
  const next = found.length > REPORTS_A_PAGE ? (shown.at(-1)?.id ?? null) : null
  return { reports: shown.flatMap(({ editions: [newest], ...report }) => rowOf(report, newest)), all, next }
}

const NEWEST = { number: true, content: true, publishedAt: true, publishedBy: { select: { name: true } } } as const

type Newest = { number: number; content: unknown; publishedAt: Date; publishedBy: { name: string } }

function rowOf(report: { id: string; number: string }, newest: Newest | undefined): ReportRow[] {
  if (newest === undefined) return []
  const { article, totals } = LISTED.parse(newest.content)
  const { title, direction } = article
  const { number: edition, publishedAt, publishedBy } = newest
  const { claims, openItems } = totals
  return [{ ...report, title, direction, edition, publishedAt, by: publishedBy.name, claims, openItems }]
}

const LISTED = editionContent.pick({ article: true, totals: true })
