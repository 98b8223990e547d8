import type { Metadata } from 'next'
import { ReportScreen } from '@/components/reports/report-screen'
import { reportPage } from '@/lib/reports/report-page.query'
import { requireActor } from '@/lib/web/current-actor'
import { knownId } from '@/lib/web/known-id'
import { orNotFound } from '@/lib/web/or-not-found'
import { publishEditionAction, signOffArticleAction, withdrawSignOffAction } from './actions'

export const metadata: Metadata = { title: 'Report' }

export default async function ReportPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const id = knownId((await params).id)
  const read = await orNotFound(() => reportPage(actor, id))
  const actions = {
    publish: publishEditionAction,
    signOff: signOffArticleAction,
    withdrawSignOff: withdrawSignOffAction,
  }
  return <ReportScreen read={read} timeZone={actor.timeZone} actions={actions} />
}
