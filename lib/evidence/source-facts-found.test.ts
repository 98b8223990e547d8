import { expect, test } from 'vitest'
import { NO_FACTS } from '@/lib/capture/read-text'
import { type FillableFacts, factsToFill } from './source-facts-found'

const EMPTY: FillableFacts = {
  title: 'harbour.example/news',
  url: 'https://harbour.example/news',
  publisher: null,
  author: null,
  publishedOn: null,
  language: null,
}

test.each([
  ['all that is empty is filled', EMPTY, found(), found()],
  [
    'what a person gave stays',
    { ...EMPTY, title: 'Ours', publisher: 'Ours', author: 'Ours', publishedOn: '2024-01-01', language: 'fa' },
    found(),
    {},
  ],
  ['what the page does not say is not filled', EMPTY, {}, {}],
  ['words of white space say nothing', EMPTY, { title: ' \u00a0 ', publisher: '\n', author: '\u0000' }, {}],
  [
    'signs that turn or break a line are taken out',
    EMPTY,
    { title: 'Four\u202eteen\nbolts\u0007', author: 'A\ud800B' },
    { title: 'Four teen bolts', author: 'A B' },
  ],
  ['what is too long for the field is cut', EMPTY, { publisher: 'x'.repeat(900) }, { publisher: 'x'.repeat(200) }],
  ['a letter is not cut in two', EMPTY, { publisher: `${'x'.repeat(199)}🌊` }, { publisher: 'x'.repeat(199) }],
  ['a day that is none is left out', EMPTY, { publishedOn: '2024-02-30' }, {}],
  ['and so is one no calendar here has', EMPTY, { publishedOn: '0001-01-01' }, {}],
  ['a language that is no tag is left out', EMPTY, { language: 'English, mostly' }, {}],
])('%s', (_what, source, said, filled) => {
  expect(factsToFill(source, { ...NO_FACTS, ...said }, null)).toEqual(filled)
})

test('the title of a file gives way to what the file says', () => {
  const source = { ...EMPTY, url: null, title: 'bolts.pdf' }
  expect(factsToFill(source, { ...NO_FACTS, title: 'Fourteen bolts' }, 'bolts.pdf')).toEqual({
    title: 'Fourteen bolts',
  })
})

function found() {
  return { title: 'Bolts', publisher: 'The Post', author: 'N. Salmi', publishedOn: '2024-03-05', language: 'en-GB' }
}
