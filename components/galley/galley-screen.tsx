'use client'

import { useRouter } from 'next/navigation'
import { type MouseEvent, useCallback, useMemo, useRef, useState } from 'react'
import { SubBar } from '@/components/ui/sub-bar'
import { useKeys } from '@/components/ui/use-keys'
import type { Galley } from '@/lib/articles/galley.query'
import type { TextRange } from '@/lib/shared/text-range'
import { CoverageNav } from './coverage-nav'
import { GalleyHead } from './galley-head'
import { layOutGalley } from './galley-layout'
import { type GalleyActions, GalleyPanel, type PanelMode } from './galley-panel'
import { GalleyText } from './galley-text'
import { SelectionPopover } from './selection-popover'
import { useCurrentPassage } from './use-current-passage'
import { useNotePlaces } from './use-note-places'
import { useLitWords, useSelectedWords } from './use-selected-words'
import { useWordCursor } from './use-word-cursor'

type Props = { galley: Galley; actions: GalleyActions; startsAt: { claimId: string | null } }

/** The article as a reader would see it, with margin numbers, claims and marks; everything is done beside the text. */
export function GalleyScreen({ galley, actions, startsAt }: Props) {
  const router = useRouter()
  const proof = useRef<HTMLElement>(null)
  const view = useMemo(() => layOutGalley(galley), [galley])
  const [mode, setMode] = useState<PanelMode>(
    startsAt.claimId === null ? { shows: 'nothing' } : { shows: 'claim', claimId: startsAt.claimId, opened: 'look' },
  )
  const [said, say] = useState('')
  const { selected, clear } = useSelectedWords(galley.text, proof)
  const cursor = useWordCursor({
    text: galley.text,
    language: galley.language,
    direction: galley.direction,
    proof,
    say,
  })
  const passage = useCurrentPassage(view.passages, proof)
  useNotePlaces(proof, view)
  useLitWords(mode.shows === 'record' ? mode.range : null, proof)

  const show = useCallback((next: PanelMode) => {
    setMode(next)
    const address = new URL(window.location.href)
    if (next.shows === 'claim') address.searchParams.set('claim', next.claimId)
    else address.searchParams.delete('claim')
    window.history.replaceState(null, '', address)
  }, [])
  const record = () => {
    if (!galley.can.record) return
    const range: TextRange | undefined = selected?.range ?? passage.current()
    if (range === undefined) return
    cursor.leave()
    clear()
    show({ shows: 'record', range: { start: range.start, end: range.end } })
  }
  const mark = () => {
    const at = selected === null ? passage.current() : view.passages.find(({ end }) => end > selected.range.start)
    if (!galley.can.mark || at === undefined || at.kind === 'heading') return
    clear()
    show({ shows: 'mark', passageId: at.id })
  }
  const stepClaim = (step: number) => {
    const claims = galley.claims
    if (claims.length === 0) return
    const at =
      mode.shows === 'claim' ? claims.findIndex(({ id }) => id === mode.claimId) : step > 0 ? -1 : claims.length
    const next = claims[Math.min(Math.max(at + step, 0), claims.length - 1)]
    if (next !== undefined) show({ shows: 'claim', claimId: next.id, opened: 'look' })
  }
  const open = (opened: 'attach' | 'verdict') => {
    const claimId = mode.shows === 'claim' ? mode.claimId : passage.current()?.begins[0]?.id
    if (claimId !== undefined) show({ shows: 'claim', claimId, opened })
    else say('No claim is chosen. Press ] for the next claim.')
  }

  useKeys({
    j: () => passage.move(1),
    k: () => passage.move(-1),
    c: record,
    n: mark,
    s: () => cursor.begin(view.passages, passage.current() ?? { start: 0, end: 0 }),
    ArrowLeft: (event) => cursor.press(event),
    ArrowRight: (event) => cursor.press(event),
    '[': () => stepClaim(-1),
    ']': () => stepClaim(1),
    e: () => open('attach'),
    v: () => open('verdict'),
    Enter: () => (mode.shows === 'claim' ? router.push(`/claims/${mode.claimId}`) : false),
    Escape: () => {
      cursor.leave()
      clear()
      if (mode.shows !== 'nothing') show({ shows: 'nothing' })
    },
  })

  /** One listener for the whole text: claims open beside it, numbers make their passage the current one. */
  const press = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey) return
    const number = event.target.closest<HTMLElement>('[data-number]')?.dataset.number
    const claimId = event.target.closest<HTMLElement>('[data-claim]')?.dataset.claim
    if (number !== undefined) {
      event.preventDefault()
      passage.goTo(Number(number))
      const first = event.detail === 0 ? passage.current()?.begins[0] : undefined
      if (first !== undefined) show({ shows: 'claim', claimId: first.id, opened: 'look' })
    } else if (claimId !== undefined && selected === null) {
      event.preventDefault()
      show({ shows: 'claim', claimId, opened: 'look' })
    }
  }

  const { coverage } = view
  const href = `/articles/${galley.articleId}`
  return (
    <>
      <SubBar
        crumbs={[
          { label: galley.desk, href: '/articles' },
          { label: galley.title },
          { label: `Version ${galley.version}`, extra: 'yes' },
        ]}
        tabs={[
          { label: 'Galley', href, current: true },
          { label: 'Claims', href: `/claims?article=${galley.articleId}`, count: galley.claims.length },
          { label: 'Report', href: `${href}/report` },
        ]}
      >
        <span className="prog">
          <progress max={Math.max(coverage.all, 1)} value={coverage.accounted} aria-label="Passages accounted for" />
          <span className="num">
            <b>
              {coverage.accounted} of {coverage.all}
            </b>{' '}
            <span className="pl">passages accounted for</span>
          </span>
        </span>
      </SubBar>
      {/* Presses in the text are read here once; what can be pressed are the links inside. */}
      <div className="galley" onClick={press}>
        <CoverageNav passages={view.passages} coverage={coverage} />
        <main className="sheetwrap" id="main">
          <article className="proof" ref={proof} lang={galley.language} dir={galley.direction}>
            <GalleyHead galley={galley} />
            <GalleyText text={galley.text} paragraphs={view.paragraphs} />
            {selected === null ? null : (
              <SelectionPopover at={selected} can={galley.can} onRecord={record} onMark={mark} />
            )}
          </article>
        </main>
        <GalleyPanel
          galley={galley}
          view={view}
          mode={mode}
          show={show}
          actions={actions}
          say={say}
          onStep={stepClaim}
        />
      </div>
      <p className="said-aloud" role="status" aria-live="polite">
        {said}
      </p>
    </>
  )
}
