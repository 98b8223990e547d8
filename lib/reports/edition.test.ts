import { describe, expect, test } from 'vitest'
import { canonicalJson } from '@/lib/shared/canonical-json'
import { EDITION_OF_BEFORE, sampleEdition } from '@/lib/testing/sample-edition'
import { inPrintForDesk } from '@/lib/testing/in-print'
import before from '@/lib/testing/edition-of-before.json' with { type: 'json' }
import { editionContent } from './edition'
import { sealEdition } from './edition-seal'
import { exportHtml } from '@/lib/exports/export-html'
import { namedTotals } from './totals'

describe('an edition frozen before grades, copies and contacts were frozen too', () => {
  const { content } = EDITION_OF_BEFORE

  test('reads back as the same canonical JSON, with the same hash', () => {
    expect(canonicalJson(content)).toBe(canonicalJson(before.content))
    expect(sealEdition(content).sha256).toBe(before.sha256)
  })

  test('says nothing of what it does not know', () => {
    expect(namedTotals(content.totals).map(({ name }) => name)).not.toContain('warnings')
    const page = exportHtml(inPrintForDesk(EDITION_OF_BEFORE))
    for (const word of ['Warnings', 'Evidence grade', 'looked up', 'was asked']) expect(page).not.toContain(word)
  })
})

test('an edition of today reads back as it was frozen', () => {
  const { content, sha256 } = sampleEdition()
  expect(sealEdition(editionContent.parse(JSON.parse(JSON.stringify(content)))).sha256).toBe(sha256)
})
