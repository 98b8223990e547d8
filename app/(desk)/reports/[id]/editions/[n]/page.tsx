import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EditionScreen } from '@/components/reports/edition-screen'
import { publicationState } from '@/lib/published/publication-state.query'
import { editionPage } from '@/lib/reports/edition-page.query'
import { requireActor } from '@/lib/web/current-actor'
import { knownId } from '@/lib/web/known-id'
import { orNotFound } from '@/lib/web/or-not-found'
import { makePublicAction, takeBackAction } from './actions'

export const metadata: Metadata = { title: 'Edition' }

export default async function EditionPage({ params }: { params: Promise<{ id: string; n: string }> }) {
  const actor = await requireActor()
  const { id, n } = await params
  const reportId = knownId(id)
  if (!/^[1-9]\d{0,6}$/.test(n)) notFound()
  const page = await orNotFound(() => editionPage(actor, reportId, Number(n)))
  const publication = await orNotFound(() => publicationState(actor, reportId, Number(n)))
  const actions = { makePublic: makePublicAction, takeBack: takeBackAction }
  return <EditionScreen page={page} timeZone={actor.timeZone} publication={publication} publicationActions={actions} />
}
