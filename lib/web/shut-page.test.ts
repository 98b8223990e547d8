import { expect, test } from 'vitest'
import { shutPage } from './shut-page'

test.each([
  [
    'a hint to connect is none any more',
    '<link rel=preconnect href=//evil.example>',
    '<shut-link rel=preconnect href=//evil.example>',
  ],
  [
    'however it is written',
    '<LINK\nrel="dns-prefetch"><linK/rel=x>',
    '<shut-LINK\nrel="dns-prefetch"><shut-linK/rel=x>',
  ],
  ['nor does it say where the page lies', '<base href="//evil.example/">', '<shut-base href="//evil.example/">'],
  ['or leads elsewhere by itself', '<meta http-equiv=refresh content=0>', '<shut-meta http-equiv=refresh content=0>'],
  ['also in what a browser may read as a comment or not', '<!-- --!><link rel=x>-->', '<!-- --!><shut-link rel=x>-->'],
  ['other tags stay', '<linker><p>base</p><metal>', '<linker><p>base</p><metal>'],
])('%s', (_why, html, shut) => {
  expect(shutPage(html)).toBe(shut)
})
