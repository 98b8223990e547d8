import { memo, type ReactNode } from 'react'
import { STATUS_WORDS } from '@/lib/claims/claim-status'
import { LANES_DRAWN } from '@/lib/claims/quote-lanes'
import type { GalleyPiece, ParagraphView, PassageView } from './galley-layout'
import { MarginNote, PassageNumber, TalkNote } from './margin'

type Props = { text: string; paragraphs: ParagraphView[] }

/** The words of the article with their underlines, numbers and margin notes; knows nothing of what is selected. */
export const GalleyText = memo(function GalleyText({ text, paragraphs }: Props) {
  return (
    <div className={paragraphs.length > 60 ? 'text long' : 'text'}>
      {paragraphs.map((paragraph) => (
        <Paragraph key={paragraph.index} paragraph={paragraph} text={text} />
      ))}
    </div>
  )
})

const Paragraph = memo(function Paragraph({ paragraph, text }: { paragraph: ParagraphView; text: string }) {
  const passages = paragraph.passages.map((passage) => <Passage key={passage.id} passage={passage} text={text} />)
  return paragraph.heading === 'yes' ? <h2 className="para">{passages}</h2> : <p className="para">{passages}</p>
}, looksTheSame)

function looksTheSame(
  before: { paragraph: ParagraphView; text: string },
  after: { paragraph: ParagraphView; text: string },
): boolean {
  return before.paragraph.sign === after.paragraph.sign && before.text === after.text
}

function Passage({ passage, text }: { passage: PassageView; text: string }) {
  return (
    <>
      <span className={passage.why.length > 0 ? 'ps sug' : 'ps'} data-passage={passage.number}>
        {passage.pieces.map((piece, index) => (
          <PieceOfText key={piece.start} piece={piece} text={text} opens={index === 0 ? passage : null} />
        ))}
      </span>
      {passage.after === '' ? null : <span data-start={passage.end}>{passage.after}</span>}
    </>
  )
}

/** One stretch of text under the same quotes. Its first word keeps the margin marker, its last the numbers that end here: neither can be parted from it. */
function PieceOfText({ piece, text, opens }: { piece: GalleyPiece; text: string; opens: PassageView | null }) {
  const words = text.slice(piece.start, piece.end)
  const head = opens === null ? 0 : wordEnd(words)
  const tail = piece.ends.length === 0 ? words.length : Math.max(lastWordStart(words), 0)
  const marker = opens === null ? null : <Marker passage={opens} />
  const numbers = piece.ends.map(({ id, number, status }) => (
    <a
      key={id}
      className={`cn${status === 'settled' ? ' settled-n' : ''}`}
      href={`?claim=${id}`}
      data-claim={id}
      aria-label={`Claim C-${number}, ${STATUS_WORDS[status]}`}
    >
      {number}
    </a>
  ))
  const parts =
    opens !== null && tail < head ? (
      <span className="nb">
        {marker}
        <Words from={piece.start}>{words}</Words>
        {numbers}
      </span>
    ) : (
      <>
        {opens === null ? null : (
          <span className="nb">
            {marker}
            <Words from={piece.start}>{words.slice(0, head)}</Words>
          </span>
        )}
        <Words from={piece.start + head}>{words.slice(head, tail)}</Words>
        {piece.ends.length === 0 ? null : (
          <span className="nb">
            <Words from={piece.start + tail}>{words.slice(tail)}</Words>
            {numbers}
          </span>
        )}
      </>
    )
  return <Underlined piece={piece}>{parts}</Underlined>
}

function Marker({ passage }: { passage: PassageView }) {
  return (
    <span className="at">
      <PassageNumber passage={passage} />
      <MarginNote passage={passage} />
      <TalkNote passage={passage} />
    </span>
  )
}

/** A leaf of the text: one text node whose first character stands at `from` in the version's text. */
function Words({ from, children }: { from: number; children: string }) {
  return children === '' ? null : <span data-start={from}>{children}</span>
}

/** One span for each claim over these words, the lowest lane innermost. */
function Underlined({ piece, children }: { piece: GalleyPiece; children: ReactNode }): ReactNode {
  return piece.quotes
    .filter(({ lane }) => lane < LANES_DRAWN)
    .reduce<ReactNode>(
      (inner, { claim, lane }) => (
        <span className={`c ${claim.status}${lane === 0 ? '' : ` l${lane + 1}`}`} data-claim={claim.id}>
          {inner}
        </span>
      ),
      children,
    )
}

function wordEnd(words: string): number {
  const space = words.search(/\s/u)
  return space === -1 ? words.length : space
}

function lastWordStart(words: string): number {
  return words.search(/\S+\s*$/u)
}
