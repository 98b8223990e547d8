import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

/** What a run measured, as `--json` writes it. */
type Found = { results: Beside[]; screens: ScreenRow[]; browser: BrowserRow[]; works: Row[] }

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
  const [first, ...others] = wanted
  if (first === undefined || !Number.isInteger(claims) || claims < 1_000) {
    console.error(`There are ${names.join(', ')}; and 1000 claims at least.`)
    process.exitCode = 2
    return
  }
  const found = others.length === 0 ? await measured(first, claims) : await eachApart(wanted, claims)
  printBeside(found.results)
  printScreens(found.screens)
  printBrowser(found.browser)
  printRows(found.works)
  if (values.json === undefined) return
  const all = { machine: machine(), at: new Date().toISOString(), claims, ...found }
  writeFileSync(values.json, `${JSON.stringify(all, null, 2)}\n`)
}

async function measured(name: string, claims: number): Promise<Found> {
  const found: Found = { results: [], screens: [], browser: [], works: [] }
  if (isOperation(name)) await archiveBench(claims, [name], (row) => found.results.push(told(row)))
  const transfer = transferBenches.find((bench) => bench.name === name)
  if (transfer !== undefined) found.results.push(told(await transfer.run(claims)))
  if (name === 'screens') await screensBench(claims, (row) => found.screens.push(row))
  if (name === 'table-in-chromium') found.browser.push(...(await browserBench(claims)))
  const work = WORKS.find((bench) => bench.name === name)
  if (work !== undefined) found.works.push(await work.run())
  return found
}

/**
 * Each in a process of its own: they measure on different databases, and a process knows one; and none begins in the memory another left. One
 * that fails is said, and the others are measured all the same.
 */
async function eachApart(names: readonly string[], claims: number): Promise<Found> {
  const found: Found = { results: [], screens: [], browser: [], works: [] }
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-bench-'))
  try {
    for (const name of names) {
      const json = join(folder, `${name}.json`)
      const words = ['--only', name, '--claims', String(claims), '--json', json]
      const child = spawn(process.execPath, [...process.execArgv, import.meta.filename, ...words], {
        stdio: ['ignore', 'ignore', 'inherit'],
      })
      const [code] = (await once(child, 'close')) as [number | null]
      if (code !== 0) {
        console.error(`${name} was not measured: it ended with ${code ?? 'a signal'}.`)
        process.exitCode = 1
        continue
      }
      const part = JSON.parse(readFileSync(json, 'utf8')) as Found
      found.results.push(...part.results)
      found.screens.push(...part.screens)
      found.browser.push(...part.browser)
      found.works.push(...part.works)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return found
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
