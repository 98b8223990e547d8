import { expect, test } from 'vitest'
import { isSameOrigin } from './same-origin'

test.each([
  ['our own page', { 'sec-fetch-site': 'same-origin' }, true],
  ['a page of a sister site', { 'sec-fetch-site': 'same-site' }, false],
  [
    'a page of somebody else',
    { 'sec-fetch-site': 'cross-site', origin: 'https://desk.example', host: 'desk.example' },
    false,
  ],
  ['an older browser on our page', { origin: 'https://desk.example', host: 'desk.example' }, true],
  [
    'behind a proxy',
    { origin: 'https://desk.example', host: '10.0.0.3:3000', 'x-forwarded-host': 'desk.example' },
    true,
  ],
  ['an older browser elsewhere', { origin: 'https://other.example', host: 'desk.example' }, false],
  ['another port is another site', { origin: 'http://localhost:8080', host: 'localhost:3000' }, false],
  ['a sandboxed page has no origin', { origin: 'null', host: 'desk.example' }, false],
  ['no browser at all', { host: 'desk.example' }, false],
])('%s', (_who, headers, holds) => {
  expect(isSameOrigin(new Headers(headers as Record<string, string>))).toBe(holds)
})
