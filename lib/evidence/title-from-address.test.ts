import { describe, expect, test } from 'vitest'
import { isStopgapTitle, titleFromAddress } from './title-from-address'

describe('a source is called by its address', () => {
  test.each([
    ['as people read it', 'https://www.harbour.example/news/bolts/?utm_source=mail#top', 'harbour.example/news/bolts'],
    ['a bare host is enough', 'http://harbour.example', 'harbour.example'],
    ['in its own letters', 'https://harbour.example/%D8%AE%D8%A8%D8%B1', 'harbour.example/خبر'],
    ['what cannot be unescaped stays', 'https://harbour.example/%ff%00', 'harbour.example/%ff%00'],
    ['nothing in it turns the text around', 'https://harbour.example/a%E2%80%AEb', 'harbour.example/a b'],
    ['a host of another script is safe as it is sent', 'https://بندر.example/', 'xn--ngbog6f.example'],
  ])('%s', (_how, url, title) => {
    expect(titleFromAddress(url)).toBe(title)
  })

  test('a long one is cut between letters', () => {
    const title = titleFromAddress(`https://harbour.example/${'%F0%9F%8C%8A'.repeat(500)}`)
    expect([...title]).toHaveLength(300)
    expect(title).toMatch(/🌊…$/u)
  })
})

test.each([
  ['its address', 'harbour.example/news', { url: 'https://harbour.example/news', fileName: null }, true],
  ['the name of its file', 'bolts.pdf', { url: null, fileName: 'bolts.pdf' }, true],
  ['a name a person gave', 'Bolts', { url: 'https://harbour.example/news', fileName: 'bolts.pdf' }, false],
  [
    'the address of another page',
    'harbour.example/old',
    { url: 'https://harbour.example/news', fileName: null },
    false,
  ],
])('%s gives way to the page’s own title or not', (_what, title, from, gives) => {
  expect(isStopgapTitle(title, from)).toBe(gives)
})
