'use client'

import { type ReactNode, useId } from 'react'
import { Glyph } from '@/components/ui/glyph'
import { RatingWord } from '@/components/ui/rating-word'
import { COLOUR_WORDS, RATING_SHAPES, type RatingShape, SHAPE_WORDS } from '@/lib/verdicts/rating'
import type { ScaleRow } from './scale-rows'

type Props = {
  row: ScaleRow
  place: number
  last: boolean
  change: (part: Partial<ScaleRow>) => void
  move: (by: -1 | 1) => void
  remove: () => void
}

/** One rating of the scale as it is edited, with how it will look. */
export function RatingRow({ row, place, last, change, move, remove }: Props) {
  const name = row.label === '' ? `rating ${place}` : row.label
  return (
    <li className={row.retired ? 'retired' : undefined}>
      <span className="n">{place}</span>
      <fieldset>
        <legend className="vh">{name}</legend>
        <div className="facts">
          <Named label="Label" className="label-of">
            {(id) => (
              <input
                id={id}
                className="in"
                dir="auto"
                maxLength={60}
                value={row.label}
                onChange={(event) => change({ label: event.target.value })}
              />
            )}
          </Named>
          <Named label="Shape">
            {(id) => (
              <ShapeChoice id={id} value={row.shape} words={SHAPE_WORDS} choose={(shape) => change({ shape })} />
            )}
          </Named>
          <Named label="Colour">
            {(id) => (
              <ShapeChoice id={id} value={row.colour} words={COLOUR_WORDS} choose={(colour) => change({ colour })} />
            )}
          </Named>
          <Named label="Number">
            {(id) => (
              <input
                id={id}
                className="in num"
                inputMode="numeric"
                maxLength={3}
                placeholder="none"
                value={row.claimReviewValue}
                onChange={(event) => change({ claimReviewValue: event.target.value })}
              />
            )}
          </Named>
          <Named label="What a reader is told it means" className="meaning">
            {(id) => (
              <input
                id={id}
                className="in"
                dir="auto"
                maxLength={300}
                value={row.meaning}
                onChange={(event) => change({ meaning: event.target.value })}
              />
            )}
          </Named>
        </div>
        <div className="row-acts">
          <span className="seen">
            <RatingWord label={name} shape={row.shape} colour={row.colour} />
          </span>
          {row.retired ? <span className="muted">retired</span> : null}
          <button
            type="button"
            className="btn bare sm"
            aria-label={`Move ${name} up`}
            disabled={place === 1}
            onClick={() => move(-1)}
          >
            <Glyph name="up" /> Up
          </button>
          <button
            type="button"
            className="btn bare sm"
            aria-label={`Move ${name} down`}
            disabled={last}
            onClick={() => move(1)}
          >
            <Glyph name="down" /> Down
          </button>
          {row.id === null ? (
            <button type="button" className="btn bare sm" aria-label={`Remove ${name}`} onClick={remove}>
              Remove
            </button>
          ) : (
            <button
              type="button"
              className="btn bare sm"
              aria-label={`${row.retired ? 'Use' : 'Retire'} ${name}`}
              onClick={() => change({ retired: !row.retired })}
            >
              {row.retired ? 'Use again' : 'Retire'}
            </button>
          )}
        </div>
      </fieldset>
    </li>
  )
}

function Named({
  label,
  className = '',
  children,
}: {
  label: string
  className?: string
  children: (id: string) => ReactNode
}) {
  const id = useId()
  return (
    <div className={`field ${className}`}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}

type ChoiceProps = {
  id: string
  value: RatingShape
  words: Record<RatingShape, string>
  choose: (shape: RatingShape) => void
}

function ShapeChoice({ id, value, words, choose }: ChoiceProps) {
  return (
    <select
      id={id}
      className="in"
      value={value}
      onChange={(event) => choose(RATING_SHAPES.find((shape) => shape === event.target.value) ?? value)}
    >
      {RATING_SHAPES.map((shape) => (
        <option key={shape} value={shape}>
          {words[shape]}
        </option>
      ))}
    </select>
  )
}
