import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ChangesScreen } from '@/components/reports/changes-screen'
import { comparedEditions } from '@/lib/reports/compared-editions.query'
import { requireActor } from '@/lib/web/current-actor'
import { knownId } from '@/lib/web/known-id'
import { orNotFound } from '@/lib/web/or-not-found'

export const metadata: Metadata = { title: 'What changed' }

type Props = {
  params: Promise<{ id: string; n: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ChangesPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id, n } = await params
  const { since } = await searchParams
  const reportId = knownId(id)
  const which = { edition: editionNumber(n), since: since === undefined ? null : editionNumber(since) }
  const compared = await orNotFound(() => comparedEditions(actor, reportId, which))
  return <ChangesScreen compared={compared} timeZone={actor.timeZone} />
}

function editionNumber(text: string | string[]): number {
  if (typeof text !== 'string' || !/^[1-9]\d{0,6}$/.test(text)) notFound()
  return Number(text)
}
