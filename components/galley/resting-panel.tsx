import Link from 'next/link'
import type { Galley } from '@/lib/articles/galley.query'
import type { GalleyView } from './galley-layout'
import type { GalleyActs } from './use-galley-acts'

type Props = { galley: Galley; view: GalleyView; acts: GalleyActs }

/** What the panel says while nothing is chosen: what is left to do here, and how to do it. */
export function RestingPanel({ galley, view: { coverage, passages }, acts }: Props) {
  const next = passages.find(({ state }) => state === 'todo')
  return (
    <div className="empty">
      {next === undefined ? (
        <p>
          Every passage is accounted for. See what still blocks the{' '}
          <Link className="link" href={`/articles/${galley.articleId}/report`}>
            report
          </Link>
          .
        </p>
      ) : (
        <p>
          {coverage.todo} of {coverage.all} passages are not yet accounted for. Go to{' '}
          <button type="button" className="link link-btn" onClick={() => acts.passage.goTo(next.number)}>
            passage {next.number}
          </button>
          .
        </p>
      )}
      {galley.can.record ? (
        <dl className="hints">
          <Hint keys={['j', 'k']}>go from passage to passage</Hint>
          <Hint keys={['s']}>select words with the arrows, or select them with the mouse</Hint>
          <Hint keys={['c']}>record a claim on the words, or on the whole passage</Hint>
          <Hint keys={['n']}>mark a passage that holds nothing to check</Hint>
          <Hint keys={['m']}>comment on the passage, or on the article while none is chosen</Hint>
          <Hint keys={['[', ']']}>go from claim to claim</Hint>
          <Hint keys={['?']}>see all keys</Hint>
        </dl>
      ) : (
        <p>Choose a claim in the text to read it here. Press m to comment on a passage.</p>
      )}
    </div>
  )
}

function Hint({ keys, children }: { keys: string[]; children: string }) {
  return (
    <div>
      <dt>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{children}</dd>
    </div>
  )
}
