'use client'

import { useRouter } from 'next/navigation'
import { FormMessage, useDeskForm } from '@/components/ui/form'
import { Glyph } from '@/components/ui/glyph'
import type { FormAction } from '@/lib/shared/form-state'
import { RATINGS_MAX } from '@/lib/verdicts/rating'
import type { RatingScale } from '@/lib/verdicts/rating-scale.query'
import { RatingRow } from './rating-row'
import { asJson, emptyRow, moveRow, type ScaleRow } from './scale-rows'
import { useScaleRows } from './use-scale-rows'

/** The whole scale at once: rows are added, worded, moved and retired, and nothing counts before it is saved. */
export function RatingScaleForm({ scale, action }: { scale: RatingScale; action: FormAction }) {
  const router = useRouter()
  const { rows, version, restored, setRows, takeTheirs, discard } = useScaleRows(scale)
  const desk = useDeskForm(action, { onDone: takeTheirs })
  const refused = desk.state.outcome === 'refused' ? desk.state.conflict : undefined
  const conflict = refused === undefined || refused.version <= version ? undefined : refused
  const change = (index: number, part: Partial<ScaleRow>) =>
    setRows(rows.map((row, at) => (at === index ? { ...row, ...part } : row)))

  return (
    <form aria-labelledby="scale" {...desk.props}>
      <input type="hidden" name="version" value={conflict?.version ?? version} />
      <input type="hidden" name="ratings" value={asJson(rows)} />
      <ol className="scale">
        {rows.map((row, index) => (
          <RatingRow
            key={row.key}
            row={row}
            place={index + 1}
            last={index === rows.length - 1}
            change={(part) => change(index, part)}
            move={(by) => setRows(moveRow(rows, index, by))}
            remove={() => setRows(rows.filter((_, at) => at !== index))}
          />
        ))}
      </ol>
      <FormMessage state={desk.state} />
      {conflict === undefined ? null : (
        <p className="conflict">
          Theirs: <bdi>{conflict.theirs.labels}</bdi>. Saving again keeps yours.{' '}
          <button type="button" className="btn sm" onClick={() => (takeTheirs(), router.refresh())}>
            Take theirs
          </button>
        </p>
      )}
      {restored ? (
        <p className="cap draft">
          Your draft of the scale is back.
          <button type="button" className="link" onClick={discard}>
            Discard it
          </button>
        </p>
      ) : null}
      <div className="acts">
        <button type="submit" className="btn pri" disabled={desk.pending}>
          {desk.pending ? 'Saving…' : 'Save the scale'}
        </button>
        <button
          type="button"
          className="btn"
          disabled={rows.length >= RATINGS_MAX}
          onClick={() => setRows([...rows, emptyRow(`new-${Date.now()}`)])}
        >
          <Glyph name="plus" /> Add a rating
        </button>
      </div>
    </form>
  )
}
