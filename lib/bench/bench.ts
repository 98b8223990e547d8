import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Row } from './measure'
import { exportBenches } from './export-bench'
import { liveBench } from './live-bench'
import { logBench } from './log-bench'
import { quoteBenches } from './quote-bench'

/** `npm run bench -- [--only NAME] [--json FILE]`: how long our work takes, beside other tools in the same run. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'string' } } })
  const benches = [...quoteBenches, ...exportBenches, logBench, liveBench]
  const wanted = benches.filter(({ name }) => values.only === undefined || name === values.only)
  if (wanted.length === 0) {
    console.error(`There is no bench ${values.only}: ${benches.map(({ name }) => name).join(', ')}.`)
    process.exitCode = 2
    return
  }
  const rows: Row[] = []
  for (const bench of wanted) rows.push(await bench.run())
  print(rows)
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`)
}

function print(rows: readonly Row[]): void {
  const head = ['bench', 'ours ms', 'first', 'beside', 'theirs ms', 'first', 'ratio', 'what came out']
  const lines = [head, ...rows.map(cellsOf)]
  const widths = head.map((_cell, at) => Math.max(...lines.map((cells) => cells[at]?.length ?? 0)))
  for (const cells of lines)
    console.log(
      cells
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
  console.log(
    '\nms: the best of several times, in turns; first: the first of them; ratio: ours ÷ theirs, best to best.',
  )
}

function cellsOf({ name, ours, beside, said }: Row): string[] {
  const theirs = beside ? [beside.name, ms(beside.theirs.best), ms(beside.theirs.first)] : ['', '', '']
  const ratio = beside ? (ours.best / beside.theirs.best).toFixed(3) : ''
  return [name, ms(ours.best), ms(ours.first), ...theirs, ratio, said]
}

function ms(time: number): string {
  return time.toFixed(1)
}

await main()
