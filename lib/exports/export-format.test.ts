import { expect, test } from 'vitest'
import { exportFileName, isExportFormat } from './export-format'

test.each([
  ['an edition', { number: 'WD-2024-017', edition: 1 }, 'WD-2024-017-edition-1.html'],
  ['a draft of the next edition', { number: 'WD-2024-017', edition: null }, 'WD-2024-017-draft.html'],
  ['a draft without a report', { number: null, edition: null }, 'draft.html'],
  [
    'a prefix that would leave the folder or the header',
    { number: '../"\r\nX-2024-1', edition: 2 },
    'X-2024-1-edition-2.html',
  ],
])('the file name of %s', (_sentence, report, name) => {
  expect(exportFileName(report, 'html')).toBe(name)
})

test.each([
  ['md', true],
  ['claimreview', true],
  ['pdf', false],
  ['__proto__', false],
])('%s is a format: %s', (text, known) => {
  expect(isExportFormat(text)).toBe(known)
})
