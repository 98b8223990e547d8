import { expect, test } from 'vitest'
import { mentionTyped, offeredNames } from './mention-typed'

test.each([
  ['an @ alone offers everybody', 'Ask @|', { at: 4, words: '' }],
  ['what is typed after it', 'Ask @Ru|', { at: 4, words: 'Ru' }],
  ['a name of two words', '@Ruth Ad|ler', { at: 0, words: 'Ruth Ad' }],
  ['the last @ counts', '@Ruth, @Sa|', { at: 7, words: 'Sa' }],
  ['none in an e-mail address', 'ruth@exa|', null],
  ['none on an earlier line', '@Ruth\nand |', null],
  ['none without an @', 'Ruth|', null],
  ['none behind the caret', 'Ru| @Samir', null],
  ['none so far away that no name is so long', `@${'x'.repeat(70)}|`, null],
  ['in Arabic', 'شكراً @مه|', { at: 6, words: 'مه' }],
])('%s', (_, typed, found) => {
  const caret = typed.indexOf('|')
  expect(mentionTyped(typed.replace('|', ''), caret)).toEqual(found)
})

const PEOPLE = ['Ruth Adler', 'Adnan Rutherford', 'Zoë Lind', 'Samir Haddad', 'Samir Haddad', 'مها الشريف'].map(
  (name, id) => ({ id: String(id), name }),
)

test.each([
  ['nothing typed offers all, each name once', '', 5],
  ['the beginning of a name before the beginning of a word in one', 'ru', ['Ruth Adler', 'Adnan Rutherford']],
  ['accents and case do not matter', 'ZOE', ['Zoë Lind']],
  ['a family name', 'lind', ['Zoë Lind']],
  ['an Arabic name', 'مها', ['مها الشريف']],
  ['a finished name with a space is no longer offered', 'Ruth Adler ', []],
  ['nobody', 'quentin', []],
])('%s', (_, words, names) => {
  const offered = offeredNames(PEOPLE, words)
  if (typeof names === 'number') expect(offered).toHaveLength(names)
  else expect(offered.map(({ name }) => name)).toEqual(names)
})

test('it is said how many are called so', () => {
  expect(offeredNames(PEOPLE, 'sam')).toEqual([{ name: 'Samir Haddad', people: 2 }])
})
