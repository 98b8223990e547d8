import { csvParts } from '@/lib/exports/export-csv'
import { exportDocx } from '@/lib/exports/export-docx'
import { htmlParts } from '@/lib/exports/export-html'
import { jsonParts } from '@/lib/exports/export-json'
import { markdownParts } from '@/lib/exports/export-markdown'
import { exportXlsx } from '@/lib/exports/export-xlsx'
import { exportPdf } from '@/lib/exports/pdf.gateway'
import { type Print, printOf } from '@/lib/exports/print'
import { DEFAULT_OPTIONS } from '@/lib/exports/print-options'
import { largeEdition } from '@/lib/testing/large-edition'

/** What one format costs in a process of its own: milliseconds of each time, bytes of the file, bytes of memory at the most and before. */
export type ExportOnce = { times: number[]; bytes: number; peak: number; before: number }

/** How each format is written; a format that streams is never held whole. Each gives the bytes it wrote. */
const WRITE: Record<string, (print: Print) => number | Promise<number>> = {
  html: (print) => written(htmlParts(print)),
  csv: (print) => written(csvParts(print)),
  json: (print) => written(jsonParts(print)),
  md: (print) => written(markdownParts(print)),
  docx: async (print) => (await exportDocx(print)).byteLength,
  xlsx: async (print) => (await exportXlsx(print)).byteLength,
  pdf: (print) => exportPdf(print).bytes.byteLength,
}

function written(parts: Iterable<string>): number {
  let bytes = 0
  for (const part of parts) bytes += Buffer.byteLength(part)
  return bytes
}

async function main([format = 'html', times = '3', claims = '1000', evidence = '3000']: string[]): Promise<void> {
  const write = WRITE[format]
  if (write === undefined) throw new Error(`There is no format ${format}: ${Object.keys(WRITE).join(', ')}.`)
  const edition = largeEdition(Number(claims), Number(evidence))
  const before = process.memoryUsage.rss()
  const once: ExportOnce = { times: [], bytes: 0, peak: 0, before }
  for (let time = 0; time < Number(times); time += 1) {
    const begun = performance.now()
    once.bytes = await write(printOf(edition, DEFAULT_OPTIONS))
    once.times.push(performance.now() - begun)
  }
  once.peak = process.resourceUsage().maxRSS * 1024
  console.log(JSON.stringify(once))
}

await main(process.argv.slice(2))
