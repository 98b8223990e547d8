import type { DiffPart } from '@/lib/evidence/quote-differences'
import type { QuoteLook } from '@/lib/evidence/quote-looks.query'

const LONGEST = 240

/** A quote set against the words of its source: what the source has beside it is underlined, what only the quote says is struck. */
export function QuoteDiffers({
  differs,
  language,
}: {
  differs: NonNullable<QuoteLook['differs']>
  language: string | null
}) {
  return (
    <div className="quote-differs">
      <p className="fix" dir="auto" lang={language ?? undefined}>
        {struckFirst(differs.parts).map(({ kind, text }, index) => {
          switch (kind) {
            case 'same':
              return <span key={index}>{short(text)}</span>
            case 'added':
              return (
                <del key={index}>
                  <span className="vh">only in the quote: </span>
                  {text}
                </del>
              )
            case 'missing':
              return (
                <ins key={index}>
                  <span className="vh">in the source: </span>
                  {short(text)}
                </ins>
              )
          }
        })}
      </p>
      <p className="hint">
        <del>Struck</del>: only in the quote. <ins>Underlined</ins>: in the source.
      </p>
    </div>
  )
}

/** As a person corrects: what goes, then what comes in its place. */
function struckFirst(parts: readonly DiffPart[]): DiffPart[] {
  const shown: DiffPart[] = []
  for (const part of parts) {
    const before = shown.at(-1)
    if (part.kind === 'added' && before?.kind === 'missing') shown.splice(-1, 0, part)
    else shown.push(part)
  }
  return shown
}

/** A long stretch is told by its begin and its end; what differs is never cut. */
function short(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST / 2)} […] ${text.slice(-LONGEST / 2)}`
}
