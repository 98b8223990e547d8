import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ImportedScreen } from '@/components/reports/imported-screen'
import { SetScreen } from '@/components/reports/set-screen'
import { claimsForSet } from '@/lib/reports/claims-for-set.query'
import { reportById } from '@/lib/reports/report-by-id.query'
import { choosingFilter, pageAsked } from '@/lib/reports/set-address'
import { setReportPage } from '@/lib/reports/set-report-page.query'
import { requireActor } from '@/lib/web/current-actor'
import { knownId } from '@/lib/web/known-id'
import { orNotFound } from '@/lib/web/or-not-found'
import { changeSetReportAction, chooseSetClaimsAction, publishSetEditionAction } from './actions'

export const metadata: Metadata = { title: 'Report' }

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ReportPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const id = knownId((await params).id)
  const report = await orNotFound(() => reportById(actor, id))
  if (report.kind === 'article') redirect(`/articles/${report.articleId}/report`)
  if (report.kind === 'imported') return <ImportedScreen report={report} timeZone={actor.timeZone} />
  const query = await searchParams
  const filter = choosingFilter(query)
  const [read, found] = await Promise.all([
    orNotFound(() => setReportPage(actor, id)),
    claimsForSet(actor, { filter, ids: [], reportId: id }),
  ])
  const actions = { change: changeSetReportAction, choose: chooseSetClaimsAction, publish: publishSetEditionAction }
  return (
    <SetScreen
      read={read}
      found={found}
      filter={filter}
      page={pageAsked(query)}
      timeZone={actor.timeZone}
      actions={actions}
    />
  )
}
