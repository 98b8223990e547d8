import Link from 'next/link'
import type { SnapshotPage } from '@/lib/evidence/snapshot-page.query'
import { type TextRow } from '@/lib/evidence/text-rows'
import { JumpToMark } from './jump-to-mark'

type Text = NonNullable<SnapshotPage['text']>
type Props = { text: Text; language: string | null; hrefAt: (at: number) => string }

/** A stored text as it was read, with what begins where in the margin, and the words one came for marked. */
export function StoredText({ text, language, hrefAt }: Props) {
  const first = text.rows.find(({ parts }) => parts.some(({ marked }) => marked === 'yes'))
  return (
    <>
      {text.mark === null ? null : <JumpToMark key={`${text.mark.start}-${text.mark.end}`} />}
      <Stretch text={text} hrefAt={hrefAt} where="before" />
      <div className="stored" lang={language ?? undefined}>
        {text.rows.map((row) => (
          <Row key={row.start} row={row} first={row === first ? 'yes' : 'no'} />
        ))}
      </div>
      <Stretch text={text} hrefAt={hrefAt} where="after" />
    </>
  )
}

function Row({ row, first }: { row: TextRow; first: 'yes' | 'no' }) {
  const mark = row.parts.findIndex(({ marked }) => marked === 'yes')
  return (
    <div className={`stored-row${row.above === 'nothing' ? '' : ' apart'}`}>
      <span className="place">{row.label === null ? null : <bdi>{row.label}</bdi>}</span>
      <p dir="auto">
        {row.parts.map(({ text, marked }, index) =>
          marked === 'no' ? (
            text
          ) : first === 'yes' && index === mark ? (
            <mark key={index} id="quoted" tabIndex={-1}>
              {text}
            </mark>
          ) : (
            <mark key={index}>{text}</mark>
          ),
        )}
      </p>
    </div>
  )
}

/** In a long text: how much of it is shown, and the way on. */
function Stretch({ text, hrefAt, where }: { text: Text; hrefAt: Props['hrefAt']; where: 'before' | 'after' }) {
  const at = where === 'before' ? text.window.before : text.window.after
  if (text.window.before === null && text.window.after === null) return null
  return (
    <p className="stretch">
      {at === null ? null : (
        <Link className="btn sm" href={hrefAt(at)}>
          {where === 'before' ? 'Earlier in the text' : 'Go on in the text'}
        </Link>
      )}
      <span className="muted">
        Characters {counted(text.window.start + 1)} to {counted(text.window.end)} of {counted(text.length)}
      </span>
    </p>
  )
}

function counted(characters: number): string {
  return characters.toLocaleString('en-GB')
}
