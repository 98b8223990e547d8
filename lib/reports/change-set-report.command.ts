import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { changesBetween } from '@/lib/audit/changes'
import { recordEvent } from '@/lib/audit/event.store'
import { refuseStale } from '@/lib/claims/claim.store'
import { inTransaction } from '@/lib/db/transaction'
import type { ChangeSetReportInput } from './set-report.input'
import { changeSetFacts, lockSetReport, type SetFacts } from './set-report.store'

/** Changes what a report on a set of claims is called and says first. Refuses a stale version with theirs. Editions that are out stay as they are. */
export async function changeSetReport(
  actor: Actor,
  { reportId, version: seen, ...facts }: ChangeSetReportInput,
): Promise<{ reportId: string; version: number }> {
  return inTransaction(async (tx) => {
    const report = await lockSetReport(tx, actor, reportId)
    authorise(actor, 'report.compose', report)
    const before = written(report)
    refuseStale('report', report, seen, before)
    const changes = changesBetween(before, written(facts))
    if (changes === null) return { reportId, version: report.version }

    const version = await changeSetFacts(tx, reportId, facts)
    const data = { report: report.number, title: facts.title, ...changes }
    await recordEvent(tx, actor, { kind: 'report.changed', data })
    return { reportId, version }
  })
}

function written({ title, introduction, language, direction }: SetFacts): Record<string, string> {
  return { title, introduction: introduction ?? '', language, direction }
}
