'use client'

import type { Aside } from './use-cell-edit'
import type { Preview } from './use-preview'

type Props = {
  shown: 'yes' | 'no'
  loaded: number
  all: 'yes' | 'no'
  /** The end is in a group that is folded: nothing is read on by itself. */
  stuck: 'yes' | 'no'
  /** Why reading on failed. */
  failed: string | null
  /** A value that was refused and waits. */
  aside: Aside | null
  said: string
  preview: Preview
  onPreview: () => void
  onAgain: () => void
  onOn: () => void
  onTakeUp: () => void
  onLetGo: () => void
}

/** Below the grid: how much of it is read, what was not taken, and what just happened. */
export function GridFoot(props: Props) {
  const { shown, loaded, all, stuck, failed, aside, said, preview, onPreview, onAgain, onOn, onTakeUp, onLetGo } = props
  return (
    <div className="gridfoot">
      {aside === null ? null : (
        <p className="refused" role="alert">
          C-{aside.number}, {aside.head}: “<bdi>{aside.value}</bdi>” is not saved. {aside.refused}{' '}
          <button type="button" className="btn sm" onClick={onTakeUp}>
            Take it up again
          </button>{' '}
          <button type="button" className="btn bare sm" onClick={onLetGo}>
            Let it go
          </button>
        </p>
      )}
      {failed === null ? null : (
        <p className="refused" role="alert">
          More claims cannot be shown: {failed}{' '}
          <button type="button" className="btn sm" onClick={onAgain}>
            Try again
          </button>
        </p>
      )}
      {shown === 'no' ? null : (
        <p className="cap num">
          {all === 'yes'
            ? `${loaded.toLocaleString('en')} ${loaded === 1 ? 'claim' : 'claims'}, no more`
            : `${loaded.toLocaleString('en')} claims read, more as you scroll`}
          {stuck === 'no' ? null : (
            <>
              {' '}
              <button type="button" className="btn bare sm" onClick={onOn}>
                Read on below the folded group
              </button>
            </>
          )}
        </p>
      )}
      <p className="cap gridsaid" role="status">
        {said}
      </p>
      {shown === 'no' ? null : (
        <button
          type="button"
          className="btn bare sm turns-preview"
          aria-pressed={preview === 'shown'}
          aria-keyshortcuts="v"
          onClick={onPreview}
        >
          Preview <kbd>v</kbd>
        </button>
      )}
    </div>
  )
}
