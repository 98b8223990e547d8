import type { Metadata } from 'next'
import '@/components/comments/comments.css'
import '@/components/galley/galley.css'
import { TalkProvider } from '@/components/comments/talk'
import { GalleyScreen } from '@/components/galley/galley-screen'
import { commentsAskedFor } from '@/components/galley/panel-mode'
import { galley } from '@/lib/articles/galley.query'
import { commentsOnArticle } from '@/lib/comments/comments-on-article.query'
import { requireActor } from '@/lib/web/current-actor'
import { orNotFound } from '@/lib/web/or-not-found'
import { knownId } from '@/lib/web/known-id'
import { attachEvidenceAction, giveVerdictAction, recordClaimAction } from '../../claims/actions'
import { TALK_ACTIONS } from '../../comments/talk-actions'
import { pasteSourceTextAction } from '../../sources/actions'
import { markPassageAction, readClaimPanel, withdrawMarkAction } from './actions'

export const metadata: Metadata = { title: 'Galley' }

type Asked = Partial<Record<'claim' | 'comments' | 'before', string | string[]>>
type Props = { params: Promise<{ id: string }>; searchParams: Promise<Asked> }

export default async function GalleyPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const id = knownId((await params).id)
  const read = await orNotFound(() => galley(actor, id))
  const { claim, comments, before } = await searchParams
  const talk = await commentsOnArticle(actor, id, typeof before === 'string' ? before : null)
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
    <TalkProvider talk={talk} actions={TALK_ACTIONS}>
      <GalleyScreen
        key={read.versionId}
        galley={read}
        actions={actions}
        startsAt={{ claimId: chosen?.id ?? null, comments: commentsAskedFor(comments) }}
      />
    </TalkProvider>
  )
}
