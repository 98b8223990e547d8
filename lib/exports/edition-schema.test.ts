import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { fullEdition } from '@/lib/testing/full-edition'
import { inPrint, inPrintForDesk } from '@/lib/testing/in-print'
import { largeEdition } from '@/lib/testing/large-edition'
import { EDITION_OF_BEFORE, STORABLE_NAUGHTY_STRINGS, sampleEdition } from '@/lib/testing/sample-edition'
import { sampleSet } from '@/lib/testing/sample-set'
import { editionSchemaText } from './edition-schema'
import { exportJson } from './export-json'
import type { Print } from './print'

const published = readFileSync('public/schemas/edition-1.json', 'utf8')
const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true })
addFormats.default(ajv)
const isEdition = ajv.compile(JSON.parse(published))

test('the published schema is that of today; `npm run schema` writes it', () => {
  expect(published).toBe(editionSchemaText())
})

const naughty = STORABLE_NAUGHTY_STRINGS.join('\n')

describe('by the published schema, as another program reads it, are sound', () => {
  test.each<[string, Print]>([
    ['an edition for readers', inPrint(sampleEdition())],
    ['an edition for the desk, with all it can hold', inPrintForDesk(fullEdition(sampleEdition()))],
    ['an edition of texts that want to be more', inPrintForDesk(fullEdition(sampleEdition(naughty), naughty))],
    ['a set', inPrint(sampleSet())],
    ['a set with all it can hold', inPrintForDesk(fullEdition(sampleSet(naughty), naughty))],
    ['a draft', inPrint(sampleEdition('x', { state: 'draft', number: null, edition: null }))],
    ['an edition frozen before there were grades', inPrintForDesk(EDITION_OF_BEFORE)],
    ['a long edition', inPrint(largeEdition(50, 150))],
  ])('%s', (_sentence, print) => {
    isEdition(JSON.parse(exportJson(print)))
    expect(isEdition.errors ?? []).toEqual([])
  })
})

describe('and are refused', () => {
  const sound = JSON.parse(exportJson(inPrint(sampleEdition())))
  test.each<[string, unknown]>([
    ['another format', { ...sound, format: 'plumbline-edition/2' }],
    ['a status nobody knows', { ...sound, claims: [{ ...sound.claims[0], status: 'done' }] }],
    ['an edition without its article', { ...sound, article: undefined }],
    ['a day that is none', { ...sound, article: { ...sound.article, publishedOn: '5 March' } }],
  ])('%s', (_sentence, edition) => expect(isEdition(edition)).toBe(false))
})
