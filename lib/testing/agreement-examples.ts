import type { RatedUnit, RatingTable } from '@/lib/verdicts/agreement-measure'

/** Krippendorff 2011, example C: twelve units rated 1 to 5 by four observers, a dot where one gave none. Gwet's Handbook uses it too. */
export const FOUR_OBSERVERS = unitsOf('123321412...', '1233224125.3', '.3332342251.', '12332441251.')

/** Krippendorff 2011, example A: ten units, yes or no, by two observers. */
export const YES_OR_NO = unitsOf('1211111121', '2221121111')

/** Krippendorff 2011, example B: twelve units with one of five names, by two observers. */
export const FIVE_NAMES = unitsOf('112243335441', '212223335444')

/** Gwet's 100 abstracts rated by two people into three kinds, printed in the manual of his package irrCAC. */
export const ABSTRACTORS: RatingTable = [
  [13, 0, 0],
  [0, 20, 7],
  [0, 4, 56],
]

/** The claims of a table of two people. */
export function unitsOfTable(table: RatingTable): RatedUnit[] {
  return table.flatMap((row, first) =>
    row.flatMap((count, second) => Array.from({ length: count }, () => [first, second])),
  )
}

function unitsOf(...observers: string[]): RatedUnit[] {
  const rows = observers.map((row) => [...row])
  const length = rows[0]?.length ?? 0
  return Array.from({ length }, (_, unit) =>
    rows.flatMap((row) => {
      const value = row[unit]
      return value === undefined || value === '.' ? [] : [Number(value) - 1]
    }),
  )
}
