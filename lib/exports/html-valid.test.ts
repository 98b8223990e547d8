import type { ConfigData } from 'html-validate'
import { HtmlValidate } from 'html-validate/node'
import { expect, test } from 'vitest'
import { fullEdition } from '@/lib/testing/full-edition'
import { inPrint, inPrintForDesk } from '@/lib/testing/in-print'
import { EDITION_OF_BEFORE, STORABLE_NAUGHTY_STRINGS, sampleEdition } from '@/lib/testing/sample-edition'
import { sampleSet } from '@/lib/testing/sample-set'
import { exportHtml } from './export-html'
import type { Print } from './print'

/** A list may be named (ARIA 1.2); only the strictest reading wants that of landmarks alone. */
const rules: ConfigData['rules'] = { 'aria-label-misuse': ['error', { allowAnyNamable: true }] }
const validator = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'], rules })
const arabic = sampleEdition('عاد الجسر', { article: { language: 'ar', direction: 'rtl' } })
const naughty = STORABLE_NAUGHTY_STRINGS.join('\n')

test.each<[string, Print]>([
  ['an edition', inPrint(sampleEdition())],
  ['an edition for the desk, with all it can hold', inPrintForDesk(fullEdition(sampleEdition()))],
  ['an edition of texts that want to be more', inPrintForDesk(fullEdition(sampleEdition(naughty), naughty))],
  ['an Arabic article with Arabic labels', inPrint(fullEdition(arabic), { language: 'ar', audience: 'desk' })],
  ['a set', inPrint(sampleSet(), { order: 'rating', accurate: 'without' })],
  ['a set for the desk in French', inPrint(fullEdition(sampleSet(naughty)), { language: 'fr', audience: 'desk' })],
  ['a draft', inPrint(sampleEdition('x', { state: 'draft', number: null, edition: null }))],
  ['an edition without claims', inPrint(sampleEdition('x', { article: { claims: [], sources: [] } }))],
  ['an edition of before', inPrintForDesk(EDITION_OF_BEFORE)],
])('%s is valid HTML', { timeout: 60_000 }, async (_sentence, print) => {
  const { results } = await validator.validateString(exportHtml(print))
  const found = results.flatMap(({ messages }) => messages)
  expect(found.map(({ ruleId, line, column, message }) => `${ruleId} ${line}:${column} ${message}`)).toEqual([])
})
