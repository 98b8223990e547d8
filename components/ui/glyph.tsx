/** Every drawing of the interface, by name: r- ratings, s- stances, st- statuses, lk- the quote lock. */
export const GLYPHS = [
  'arrow',
  'bell',
  'check',
  'down',
  'find',
  'lk-differs',
  'lk-found',
  'lk-missing',
  'lk-waiting',
  'logo',
  'menu',
  'next',
  'pin',
  'plus',
  'prev',
  'r-accurate',
  'r-context',
  'r-false',
  'r-misleading',
  'r-mostly',
  'r-unverified',
  's-context',
  's-refutes',
  's-supports',
  'seal',
  'st-checking',
  'st-disputed',
  'st-dropped',
  'st-open',
  'st-second_look',
  'st-settled',
  'up',
  'x',
] as const
export type GlyphName = (typeof GLYPHS)[number]

/** One drawing in the colour of its text; always with a word beside it, so it is hidden from screen readers. */
export function Glyph({ name, className = '' }: { name: GlyphName; className?: string }) {
  return (
    <svg className={`i ${className}`} aria-hidden="true" focusable="false">
      <use href={`#g-${name}`} />
    </svg>
  )
}
