import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import { localTimeOf } from '@/lib/shared/zoned-time'
import type { PrintedEdition } from './edition'

export type StandingReport = { id: string; number: string; editions: number }

/** The report of a locked article and how many editions it has; null before the first is published. */
export async function reportOf(tx: Tx, actor: Actor, articleId: string): Promise<StandingReport | null> {
  const report = await tx.report.findFirst({
    where: { articleId, deskId: actor.deskId },
    select: { id: true, number: true, _count: { select: { editions: true } } },
  })
  return report && { id: report.id, number: report.number, editions: report._count.editions }
}

/** Begins the report of a locked article under the next number of the desk. */
export async function insertReport(tx: Tx, actor: Actor, articleId: string, at: Date): Promise<StandingReport> {
  const number = await nextReportNumber(tx, actor, at)
  const report = await tx.report.create({
    data: { deskId: actor.deskId, articleId, number },
    select: { id: true },
  })
  return { id: report.id, number, editions: 0 }
}

/** Takes the next number of the desk, as WD-2024-017; the year is that of the desk's clocks. */
export async function nextReportNumber(tx: Tx, actor: Actor, at: Date): Promise<string> {
  const desk = await tx.desk.update({
    where: { id: actor.deskId },
    data: { nextReportNumber: { increment: 1 } },
    select: { reportPrefix: true, timeZone: true, nextReportNumber: true },
  })
  const year = localTimeOf(at, desk.timeZone).slice(0, 4)
  const running = String(desk.nextReportNumber - 1).padStart(3, '0')
  return `${desk.reportPrefix}-${year}-${running}`
}

/** Adds the next edition of a report that is locked, or whose article is; a set of claims has no version. Nothing can change it afterwards. */
export async function insertEdition(
  tx: Tx,
  actor: Actor,
  report: StandingReport,
  edition: PrintedEdition & {
    versionId: string | null
    number: number
    blockersReason: string | null
    publishedAt: Date
  },
): Promise<{ id: string }> {
  return tx.edition.create({
    data: { deskId: actor.deskId, reportId: report.id, publishedById: actor.userId, ...edition },
    select: { id: true },
  })
}
