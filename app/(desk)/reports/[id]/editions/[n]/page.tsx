import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EditionScreen } from '@/components/reports/edition-screen'
import { editionPage } from '@/lib/reports/edition-page.query'
import { requireActor } from '@/lib/web/current-actor'
import { knownId } from '@/lib/web/known-id'
import { orNotFound } from '@/lib/web/or-not-found'

export const metadata: Metadata = { title: 'Edition' }

export default async function EditionPage({ params }: { params: Promise<{ id: string; n: string }> }) {
  const actor = await requireActor()
  const { id, n } = await params
  const reportId = knownId(id)
  if (!/^[1-9]\d{0,6}$/.test(n)) notFound()
  const page = await orNotFound(() => editionPage(actor, reportId, Number(n)))
  return <EditionScreen page={page} timeZone={actor.timeZone} />
}
