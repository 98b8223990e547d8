import type { DiffPart } from '@/lib/shared/word-diff'

/** Words set against others: what goes is struck, what comes is underlined. */
export function WordDiffShown({ parts }: { parts: readonly DiffPart[] }) {
  return parts.map(({ kind, text }, index) => {
    switch (kind) {
      case 'same':
        return <span key={index}>{text}</span>
      case 'del':
        return <del key={index}>{text}</del>
      case 'ins':
        return <ins key={index}>{text}</ins>
    }
  })
}
