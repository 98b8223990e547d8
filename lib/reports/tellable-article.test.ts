import { describe, expect, test } from 'vitest'
import { SHORT_FORMATS, type ShortFormat } from '@/lib/exports/export-format'
import { assembleEdition } from './assemble-edition'
import { sealEdition } from './edition-seal'
import { exportClaimReview } from '@/lib/exports/export-claimreview'
import { exportCsv } from '@/lib/exports/export-csv'
import { exportFactCheck } from '@/lib/exports/export-factcheck'
import { exportHtml } from '@/lib/exports/export-html'
import { exportJson } from '@/lib/exports/export-json'
import { exportMarkdown } from '@/lib/exports/export-markdown'
import type { Print } from '@/lib/exports/print'
import { inPrintForDesk } from '@/lib/testing/in-print'
import type { LiveArticle, LiveSource } from './live-article'
import { tellableArticle } from './tellable-article'
import { sampleArticle } from '@/lib/testing/sample-edition'

const PLANTED = ['PLANT-title', 'PLANT-words', '4242', 'PLANT-origin']

const open: LiveSource = {
  ...{ id: 's1', title: 'Minutes', kind: 'primary_document', publisher: null, author: null, url: null, language: null },
  ...{ publishedOn: null, archiveUrl: null, note: null, interest: null, spokenOn: null, spokenHow: null },
  ...{ confidentiality: 'open', spokenTerms: null, derivesFrom: null },
}
const planted: LiveSource = {
  ...{ id: 'PLANT-title-id', title: 'PLANT-title', kind: 'interview', publisher: 'PLANT-words', author: 'PLANT-words' },
  ...{ url: 'https://PLANT-words.example', archiveUrl: 'https://PLANT-words.example/a', language: 'PLANT-words' },
  ...{ publishedOn: '4242-04-02', note: 'PLANT-words', interest: 'PLANT-words', spokenOn: '4242-04-03' },
  ...{ spokenHow: 'phone', spokenTerms: 'on_record', confidentiality: 'confidential' },
  derivesFrom: { ...{ id: 's9', title: 'PLANT-origin', confidentiality: 'open', spokenTerms: null } },
}

/** C-1 rests on an open source that has it from a confidential one, and on that one itself. */
function articleWith(source: LiveSource): LiveArticle {
  const article = sampleArticle('Bolts')
  const derived: LiveSource = { ...open, derivesFrom: source }
  const snapshot = {
    sha256: '4242'.repeat(16),
    capturedAt: new Date('4242-01-01T00:00:00Z'),
    textOrigin: 'typed' as const,
  }
  const words = { quote: 'PLANT-words', locator: 'PLANT-words', note: 'PLANT-words' }
  const evidence = [
    {
      ...{ number: 1, stance: 'supports' as const, sourceId: source.id, quoteOutcome: 'found' as const },
      ...{ ...words, snapshot },
    },
    {
      ...{ number: 2, stance: 'refutes' as const, sourceId: open.id, quoteOutcome: null, snapshot: null },
      ...{ quote: 'We met twice.', locator: null, note: null },
    },
  ]
  return { ...article, sources: [source, derived], claims: article.claims.map((claim) => ({ ...claim, evidence })) }
}

const PRINT: Record<ShortFormat, (print: Print) => string> = {
  html: exportHtml,
  md: exportMarkdown,
  csv: exportCsv,
  json: exportJson,
  claimreview: (print) => exportClaimReview(print, { origin: 'https://desk.example' }).body,
  factcheck: (print) => exportFactCheck(print, { origin: 'https://desk.example' }).body,
}

describe.each<[string, LiveSource]>([
  ['a confidential source', planted],
  ['one spoken to off the record', { ...planted, confidentiality: 'open', spokenTerms: 'off_record' }],
])('%s', (_sentence, source) => {
  const imprint = {
    state: 'published',
    number: 'FD-1',
    edition: 1,
    at: '2024-03-09T17:30:00.000Z',
    by: 'Ruth',
  } as const
  const content = assembleEdition(articleWith(source), { ...imprint, blockersReason: null, again: null })

  test('leaves its kind and its stance in the edition', () => {
    const told = content.sources.find(({ confidential }) => confidential === 'yes')
    expect(told).toMatchObject({ title: 'Confidential source', kind: 'interview', id: `confidential-${told?.number}` })
    expect(content.claims[0]?.evidence[0]).toEqual({
      ...{ number: 1, stance: 'supports', source: told?.number, quote: null, locator: null, note: null },
      ...{ quoteOutcome: null, snapshot: null },
    })
  })

  test('is not named as the origin of another', () => {
    const derived = content.sources.find(({ confidential }) => confidential === 'no')
    expect(derived?.derivesFrom?.title).toBe('Confidential source')
  })

  test.each(SHORT_FORMATS)('is told by nothing in %s', (format) => {
    const printed = PRINT[format](inPrintForDesk(sealEdition(content)))
    for (const plant of PLANTED) expect(printed).not.toContain(plant)
    expect(printed).toContain('Bolts')
  })
})

test('evidence whose source is not known is told no more than confidential one', () => {
  const article = { ...articleWith(open), sources: [] }
  expect(tellableArticle(article).claims[0]?.evidence[1]).toMatchObject({ stance: 'refutes', quote: null })
})
