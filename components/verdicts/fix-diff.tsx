import { WordDiffShown } from '@/components/ui/word-diff-shown'
import { wordDiff } from '@/lib/shared/word-diff'

/** A proposed wording set against the quoted words: what goes is struck, what comes is underlined. */
export function FixDiff({ quote, fix, language }: { quote: string; fix: string; language?: string }) {
  return (
    <p className="fix" dir="auto" lang={language}>
      <WordDiffShown parts={wordDiff(quote, fix)} />
    </p>
  )
}
