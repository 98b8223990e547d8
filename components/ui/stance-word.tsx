import { Glyph } from './glyph'

export type Stance = 'supports' | 'refutes' | 'context'

const WORDS: Record<Stance, string> = { supports: 'Supports', refutes: 'Refutes', context: 'Context' }

/** What a piece of evidence does to its claim: a bare stroke and a word. */
export function StanceWord({ stance }: { stance: Stance }) {
  return (
    <span className={`g s-${stance}`}>
      <Glyph name={`s-${stance}`} />
      <span>{WORDS[stance]}</span>
    </span>
  )
}
