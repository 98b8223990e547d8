import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { ARCHIVE_BENCHES, type ArchiveBench, archiveBench, type Beside } from './archive-bench'
import { type BrowserRow, browserBench } from './browser-bench'
import { exportBenches } from './export-bench'
import { liveBench } from './live-bench'
import { logBench } from './log-bench'
import { machine } from './machine'
import type { Row } from './measure'
import { printBeside, printBrowser, printRows, printScreens } from './print-rows'
import { quoteBenches } from './quote-bench'
import { type ScreenRow, screensBench } from './screens-bench'
import { transferBenches } from './transfer-bench'

const WORKS = [...quoteBenches, ...exportBenches, logBench, liveBench]
const MILLION = 1_000_000

/**
 * `npm run bench -- [--claims N] [--only NAME] [--json FILE]`: operations of an archive of N claims (a million unless said) beside plain SQL
 * and an empty route; its screens beside those of a small one; claims out and in beside COPY; and pieces of work beside other tools.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { claims: { type: 'string' }, only: { type: 'string' }, json: { type: 'string' } },
  })
  const claims = Number(values.claims ?? MILLION)
  const names = [...ARCHIVE_BENCHES, ...TRANSFERS, 'screens', 'table-in-chromium', ...WORKS.map(({ name }) => name)]
  const wanted = names.filter((name) => values.only === undefined || name === values.only)
  if (wanted.length === 0 || !Number.isInteger(claims) || claims < 1_000) {
    console.error(`There are ${names.join(', ')}; and 1000 claims at least.`)
    process.exitCode = 2
    return
  }
  const results: Beside[] = []
  const screens: ScreenRow[] = []
  const works: Row[] = []
  const browser: BrowserRow[] = []
  const operations = wanted.filter(isOperation)
  if (operations.length > 0) await archiveBench(claims, operations, (row) => results.push(told(row)))
  for (const bench of transferBenches.filter(({ name }) => wanted.includes(name)))
    results.push(told(await bench.run(claims)))
  if (wanted.includes('screens')) await screensBench(claims, (row) => screens.push(row))
  if (wanted.includes('table-in-chromium')) browser.push(...(await browserBench(claims)))
  for (const bench of WORKS.filter(({ name }) => wanted.includes(name))) works.push(await bench.run())
  printBeside(results)
  printScreens(screens)
  printBrowser(browser)
  printRows(works)
  if (values.json === undefined) return
  const all = { machine: machine(), at: new Date().toISOString(), claims, results, screens, browser, works }
  writeFileSync(values.json, `${JSON.stringify(all, null, 2)}\n`)
}

const TRANSFERS = transferBenches.map(({ name }) => name)

function isOperation(name: string): name is ArchiveBench {
  return ARCHIVE_BENCHES.some((known) => known === name)
}

/** Minutes pass between rows: each is told when it is there. */
function told(row: Beside): Beside {
  console.error(`${row.name} at ${row.connections}: ${row.ratio.toFixed(2)}`)
  return row
}

await main()
