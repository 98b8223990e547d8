import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'
import { reportWithEditions, type ReportWithEditions } from '@/lib/reports/listed-editions.store'
import { notFound } from '@/lib/shared/refusal'

/** A report of the actor's desk with its editions, newest first. Throws `not-found`. */
export async function oneReport(actor: Actor, reportId: string): Promise<ReportWithEditions> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const report = await reportWithEditions(db(), actor, reportId)
  if (report === null) throw notFound('report')
  return report
}
