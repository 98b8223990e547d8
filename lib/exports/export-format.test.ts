import { expect, test } from 'vitest'
import {
  EXPORT_FORMATS,
  exportFileName,
  isExportFormat,
  isLongFormat,
  LONG_FORMATS,
  SHORT_FORMATS,
} from './export-format'
import { DEFAULT_OPTIONS, type PrintOptions } from './print-options'

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

test.each<[string, Partial<PrintOptions>, string]>([
  ['nothing when everything is as by default', {}, 'WD-2024-017-edition-1.pdf'],
  [
    'audience, order and language',
    { audience: 'desk', order: 'rating', language: 'ar' },
    'WD-2024-017-edition-1-desk-by-rating-ar.pdf',
  ],
  ['what is left out', { accurate: 'without', house: 'without' }, 'WD-2024-017-edition-1-without-accurate-plain.pdf'],
])('the file name says of the options %s', (_sentence, chosen, name) => {
  const options = { ...DEFAULT_OPTIONS, ...chosen }
  expect(exportFileName({ number: 'WD-2024-017', edition: 1 }, 'pdf', options)).toBe(name)
})

test.each([
  ['md', true],
  ['claimreview', true],
  ['pdf', true],
  ['doc', false],
  ['__proto__', false],
])('%s is a format: %s', (text, known) => {
  expect(isExportFormat(text)).toBe(known)
})

test('every format is either made by the worker or written at once, and has a name of its own', () => {
  expect([...LONG_FORMATS, ...SHORT_FORMATS].sort()).toEqual([...EXPORT_FORMATS].sort())
  expect(EXPORT_FORMATS.filter(isLongFormat).sort()).toEqual([...LONG_FORMATS].sort())
  const names = EXPORT_FORMATS.map((format) => exportFileName({ number: 'A', edition: 1 }, format))
  expect(new Set(names).size).toBe(EXPORT_FORMATS.length)
})
