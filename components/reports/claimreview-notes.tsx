/** What search engines would make less of, beside the links to the exports. */
export function ClaimReviewNotes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null
  return (
    <details className="notes">
      <summary>What ClaimReview warns of ({notes.length})</summary>
      <ul>
        {notes.map((note) => (
          <li key={note} dir="auto">
            {note}
          </li>
        ))}
      </ul>
    </details>
  )
}
