import type { SelectedWords } from './use-selected-words'

type Props = {
  at: SelectedWords
  can: { record: boolean; mark: boolean }
  onRecord: () => void
  onMark: () => void
  onComment: () => void
}

/** What can be done with the selected words; stands under them, on a phone at the foot. Pressing it keeps the selection. */
export function SelectionPopover({ at, can, onRecord, onMark, onComment }: Props) {
  return (
    <div
      className="pop here"
      role="toolbar"
      aria-label="Selected words"
      style={{ top: `${at.top}px`, left: `${at.left}px` }}
      onMouseDown={(event) => event.preventDefault()}
    >
      {can.record ? (
        <button type="button" onClick={onRecord}>
          Record claim <kbd>c</kbd>
        </button>
      ) : null}
      {can.mark ? (
        <button type="button" onClick={onMark}>
          Nothing to check <kbd>n</kbd>
        </button>
      ) : null}
      <button type="button" onClick={onComment}>
        Comment <kbd>m</kbd>
      </button>
    </div>
  )
}
