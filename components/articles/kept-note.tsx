import type { Kept } from './import-draft'

/** Says what this browser has kept of the draft, and when. */
export function KeptNote({ kept }: { kept: Kept }) {
  return (
    <span className="cap" role="status">
      {sentenceOf(kept)}
    </span>
  )
}

function sentenceOf({ what, at }: Kept): string {
  if (at === null) return ''
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(at)
  return what === 'all' ? `Draft kept ${time}` : `Fields kept ${time}; the text is too long to be kept in this browser`
}
