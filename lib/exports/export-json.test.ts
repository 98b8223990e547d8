import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { STORABLE_NAUGHTY_STRINGS, sampleEdition } from '@/lib/testing/sample-edition'
import { inPrintForDesk } from '@/lib/testing/in-print'
import { editionContent } from '@/lib/reports/edition'
import { exportJson } from './export-json'

describe('an edition as JSON', () => {
  test('is the content, whole, in its declared shape', () => {
    const edition = sampleEdition()
    expect(editionContent.parse(JSON.parse(exportJson(inPrintForDesk(edition))))).toEqual(edition.content)
  })

  test('has the hash that the report prints, byte for byte', () => {
    const edition = sampleEdition('جسر ✓')
    expect(
      createHash('sha256')
        .update(exportJson(inPrintForDesk(edition)))
        .digest('hex'),
    ).toBe(edition.sha256)
  })

  test('gives every naughty string back as it was', { timeout: 60_000 }, () => {
    for (const words of STORABLE_NAUGHTY_STRINGS) {
      const { claims } = editionContent.parse(JSON.parse(exportJson(inPrintForDesk(sampleEdition(words)))))
      expect(claims.map(({ statement }) => statement)).toEqual([words, words, words, words])
    }
  })
})
