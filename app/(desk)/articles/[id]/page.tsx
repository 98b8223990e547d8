import type { Metadata } from 'next'
import '@/components/galley/galley.css'
import { GalleyScreen } from '@/components/galley/galley-screen'
import { galley } from '@/lib/articles/galley.query'
import { requireActor } from '@/lib/web/current-actor'
import { orNotFound } from '@/lib/web/or-not-found'
import { knownId } from '@/lib/web/known-id'
import { attachEvidenceAction, giveVerdictAction, recordClaimAction } from '../../claims/actions'
import { pasteSourceTextAction } from '../../sources/actions'
import { markPassageAction, readClaimPanel, withdrawMarkAction } from './actions'

export const metadata: Metadata = { title: 'Galley' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ claim?: string | string[] }> }

export default async function GalleyPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const id = knownId((await params).id)
  const read = await orNotFound(() => galley(actor, id))
  const { claim } = await searchParams
  const chosen = read.claims.find((each) => each.id === claim)
  const actions = {
    record: recordClaimAction,
    mark: markPassageAction,
    withdrawMark: withdrawMarkAction,
    attach: attachEvidenceAction,
    pasteText: pasteSourceTextAction,
    giveVerdict: giveVerdictAction,
    readClaim: readClaimPanel,
  }
  return (
    <GalleyScreen key={read.versionId} galley={read} actions={actions} startsAt={{ claimId: chosen?.id ?? null }} />
  )
}
