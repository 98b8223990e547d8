import { csvOf } from '@/lib/shared/csv'
import { type AgreementPage, MEASURE_WORDS } from './agreement'
import type { AgreementFilter } from './agreement-filter'
import type { Measure } from './agreement-measure'

const HEADER = ['row', 'of', 'with', 'value', 'low', 'high', 'claims', 'note']
type Cells = (string | number)[]

/**
 * All that the screen of agreement shows. The column `row` says what a row is: the `period`, a `measure`, a measure of two people, how
 * often two `ratings` met, or a number on `settling`; `low` and `high` are the 95 % interval, `value` is empty where `note` says why.
 */
export function agreementCsv(page: AgreementPage, { from, to }: AgreementFilter): string {
  const name = (id: string) => page.reviewers.find((reviewer) => reviewer.id === id)?.name ?? ''
  const [first, second] = page.pair === null ? ['', ''] : [name(page.pair.first), name(page.pair.second)]
  return csvOf([
    HEADER,
    ['period', first, second, '', '', '', page.claims, `${from} to ${to}`],
    ...page.measures.map(({ measure, of }): Cells => measureCells('measure', [MEASURE_WORDS[measure].name, ''], of)),
    ...page.notes.map((note): Cells => ['note', '', '', '', '', '', '', note]),
    ...page.pairs.flatMap((pair): Cells[] =>
      (['raw', 'kappa', 'ac1'] as const).map((measure) =>
        measureCells(MEASURE_WORDS[measure].name, [name(pair.first), name(pair.second)], pair[measure]),
      ),
    ),
    ...page.ratings.flatMap((row, index): Cells[] =>
      page.ratings.map((column, place) => [
        'ratings',
        row.label,
        column.label,
        '',
        '',
        '',
        page.table[index]?.[place] ?? 0,
        '',
      ]),
    ),
    ...settlingRows(page),
  ])
}

function measureCells(row: string, [of, other]: [string, string], measure: Measure): Cells {
  if (measure.outcome === 'not-measured') return [row, of, other, '', '', '', measure.claims, measure.because]
  const { value, interval, claims, note } = measure
  const within = interval === null ? ['', ''] : [rounded(interval.low), rounded(interval.high)]
  return [row, of, other, rounded(value), ...within, claims, note ?? '']
}

function settlingRows({ settling: { settled, medianHours, reopened, more } }: AgreementPage): Cells[] {
  const hours = medianHours === null ? '' : rounded(medianHours)
  const share = settled === 0 ? '' : rounded(reopened / settled)
  return [
    ['settling', 'median hours to settle', '', hours, '', '', settled, settlingNote(settled, more)],
    ['settling', 'share reopened since', '', share, '', '', reopened, ''],
  ]
}

function settlingNote(settled: number, more: 'yes' | 'no'): string {
  if (settled === 0) return 'No claim was settled in this period.'
  return more === 'yes' ? `More were settled: these are the newest ${settled}.` : ''
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
