import { initialsOf } from '@/components/ui/initials'
import { RatingWord } from '@/components/ui/rating-word'
import { StatusWord } from '@/components/ui/status-word'
import { PASSAGE_STATE_WORDS } from '@/lib/articles/coverage'
import type { GalleyClaim } from '@/lib/articles/galley.query'
import { MARK_WORDS } from '@/lib/articles/mark'
import { LANES_DRAWN } from '@/lib/claims/quote-lanes'
import type { PassageView } from './galley-layout'

const SHOWN = 3

/** The number of a passage in the start margin, on the line where it begins. */
export function PassageNumber({ passage: { number, state } }: { passage: PassageView }) {
  const words = state === 'todo' ? 'not yet accounted for' : PASSAGE_STATE_WORDS[state]
  return (
    <a
      className={`pn${state === 'todo' ? ' todo' : ''}`}
      id={`p${number}`}
      href={`#p${number}`}
      aria-label={`Passage ${number}, ${words}`}
      data-number={number}
    >
      {number}
    </a>
  )
}

/** What stands in the end margin beside a passage: its claims, its mark, or why it looks checkable. */
export function MarginNote({ passage }: { passage: PassageView }) {
  const { begins, mark, why, undrawn } = passage
  if (begins.length > 0) {
    const hidden = Math.max(begins.length - SHOWN, 0) + (begins.length <= LANES_DRAWN ? undrawn : 0)
    return (
      <span className={begins.length > 1 ? 'note up' : 'note'}>
        {begins.slice(0, SHOWN).map((claim) => (
          <ClaimNote key={claim.id} claim={claim} />
        ))}
        {hidden > 0 ? <span>+{hidden}</span> : null}
      </span>
    )
  }
  if (mark !== null) {
    return (
      <span className="note mk" title={mark.reason}>
        {MARK_WORDS[mark.kind]} <em>· {initialsOf(mark.author)}</em>
      </span>
    )
  }
  return why.length > 0 ? <span className="note why">{why.slice(0, 2).join(', ')}</span> : null
}

/** That a passage is talked about: how many threads on it are open. */
export function TalkNote({ passage: { number, talk } }: { passage: PassageView }) {
  if (talk === 0) return null
  return (
    <span className="note tk">
      <a
        lang="en"
        href={`?comments=${number}`}
        data-comments={number}
        aria-label={`Passage ${number}: ${talk === 1 ? '1 open thread' : `${talk} open threads`}`}
      >
        <bdi>{talk === 1 ? '1 comment' : `${talk} comments`}</bdi>
      </a>
    </span>
  )
}

function ClaimNote({ claim }: { claim: GalleyClaim }) {
  return (
    <a href={`?claim=${claim.id}`} data-claim={claim.id}>
      <b>C-{claim.number}</b>
      {claim.rating === null ? <StatusWord status={claim.status} /> : <RatingWord {...claim.rating} />}
    </a>
  )
}
