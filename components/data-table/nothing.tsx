/** A cell without a value: a dash to see, a word to hear. */
export function Nothing({ says }: { says: string }) {
  return (
    <span className="muted" role="img" aria-label={says}>
      –
    </span>
  )
}
