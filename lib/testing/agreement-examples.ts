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

/** Fleiss 1971: fifteen patients, each rated into one of five kinds by six psychiatrists, as how many chose each kind. */
export const SIX_PSYCHIATRISTS = [
  '00060',
  '03003',
  '01401',
  '00006',
  '03030',
  '20400',
  '00402',
  '20310',
  '20040',
  '00006',
  '10050',
  '11040',
  '03300',
  '10050',
  '02031',
].map((counts) => [...counts].flatMap((count, kind) => Array.from({ length: Number(count) }, () => kind)))
