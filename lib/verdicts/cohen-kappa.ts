import { type Measure, measuredWithin, notMeasured, type RatingTable, tooFew } from './agreement-measure'

/**
 * Cohen's kappa of two people (Educ. Psychol. Meas. 20, 1960) with the large-sample standard error of Fleiss, Cohen and Everitt (Psychol.
 * Bull. 72, 1969). No number when both gave one and the same rating throughout: chance alone then explains everything.
 */
export function cohenKappa(table: RatingTable): Measure {
  const claims = table.flat().reduce((sum, count) => sum + count, 0)
  const few = tooFew(claims)
  if (few !== null) return few
  const share = table.map((row) => row.map((count) => count / claims))
  const first = share.map((row) => row.reduce((sum, each) => sum + each, 0))
  const second = share.map((_, column) => share.reduce((sum, row) => sum + at(row, column), 0))
  const observed = share.reduce((sum, row, index) => sum + at(row, index), 0)
  const expected = first.reduce((sum, each, index) => sum + each * at(second, index), 0)
  if (1 - expected < 1e-12)
    return notMeasured(claims, 'Both gave one and the same rating throughout: there is nothing to set against chance.')

  const kappa = (observed - expected) / (1 - expected)
  const rest = 1 - kappa
  let spread = -((kappa - expected * rest) ** 2)
  for (const [row, cells] of share.entries())
    for (const [column, cell] of cells.entries())
      spread +=
        row === column
          ? cell * (1 - (at(first, row) + at(second, row)) * rest) ** 2
          : cell * ((at(second, row) + at(first, column)) * rest) ** 2
  return measuredWithin(kappa, Math.sqrt(Math.max(0, spread) / claims) / (1 - expected), claims)
}

function at(list: readonly number[], index: number): number {
  return list[index] ?? 0
}
