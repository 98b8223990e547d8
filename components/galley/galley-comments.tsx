'use client'

import { PanelComments } from '@/components/comments/panel-comments'
import { useTalk } from '@/components/comments/talk'
import { Thread } from '@/components/comments/thread'
import type { PanelMode } from './panel-mode'
import type { GalleyPanelProps } from './panel-props'

type Props = Pick<GalleyPanelProps, 'galley' | 'view' | 'acts'> & {
  /** The chosen passage; null for the article as such. */
  passage: Extract<PanelMode, { shows: 'comments' }>['passage']
  opened: 'look' | 'write'
}

/** What is said of a passage, or of the article and where else in it something is said. */
export function GalleyComments({ galley, view, acts, passage, opened }: Props) {
  const path = `/articles/${galley.articleId}?comments=${passage?.number ?? 'article'}`
  const to = (step: 'look' | 'write') => acts.show({ shows: 'comments', passage, opened: step })
  if (passage !== null) {
    const { start, end } = view.passages.find(({ id }) => id === passage.id) ?? { start: 0, end: 0 }
    return (
      <section aria-label={`Comments on passage ${passage.number}`}>
        <p className="ctx" dir="auto" lang={galley.language}>
          {galley.text.slice(start, end)}
        </p>
        <PanelComments
          key={passage.id}
          place={{ on: 'passage', id: passage.id, name: `passage ${passage.number}` }}
          opened={opened}
          onWrite={() => to('write')}
          onLook={() => to('look')}
          path={path}
        />
      </section>
    )
  }
  return (
    <section aria-labelledby="panel-comments">
      <h3 className="h3" id="panel-comments">
        Comments on the article
      </h3>
      <PanelComments
        place={{ on: 'article', id: galley.articleId, name: 'the article' }}
        opened={opened}
        onWrite={() => to('write')}
        onLook={() => to('look')}
        path={path}
      />
      <Passages view={view} acts={acts} />
    </section>
  )
}

/** The passages that are talked about; those of earlier versions are read here, as they have no other place. */
function Passages({ view, acts }: Pick<Props, 'view' | 'acts'>) {
  const here = useTalk()
  if (here === null) return null
  const { talk, actions } = here
  const talkedAbout = view.passages.filter(({ id }) => talk.counts[id] !== undefined)
  const earlier = talk.threads.filter(
    ({ on, placeId }) => on === 'passage' && !view.passages.some(({ id }) => id === placeId),
  )
  return (
    <>
      {talkedAbout.length === 0 ? null : (
        <ul className="talked" aria-label="Passages with comments">
          {talkedAbout.map((passage) => (
            <li key={passage.id}>
              <button type="button" className="link link-btn" onClick={() => acts.commentsOn(passage.number)}>
                Passage {passage.number}
              </button>{' '}
              <span className="muted">{threadWords(passage.talk)}</span>
            </li>
          ))}
        </ul>
      )}
      {earlier.map((thread) => (
        <div key={thread.id} className="of-earlier">
          <p className="cap">
            Of passage {thread.passage?.number}, version {thread.passage?.version}
          </p>
          <Thread thread={thread} talk={talk} actions={actions} />
        </div>
      ))}
    </>
  )
}

function threadWords(open: number): string {
  if (open === 0) return 'all resolved'
  return open === 1 ? '1 open thread' : `${open} open threads`
}
