/** What came of a form that has gone again. */
export function Said({ said }: { said: string | null }) {
  return said === null ? null : (
    <p className="said" role="status">
      {said}
    </p>
  )
}
