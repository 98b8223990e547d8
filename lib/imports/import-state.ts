import type { ImportFormat } from './import-table'

export type ImportState = 'waiting' | 'running' | 'done' | 'stopped' | 'failed'

/** Whether nothing goes on any more. */
export function hasEnded(state: ImportState): boolean {
  return state === 'done' || state === 'stopped' || state === 'failed'
}

/** How far an import is; `dry`: nothing is written but what would come of it. */
export type ImportProgress = {
  id: string
  filename: string
  format: ImportFormat
  state: ImportState
  dry: boolean
  /** Rows in all, null until they are known. */
  total: number | null
  done: number
  brought: number
  here: number
  refused: number
  sentence: string | null
  startedAt: Date | null
  touchedAt: Date | null
}

/** Rows a second since it began or went on, and how many seconds are left at that rate; null while either cannot be told. */
export function pace(
  { done, total, startedAt, touchedAt }: ImportProgress,
  doneBefore = 0,
): { rate: number | null; left: number | null } {
  const seconds = startedAt === null || touchedAt === null ? 0 : (touchedAt.getTime() - startedAt.getTime()) / 1000
  const rate = seconds < 0.05 || done <= doneBefore ? null : (done - doneBefore) / seconds
  const left = rate === null || total === null ? null : Math.max(0, Math.ceil((total - done) / rate))
  return { rate, left }
}

/** "1,250 rows a second, 2 minutes left". */
export function paceWords({ rate, left }: { rate: number | null; left: number | null }): string {
  if (rate === null) return ''
  const rows = rate >= 10 ? Math.round(rate).toLocaleString('en') : rate.toFixed(1)
  return [`${rows} rows a second`, left === null ? null : timeLeft(left)].filter((each) => each !== null).join(', ')
}

function timeLeft(seconds: number): string {
  if (seconds < 90) return `${seconds} ${seconds === 1 ? 'second' : 'seconds'} left`
  const minutes = Math.round(seconds / 60)
  return minutes < 90 ? `${minutes} minutes left` : `${Math.round(minutes / 60)} hours left`
}

/** What came of it, as a sentence. */
export function outcomeWords({
  dry,
  done,
  brought,
  here,
  refused,
}: Pick<ImportProgress, 'dry' | 'done' | 'brought' | 'here' | 'refused'>): string {
  const number = (count: number) => count.toLocaleString('en')
  const rows = done === 1 ? 'One row' : `${number(done)} rows`
  const parts = [
    `${number(brought)} ${dry ? 'would come in' : 'came in'}`,
    `${number(here)} ${here === 1 ? 'is' : 'are'} here already`,
    `${number(refused)} ${dry ? 'would be refused' : refused === 1 ? 'was refused' : 'were refused'}`,
  ]
  return `${rows}: ${parts.join(', ')}.`
}
