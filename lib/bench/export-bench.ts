import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ExportOnce } from './export-once'
import type { Bench, Row } from './measure'

/** What a report of 1,000 claims and 3,000 pieces of evidence may take, in milliseconds. */
const MAY_TAKE = { html: 2_000, csv: 2_000, json: 2_000, md: 2_000, xlsx: 10_000, docx: 10_000, pdf: 15_000 } as const
type Format = keyof typeof MAY_TAKE

/** And bytes of memory, all of the process counted. */
const MAY_HOLD = 500 * 1024 * 1024

/** A long report in each format, made in a process of its own so that its memory is its own. */
export const exportBenches: Bench[] = (Object.keys(MAY_TAKE) as Format[]).map((format) => ({
  name: `export-${format}`,
  run: () => row(format),
}))

function row(format: Format): Row {
  const { times, bytes, peak, before } = once(format)
  const [first = 0, best] = [times[0], Math.min(...times)]
  const kept = first <= MAY_TAKE[format] && peak <= MAY_HOLD ? 'as promised' : 'NOT as promised'
  const said = `1,000 claims, ${mb(bytes)} MB file, ${mb(peak)} MB at the most (${mb(before)} before), ${kept} (${MAY_TAKE[format] / 1000} s, ${mb(MAY_HOLD)} MB)`
  return { name: `export-${format}`, ours: { first, best }, beside: null, said }
}

function once(format: Format): ExportOnce {
  const times = MAY_TAKE[format] > 2_000 ? '1' : '3'
  const script = fileURLToPath(new URL('./export-once.ts', import.meta.url))
  return JSON.parse(execFileSync(process.execPath, ['--import', 'tsx', script, format, times], { encoding: 'utf8' }))
}

function mb(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1)
}
