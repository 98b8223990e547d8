import { expect, test } from 'vitest'
import { commentParts } from './comment-parts'

const RUTH = [{ id: 'ruth', name: 'Ruth Adler' }]
const signs = { words: '', mention: '@', link: '↗' }
const drawn = (text: string) =>
  commentParts(text, RUTH)
    .map(({ kind, text: part }) => `${signs[kind]}[${part}]`)
    .join('')

test.each([
  ['plain words are one part', 'Nothing to see.\n\nReally.', '[Nothing to see.\n\nReally.]'],
  ['nothing is nothing', '', ''],
  ['a name of somebody mentioned', 'Ask @Ruth Adler, please', '[Ask ]@[@Ruth Adler][, please]'],
  ['the name of somebody else is only words', '@Samir Haddad', '[@Samir Haddad]'],
  ['an address, without the full stop after it', 'See https://example.org/a.', '[See ]↗[https://example.org/a][.]'],
  ['with a question and a fragment', 'http://example.org/?q=1#p2 says so', '↗[http://example.org/?q=1#p2][ says so]'],
  ['brackets around it are not of it', '(https://example.org/a)', '[(]↗[https://example.org/a][)]'],
  ['brackets that it opened are', 'https://example.org/a_(b)', '↗[https://example.org/a_(b)]'],
  ['quotation marks end it', '“https://example.org/a”', '[“]↗[https://example.org/a][”]'],
  ['an Arabic comma ends it', 'https://example.org/a، ثم', '↗[https://example.org/a][، ثم]'],
  ['a script is no address', 'javascript:alert(1)', '[javascript:alert(1)]'],
  [
    'nor is data, a file or mail',
    'data:text/html,x file:///etc mailto:a@b.c',
    '[data:text/html,x file:///etc mailto:a@b.c]',
  ],
  [
    'an address that holds a password is only words',
    'https://desk:word@example.org/',
    '[https://desk:word@example.org/]',
  ],
  ['an address without a host is only words', 'https://', '[https://]'],
  [
    'marks that turn direction do not hide in an address',
    'https://example.org/\u202egpj',
    '↗[https://example.org/][\u202egpj]',
  ],
  ['tags stay letters', '<b onclick=x>@Ruth Adler</b>', '[<b onclick=x>]@[@Ruth Adler][</b>]'],
])('%s', (_, text, parts) => {
  expect(drawn(text)).toBe(parts)
})

test('put together again, the parts are the text', () => {
  const text = 'a https://example.org/x, @Ruth Adler (http://example.org). @ruth adler\n<https://e.org>'
  expect(
    commentParts(text, RUTH)
      .map((part) => part.text)
      .join(''),
  ).toBe(text)
})
