'use client'

import { useMemo, useRef } from 'react'
import { useShow } from '@/components/live/on-screen'
import { useTalk } from '@/components/comments/talk'
import type { Galley } from '@/lib/articles/galley.query'
import { ClaimPeek } from './claim-peek'
import { CoverageNav } from './coverage-nav'
import { GalleyBar } from './galley-bar'
import { GalleyHead } from './galley-head'
import { layOutGalley } from './galley-layout'
import { GalleyPanel } from './galley-panel'
import { GalleyText } from './galley-text'
import type { AskedFor } from './panel-mode'
import type { GalleyActions } from './panel-props'
import { SelectionPopover } from './selection-popover'
import { useChosenClaim } from './use-chosen-claim'
import { useGalleyActs } from './use-galley-acts'
import { pressedInText, useGalleyKeys } from './use-galley-keys'
import { useNotePlaces } from './use-note-places'
import { useLitWords } from './use-selected-words'

type Props = { galley: Galley; actions: GalleyActions; startsAt: AskedFor }

/** The article as a reader would see it, with margin numbers, claims and marks; everything is done beside the text. */
export function GalleyScreen({ galley, actions, startsAt }: Props) {
  const proof = useRef<HTMLElement>(null)
  const openThreads = useTalk()?.talk.open
  const view = useMemo(() => layOutGalley(galley, openThreads), [galley, openThreads])
  const acts = useGalleyActs(galley, view, proof, startsAt)
  const { mode, selected } = acts
  useGalleyKeys(acts)
  useShow('galley', galley.articleId, mode.shows === 'claim' ? mode.claimId : null)
  useNotePlaces(proof, view)
  useLitWords(mode.shows === 'record' ? mode.range : null, proof)
  useChosenClaim(mode.shows === 'claim' ? mode.claimId : null, proof, view)

  return (
    <>
      <GalleyBar galley={galley} coverage={view.coverage} onComments={() => acts.commentsOn(null)} />
      {/* Presses in the text are read here once; what can be pressed are the links inside. */}
      <div className="galley" onClick={(event) => pressedInText(event, galley, acts)}>
        <CoverageNav passages={view.passages} coverage={view.coverage} />
        <main className="sheetwrap" id="main">
          <article className="proof" ref={proof} lang={galley.language} dir={galley.direction}>
            <GalleyHead galley={galley} />
            <GalleyText text={galley.text} paragraphs={view.paragraphs} />
            {selected === null ? null : (
              <SelectionPopover
                at={selected}
                can={galley.can}
                onRecord={acts.record}
                onMark={acts.mark}
                onComment={acts.comment}
              />
            )}
          </article>
        </main>
        <GalleyPanel galley={galley} view={view} acts={acts} actions={actions} />
      </div>
      <ClaimPeek galley={galley} acts={acts} />
      <p className="said-aloud" role="status" aria-live="polite">
        {acts.said}
      </p>
    </>
  )
}
