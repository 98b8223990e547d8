'use client'

import { useTurn } from '@/components/claims/use-turn'
import { useKeys } from '@/components/ui/use-keys'
import { threadDraft } from '@/lib/comments/comment-place'
import { TalkPages } from './talk-pages'
import { useTalk } from './talk'
import { ThreadsOn } from './threads-on'

/** What is said about a claim as such: `m` begins a thread. What is said of its evidence and verdicts stands there. */
export function ClaimComments({ claimId, claimNumber }: { claimId: string; claimNumber: number }) {
  const here = useTalk()
  const turn = useTurn(threadDraft('claim', claimId))
  useKeys({ m: () => (here?.talk.can.write ? turn.open() : false) })
  if (here === null) return null
  const { talk, actions } = here
  return (
    <section className="sec" aria-labelledby="h-talk">
      <h2 id="h-talk">
        Comments <span>{openWords(talk.open[claimId] ?? 0, talk.counts[claimId] ?? 0)}</span>
        {talk.can.write && !turn.isOpen ? (
          <button type="button" className="btn sm" ref={turn.opener} onClick={turn.open}>
            Comment <kbd>m</kbd>
          </button>
        ) : null}
      </h2>
      <TalkPages talk={talk} path={`/claims/${claimId}`} />
      <ThreadsOn
        place={{ on: 'claim', id: claimId, name: `C-${claimNumber}` }}
        talk={talk}
        actions={actions}
        turn={turn}
      />
    </section>
  )
}

function openWords(open: number, count: number): string {
  if (count === 0) return 'none yet; they stay on the desk'
  if (open === 0) return 'all resolved'
  return open === 1 ? '1 open thread' : `${open} open threads`
}
