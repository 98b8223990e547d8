import type { Beside } from './archive-bench'
import type { BrowserRow } from './browser-bench'
import type { Timed } from './closed-loop'
import type { Row } from './measure'
import type { ScreenRow } from './screens-bench'

/** Prints operations beside their floors; nothing for none. */
export function printBeside(rows: readonly Beside[]): void {
  if (rows.length === 0) return
  const head = ['operation', 'connections', ...['ours', 'plain SQL', 'empty'].flatMap(timedHead), 'ratio']
  printTable([head, ...rows.map(besideCells)])
  console.log('ms; ratio: p95 of ours over those of plain SQL and of an empty route added.\n')
}

function besideCells({ name, connections, ours, sql, empty, ratio }: Beside): string[] {
  return [name, String(connections), ...[ours, sql, empty].flatMap(timedCells), ratio.toFixed(2)]
}

function timedHead(name: string): string[] {
  return [`${name} p50`, 'p95', 'a second']
}

function timedCells({ p50, p95, rps }: Timed): string[] {
  return [ms(p50), ms(p95), rps.toFixed(0)]
}

/** Prints screens of a small and a large archive; nothing for none. */
export function printScreens(rows: readonly ScreenRow[]): void {
  if (rows.length === 0) return
  const cells = rows.map(({ name, small, large, ratio }) => [
    ...[name, ms(small.p50), ms(small.p95), ms(large.p50), ms(large.p95), ratio.toFixed(2)],
  ])
  printTable([['screen', '10,000 p50', 'p95', 'large p50', 'p95', 'ratio'], ...cells])
  console.log('ms, over one connection; ratio: p95 of the large archive over that of 10,000 claims.\n')
}

/** Prints figures of the table in a slowed browser; nothing for none. */
export function printBrowser(rows: readonly BrowserRow[]): void {
  if (rows.length === 0) return
  const cells = rows.map(({ name, value, promised, unit }) => [
    name,
    `${value.toFixed(0)} ${unit}`,
    `${promised} ${unit}`,
  ])
  printTable([['the table in Chromium, four times slowed', 'measured', 'at most'], ...cells])
  console.log('')
}

/** Prints pieces of work beside those of other tools; nothing for none. */
export function printRows(rows: readonly Row[]): void {
  if (rows.length === 0) return
  printTable([
    ['bench', 'ours ms', 'first', 'beside', 'theirs ms', 'first', 'ratio', 'what came out'],
    ...rows.map(cellsOf),
  ])
  console.log('ms: the best of several times, in turns; first: the first of them; ratio: ours ÷ theirs, best to best.')
}

function cellsOf({ name, ours, beside, said }: Row): string[] {
  const theirs = beside ? [beside.name, ms(beside.theirs.best), ms(beside.theirs.first)] : ['', '', '']
  const ratio = beside ? (ours.best / beside.theirs.best).toFixed(3) : ''
  return [name, ms(ours.best), ms(ours.first), ...theirs, ratio, said]
}

function printTable(lines: readonly (readonly string[])[]): void {
  const widths = (lines[0] ?? []).map((_cell, at) => Math.max(...lines.map((cells) => cells[at]?.length ?? 0)))
  for (const cells of lines) {
    const padded = cells.map((cell, at) => cell.padEnd(widths[at] ?? 0))
    console.log(padded.join('  ').trimEnd())
  }
}

function ms(time: number): string {
  return time.toFixed(1)
}
