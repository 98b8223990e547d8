import { wordDiff } from '@/lib/shared/word-diff'

/** A proposed wording set against the quoted words: what goes is struck, what comes is underlined. */
export function FixDiff({ quote, fix, language }: { quote: string; fix: string; language?: string }) {
  return (
    <p className="fix" dir="auto" lang={language}>
      {wordDiff(quote, fix).map(({ kind, text }, index) => {
        switch (kind) {
          case 'same':
            return <span key={index}>{text}</span>
          case 'del':
            return <del key={index}>{text}</del>
          case 'ins':
            return <ins key={index}>{text}</ins>
        }
      })}
    </p>
  )
}
