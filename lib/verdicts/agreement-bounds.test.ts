import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Measure, RatedUnit } from './agreement-measure'
import { cohenKappa } from './cohen-kappa'
import { gwetAgreement } from './gwet-agreement'
import { krippendorffAlpha } from './krippendorff-alpha'
import { rawAgreement } from './raw-agreement'

const LABELS = 4
const units = fc.array(fc.array(fc.nat(LABELS - 1), { maxLength: 5 }), { maxLength: 12 })
const tables = fc.array(fc.array(fc.nat(6), { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 })

const all = (of: readonly RatedUnit[]) => [
  rawAgreement(of),
  krippendorffAlpha(of, 'nominal'),
  krippendorffAlpha(of, 'ordinal'),
  gwetAgreement(of, LABELS),
]

/** A sentence, or numbers in order between −1 and 1. */
function holds(measure: Measure): void {
  if (measure.outcome === 'not-measured') return expect(measure.because).toMatch(/\.$/)
  const { low, high } = measure.interval ?? { low: measure.value, high: measure.value }
  const inOrder = [-1 - 1e-9, low - 1e-9, measure.value, high + 1e-9, 1 + 2e-9]
  expect(inOrder.every(Number.isFinite)).toBe(true)
  expect([...inOrder].sort((a, b) => a - b)).toEqual(inOrder)
}

test('whatever was rated, a measure is a sentence or lies within its interval, from −1 to 1', () => {
  fc.assert(fc.property(units, (of) => all(of).forEach(holds)))
  fc.assert(fc.property(tables, (table) => holds(cohenKappa(table))))
})

test('who is the first of two, in which order claims come and which end of the scale is up change nothing', () => {
  const value = (measure: Measure) =>
    measure.outcome === 'measured' ? Math.round(measure.value * 1e9) + 0 : measure.because
  const turned = (table: number[][]) => table.map((_, row) => table.map((cells) => cells[row] ?? 0))
  fc.assert(
    fc.property(tables, (table) => {
      expect(value(cohenKappa(turned(table)))).toBe(value(cohenKappa(table)))
    }),
  )
  const upsideDown = (of: readonly RatedUnit[]) =>
    of.toReversed().map((unit) => unit.map((label) => LABELS - 1 - label))
  fc.assert(
    fc.property(units, (of) => {
      expect(all(upsideDown(of)).map(value)).toEqual(all(of).map(value))
    }),
  )
})
