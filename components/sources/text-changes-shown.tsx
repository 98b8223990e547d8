import { WordDiffShown } from '@/components/ui/word-diff-shown'
import type { TextChange, TextChanges } from '@/lib/evidence/text-changes'

/** What changed between two texts, in reading order: struck what went, underlined what came. */
export function TextChangesShown({ changes, language }: { changes: TextChanges; language: string | null }) {
  if (changes.parts.every(({ kind }) => kind === 'same' || kind === 'folded')) return null
  return (
    <div className="changes fix" lang={language ?? undefined}>
      <p className="hint">
        <del>Struck</del>: in the older one. <ins>Underlined</ins>: in the newer one.
      </p>
      {changes.parts.map((part, index) => (
        <Change key={index} part={part} />
      ))}
      {changes.notShown === 0 ? null : (
        <p className="hint">{changes.notShown.toLocaleString('en-GB')} more changes and lines are not shown.</p>
      )}
    </div>
  )
}

function Change({ part }: { part: TextChange }) {
  switch (part.kind) {
    case 'folded':
      return (
        <p className="hint folded">
          {part.lines === 1 ? '1 line' : `${part.lines.toLocaleString('en-GB')} lines`} as before
        </p>
      )
    case 'same':
      return (
        <p className="kept-line" dir="auto">
          {part.text}
        </p>
      )
    case 'removed':
      return (
        <p dir="auto">
          <del>{part.text}</del>
        </p>
      )
    case 'added':
      return (
        <p dir="auto">
          <ins>{part.text}</ins>
        </p>
      )
    case 'changed':
      return (
        <p dir="auto">
          <WordDiffShown parts={part.words} />
        </p>
      )
  }
}
