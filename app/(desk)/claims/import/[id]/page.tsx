import type { Metadata } from 'next'
import { ImportScreen } from '@/components/imports/import-screen'
import { importShown } from '@/lib/imports/imports.query'
import { requireActor } from '@/lib/web/current-actor'
import { orNotFound } from '@/lib/web/or-not-found'
import { askImportAction, goOnImportAction, stopImportAction } from '../actions'

export const metadata: Metadata = { title: 'Import claims' }

type Props = { params: Promise<{ id: string }> }

export default async function ImportPage({ params }: Props) {
  const actor = await requireActor()
  const shown = await orNotFound(async () => importShown(actor, (await params).id))
  return <ImportScreen shown={shown} ask={askImportAction} stop={stopImportAction} goOn={goOnImportAction} />
}
