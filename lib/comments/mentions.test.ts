import { expect, test } from 'vitest'
import { mentionsIn, namesIn } from './mentions'

const PEOPLE = [
  { id: 'ruth', name: 'Ruth' },
  { id: 'adler', name: 'Ruth Adler' },
  { id: 'adler-smith', name: 'Ruth Adler-Smith' },
  { id: 'samir', name: 'Samir Haddad' },
  { id: 'samir-2', name: 'Samir Haddad' },
  { id: 'maha', name: 'مها الشريف' },
  { id: 'zoë', name: 'Zoe\u0308 O’Neill (night)' },
]

test.each([
  ['a name is found', 'Ask @Ruth Adler about it.', ['adler']],
  ['in the middle of a sentence, before a comma', 'Thanks, @Ruth Adler, I see.', ['adler']],
  ['at the beginning and before the end of the text', '@Ruth Adler', ['adler']],
  ['in any case', 'see @ruth ADLER', ['adler']],
  ['the longest name wins', '@Ruth Adler-Smith has it', ['adler-smith']],
  ['a first name that is a whole name', '@Ruth has it', ['ruth']],
  ['a name that goes on is another', '@Ruthless wording', []],
  ['a family name that goes on leaves the shorter name', '@Ruth Adlerson', ['ruth']],
  ['a hyphen with more behind it goes on too', '@Samir Haddad-Lind', []],
  ['a dash that ends the name does not', '@Samir Haddad - look', ['samir', 'samir-2']],
  ['of several people with one name all are meant', '@Samir Haddad', ['samir', 'samir-2']],
  ['an e-mail address names nobody', 'write to desk@Ruth or ruth.adler@Ruth Adler', []],
  ['nor does an address that begins with the name', '@Ruth.example and @Ruth@example.org', []],
  ['without an @ nobody is named', 'Ruth Adler knows', []],
  ['a space after the @ names nobody', '@ Ruth Adler', []],
  ['each is named once, in the order of the text', '@Ruth Adler @Ruth @ruth adler', ['adler', 'ruth']],
  ['a line break inside the name', '@Ruth\nAdler', ['adler']],
  ['a possessive', '@Ruth Adler’s note and @Ruth’s', ['adler', 'ruth']],
  ['an Arabic name before an Arabic comma', 'شكراً @مها الشريف، رأيتها', ['maha']],
  ['an Arabic name with a mark of direction before it', '@\u200fمها الشريف', ['maha']],
  ['an Arabic name that goes on', '@مها الشريفة', []],
  ['signs in a name are only signs', '@zoë o’neill (night)!', ['zoë']],
  ['a name kept with its letters taken apart', '@Zoë O’Neill (night)', ['zoë']],
  ['a wide @', '＠Ruth Adler', ['adler']],
  ['brackets and quotes around', '(@Ruth Adler) “@Ruth”', ['adler', 'ruth']],
])('%s', (_, text, ids) => {
  expect(mentionsIn(text, PEOPLE)).toEqual(ids)
})

test('a name is found where it stands, with its @', () => {
  expect(namesIn('To @Ruth Adler: no', PEOPLE)).toEqual([{ start: 3, end: 14, ids: ['adler'] }])
})

test('a desk without people, and a text of nothing but @, take no time', () => {
  expect(mentionsIn('@Ruth', [])).toEqual([])
  const many = Array.from({ length: 500 }, (_, index) => ({ id: String(index), name: `Reviewer Number ${index}` }))
  const began = performance.now()
  expect(mentionsIn('@'.repeat(10_000), many)).toEqual([])
  expect(performance.now() - began).toBeLessThan(1_000)
})
