import { describe, expect, test } from 'vitest'
import { optionalAddress, optionalLine, requiredLine, requiredText } from './text-input'

describe('typed text', () => {
  test.each([
    ['white space round it goes', '  84 killed \n', '84 killed'],
    ['a line break becomes a space', 'a\r\nb', 'a b'],
    ['it is made NFC', 'cafe\u0301', 'caf\u00e9'],
    ['markup is text like any other', '<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['emoji are whole characters', '👩‍👩‍👧', '👩‍👩‍👧'],
  ])('a line: %s', (_why, typed, kept) => {
    expect(requiredLine('The statement', 100).parse(typed)).toBe(kept)
  })

  test.each([
    ['nothing', '', 'The statement is missing.'],
    ['only spaces', ' \u2003 ', 'The statement is missing.'],
    ['a NUL', 'a\u0000b', 'NUL'],
    ['half a surrogate pair', 'a\ud800b', 'lone surrogate'],
    ['the other half', '\udc00', 'lone surrogate'],
    ['more than fits', 'x'.repeat(101), '100 characters'],
    ['no text at all', undefined, 'The statement is missing.'],
    ['a file', { name: 'x' }, 'The statement is missing.'],
  ])('is refused with a sentence naming the field: %s', (_why, typed, sentence) => {
    const read = requiredLine('The statement', 100).safeParse(typed)
    expect(read.error?.issues[0]?.message).toContain(sentence)
    expect(read.error?.issues[0]?.message).toContain('The statement')
  })

  test('several lines stay several lines, with LF', () => {
    expect(requiredText('The note', 100).parse('a\r\nb\rc')).toBe('a\nb\nc')
  })

  test.each([undefined, null, '', '  '])('a field left empty is null: %j', (typed) => {
    expect(optionalLine('The claimant', 100).parse(typed)).toBeNull()
  })

  test.each([
    ['https://example.org/a', true],
    ['http://example.org', true],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['example.org', false],
    ['https://user:pass@example.org', false],
    ['https://', false],
  ])('an address: %s', (typed, good) => {
    expect(optionalAddress('The address').safeParse(typed).success).toBe(good)
  })
})
