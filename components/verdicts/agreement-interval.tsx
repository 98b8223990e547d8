import type { Interval } from '@/lib/verdicts/agreement-measure'
import { measureNumber } from './agreement-number'

/** Where the drawing begins; it ends at 1. */
export type Axis = 'from 0' | 'from −1'

const WIDE = 240
const EDGE = 12
const TICKS: Record<Axis, readonly number[]> = { 'from 0': [0, 0.5, 1], 'from −1': [-1, 0, 1] }

/** One measure as a dot within the bar of its interval; told by shape alone. The numbers stand beside it, so it is hidden from screen readers. */
export function AgreementInterval({ value, interval, axis }: { value: number; interval: Interval | null; axis: Axis }) {
  return (
    <svg className="interval" viewBox={`0 0 ${WIDE} 24`} direction="ltr" aria-hidden="true" focusable="false">
      {TICKS[axis].map((tick) => (
        <line key={tick} className="tick" x1={at(tick, axis)} x2={at(tick, axis)} y1="0" y2="24" />
      ))}
      {interval === null ? null : (
        <>
          <rect
            className="reach"
            x={at(interval.low, axis)}
            y="9"
            width={at(interval.high, axis) - at(interval.low, axis)}
            height="6"
          />
          <line className="end" x1={at(interval.low, axis)} x2={at(interval.low, axis)} y1="6" y2="18" />
          <line className="end" x1={at(interval.high, axis)} x2={at(interval.high, axis)} y1="6" y2="18" />
        </>
      )}
      <circle className="dot" cx={at(value, axis)} cy="12" r="5" />
    </svg>
  )
}

/** The numbers above the drawings. */
export function AgreementAxis({ axis }: { axis: Axis }) {
  return (
    <svg className="interval axis" viewBox={`0 0 ${WIDE} 16`} direction="ltr" aria-hidden="true" focusable="false">
      {TICKS[axis].map((tick) => (
        <text key={tick} x={at(tick, axis)} y="12" textAnchor="middle">
          {Number.isInteger(tick) ? measureNumber(tick).replace('.00', '') : tick}
        </text>
      ))}
    </svg>
  )
}

function at(value: number, axis: Axis): number {
  const from = axis === 'from 0' ? 0 : -1
  return EDGE + ((value - from) / (1 - from)) * (WIDE - 2 * EDGE)
}
