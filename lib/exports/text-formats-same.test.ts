import { afterEach, describe, expect, test, vi } from 'vitest'
import { fullEdition } from '@/lib/testing/full-edition'
import { inPrint } from '@/lib/testing/in-print'
import { sampleEdition } from '@/lib/testing/sample-edition'
import { sampleSet } from '@/lib/testing/sample-set'
import type { PrintedEdition } from '@/lib/reports/edition'
import { exportClaimReview } from './export-claimreview'
import { csvParts, exportCsv } from './export-csv'
import { exportFactCheck } from './export-factcheck'
import { exportHtml, htmlParts } from './export-html'
import { exportJson, jsonParts } from './export-json'
import { exportMarkdown, markdownParts } from './export-markdown'
import { LABEL_LANGUAGES } from './label-language'
import type { Print } from './print'

const where = { origin: 'https://desk.example' }

const WRITE: Record<string, (print: Print) => string> = {
  html: exportHtml,
  md: exportMarkdown,
  csv: exportCsv,
  json: exportJson,
  claimreview: (print) => exportClaimReview(print, where).body,
  factcheck: (print) => exportFactCheck(print, where).body,
}

const EDITIONS: [string, PrintedEdition][] = [
  ['an edition', fullEdition(sampleEdition())],
  ['a set', fullEdition(sampleSet())],
]

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

describe.each(EDITIONS)('%s with the same options is the same file', (_sentence, edition) => {
  test.each(Object.entries(WRITE))('as %s, elsewhere and in a year', (_format, write) => {
    for (const language of LABEL_LANGUAGES) {
      for (const audience of ['readers', 'desk'] as const) {
        const now = write(inPrint(edition, { language, audience }))
        vi.useFakeTimers({ now: new Date('2031-07-01T23:30:00Z') })
        vi.stubEnv('TZ', 'Pacific/Auckland')
        vi.stubEnv('LANG', 'ar_EG.UTF-8')
        const copy: PrintedEdition = JSON.parse(JSON.stringify(edition))
        expect(write(inPrint(copy, { language, audience }))).toBe(now)
        vi.useRealTimers()
        vi.unstubAllEnvs()
      }
    }
  })
})

test.each<[string, (print: Print) => Iterable<string>, (print: Print) => string]>([
  ['HTML', htmlParts, exportHtml],
  ['Markdown', markdownParts, exportMarkdown],
  ['CSV', csvParts, exportCsv],
  ['JSON', jsonParts, exportJson],
])('the parts of %s are the whole, and many', (_format, parts, whole) => {
  for (const [, edition] of EDITIONS) {
    const print = inPrint(edition)
    expect([...parts(print)].join('')).toBe(whole(print))
    expect([...parts(print)].length).toBeGreaterThan(10)
  }
})
