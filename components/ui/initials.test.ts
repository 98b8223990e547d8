import { expect, test } from 'vitest'
import { initialsOf } from './initials'

test.each([
  ['first and last word of a name', 'Ruth Osei', 'RO'],
  ['what stands between does not count', 'Maria van der Berg', 'MB'],
  ['of one word its first two letters', 'Leila', 'LE'],
  ['of one letter that letter', 'K', 'K'],
  ['spaces around and between do not count', '  jonas   meyer ', 'JM'],
  ['Arabic letters', 'نادية فاروق', 'نف'],
  ['a letter outside the first plane stays whole', '𝔐ax 𝔑ow', '𝔐𝔑'],
  ['an empty name has none', '', ''],
])('%s', (_, name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})
