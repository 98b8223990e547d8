import { type Measure, measuredWithin, notMeasured, pairable, type RatedUnit, tooFew } from './agreement-measure'

/** How far two ratings lie apart: `nominal`, they differ or not; `ordinal`, how many ratings given lie between them. */
export type AlphaScale = 'nominal' | 'ordinal'

/**
 * Krippendorff's alpha of any number of people with missing ratings (Computing Krippendorff's Alpha-Reliability, 2011), with a jackknife
 * interval that leaves out one claim at a time (Efron and Tibshirani, An Introduction to the Bootstrap, 1993, ch. 11), the same each time
 * it is worked out. For `ordinal`, ratings are ranks in order.
 */
export function krippendorffAlpha(units: readonly RatedUnit[], scale: AlphaScale): Measure {
  const compared = pairable(units)
  const claims = compared.length
  const few = tooFew(claims)
  if (few !== null) return few
  const ranks = [...new Set(compared.flat())].sort((a, b) => a - b)
  const kinds = kindsOf(compared.map((unit) => unit.map((rating) => ranks.indexOf(rating))))
  const all = ranks.map((_, row) =>
    ranks.map((_, column) => kinds.reduce((sum, { adds, claims: times }) => sum + times * adds(row, column), 0)),
  )
  const alpha = alphaOf(all, scale)
  if (alpha === null)
    return notMeasured(claims, 'Everybody gave one and the same rating: there is nothing to set against chance.')

  const without = kinds.map(({ adds }) =>
    alphaOf(
      all.map((cells, row) => cells.map((cell, column) => cell - adds(row, column))),
      scale,
    ),
  )
  if (without.includes(null)) {
    const note = 'No interval: all claims but one have the same rating.'
    return { outcome: 'measured', value: alpha, interval: null, note, claims }
  }
  const over = (of: (value: number) => number) =>
    kinds.reduce((sum, { claims: times }, index) => sum + times * of(without[index] ?? alpha), 0)
  const middle = over((value) => value) / claims
  const spread = over((value) => (value - middle) ** 2)
  return measuredWithin(alpha, Math.sqrt(((claims - 1) / claims) * spread), claims)
}

/** Claims rated alike, together: leaving out any of them gives the same, and a desk with thousands has few kinds. */
function kindsOf(units: readonly RatedUnit[]): { adds: Coincidences; claims: number }[] {
  const kinds = new Map<string, { adds: Coincidences; claims: number }>()
  for (const unit of units) {
    const key = [...unit].sort((a, b) => a - b).join(' ')
    const kind = kinds.get(key)
    if (kind === undefined) kinds.set(key, { adds: coincidences(unit), claims: 1 })
    else kind.claims += 1
  }
  return [...kinds.values()]
}

type Coincidences = (row: number, column: number) => number

/** What one claim adds to the matrix of coincidences: each ordered pair of its ratings, by one less than their number. */
function coincidences(unit: readonly number[]): Coincidences {
  const counts = new Map<number, number>()
  for (const rank of unit) counts.set(rank, (counts.get(rank) ?? 0) + 1)
  return (row, column) => {
    const first = counts.get(row) ?? 0
    const second = row === column ? first - 1 : (counts.get(column) ?? 0)
    return first === 0 ? 0 : (first * second) / (unit.length - 1)
  }
}

/** 1 − observed ÷ expected disagreement; null when no disagreement was possible. */
function alphaOf(matrix: readonly (readonly number[])[], scale: AlphaScale): number | null {
  const totals = matrix.map((row) => row.reduce((sum, cell) => sum + cell, 0))
  const upTo = totals.map((_, index) => totals.slice(0, index + 1).reduce((sum, total) => sum + total, 0))
  let observed = 0
  let expected = 0
  for (const [row, cells] of matrix.entries())
    for (const [column, cell] of cells.entries()) {
      if (column <= row) continue
      const [first, second] = [totals[row] ?? 0, totals[column] ?? 0]
      const between = (upTo[column] ?? 0) - (upTo[row] ?? 0) + first - (first + second) / 2
      const distance = scale === 'nominal' ? 1 : between ** 2
      observed += cell * distance
      expected += first * second * distance
    }
  const values = upTo.at(-1) ?? 0
  // What rounding leaves of a zero after a claim is taken out is not a rating.
  return expected < 1e-9 ? null : 1 - ((values - 1) * observed) / expected
}
