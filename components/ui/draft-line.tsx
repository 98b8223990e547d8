import type { KeptDraft } from './use-draft'

/** When typed text was last kept in this browser, and, after a reload, how to be rid of it. */
export function DraftLine({ draft }: { draft: KeptDraft }) {
  if (draft.at === null) return null
  const time = draft.at.toTimeString().slice(0, 5)
  return (
    <p className="cap draft">
      {draft.restored ? `Your draft of ${time} is back.` : `Draft kept ${time}`}
      {draft.restored ? (
        <button type="button" className="link" onClick={draft.discard}>
          Discard it
        </button>
      ) : null}
    </p>
  )
}
