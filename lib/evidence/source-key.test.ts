import { describe, expect, test } from 'vitest'
import { sourceKey } from './source-key'

const PAGE = 'https://example.org/news/2024/kerman'

describe('the same page has one key, however its address was copied', () => {
  test.each([
    ['http and https', 'http://example.org/news/2024/kerman'],
    ['www.', 'https://www.example.org/news/2024/kerman'],
    ['capitals in scheme and host', 'HTTPS://Example.ORG/news/2024/kerman'],
    ['the default port of https', 'https://example.org:443/news/2024/kerman'],
    ['the default port of http', 'http://example.org:80/news/2024/kerman'],
    ['a place on the page', `${PAGE}#comments`],
    ['an empty fragment', `${PAGE}#`],
    ['a text fragment', `${PAGE}#:~:text=84%20killed`],
    ['a trailing slash', `${PAGE}/`],
    ['several trailing slashes', `${PAGE}//`],
    ['an empty query', `${PAGE}?`],
    ['utm parameters', `${PAGE}?utm_source=x&utm_medium=social&UTM_Campaign=y`],
    ['a Facebook click', `${PAGE}?fbclid=IwAR0`],
    ['a Google click', `${PAGE}?gclid=1&gbraid=2&wbraid=3`],
    ['a Microsoft click', `${PAGE}?msclkid=9`],
    ['a mail campaign', `${PAGE}?mc_cid=1&mc_eid=2`],
    ['a tweet it was seen in', `${PAGE}?ref_src=twsrc%5Etfw`],
    ['a dot after the host', 'https://example.org./news/2024/kerman'],
    ['white space around it', `  ${PAGE}  `],
    ['a letter escaped without need', 'https://example.org/news/2024/%6Berman'],
    ['a step up in the path', 'https://example.org/news/2023/../2024/kerman'],
  ])('%s', (_why, address) => {
    expect(sourceKey(address)).toBe(sourceKey(PAGE))
  })

  test.each([
    ['parameters in another order', 'https://example.org/a?b=2&a=1', 'https://example.org/a?a=1&b=2'],
    ['tracking between real parameters', 'https://example.org/a?id=1&fbclid=2&p=3', 'https://example.org/a?id=1&p=3'],
    ['a letter escaped in small and capital hexadecimal', 'https://example.org/%d8%a7', 'https://example.org/%D8%A7'],
    ['an Arabic path escaped or not', 'https://example.org/خبر', 'https://example.org/%D8%AE%D8%A8%D8%B1'],
    ['a host of another script', 'https://bücher.example/', 'https://xn--bcher-kva.example'],
    ['the front page with and without slash', 'https://example.org/', 'https://example.org'],
    ['a space as plus or escaped', 'https://example.org/?q=a+b', 'https://example.org/?q=a%20b'],
  ])('%s', (_why, one, other) => {
    expect(sourceKey(one)).toBe(sourceKey(other))
  })
})

describe('different pages have different keys', () => {
  test.each([
    ['another path', `${PAGE}-2`],
    ['a path in other capitals', 'https://example.org/news/2024/Kerman'],
    ['another host', 'https://example.com/news/2024/kerman'],
    ['a subdomain', 'https://m.example.org/news/2024/kerman'],
    ['another port', 'https://example.org:8443/news/2024/kerman'],
    ['a query that chooses the page', `${PAGE}?page=2`],
    ['an id in the query', `${PAGE}?id=84`],
    ['the same name twice', `${PAGE}?id=8&id=4`],
    ['a page behind #!', `${PAGE}#!/second`],
    ['a page behind #/', `${PAGE}#/second`],
    ['an escaped slash', 'https://example.org/news%2F2024/kerman'],
    ['an extension', `${PAGE}.html`],
  ])('%s', (_why, address) => {
    expect(sourceKey(address)).not.toBe(sourceKey(PAGE))
  })

  test('values of one name keep their order', () => {
    expect(sourceKey(`${PAGE}?id=8&id=4`)).not.toBe(sourceKey(`${PAGE}?id=4&id=8`))
  })

  test('two long addresses that differ at the end only', () => {
    const long = `${PAGE}?q=${'a'.repeat(1_900)}`
    expect(sourceKey(`${long}b`)).not.toBe(sourceKey(`${long}c`))
    expect(sourceKey(`${long}b`).length).toBeLessThan(900)
  })

  test('a host that is www and nothing else keeps its name', () => {
    expect(sourceKey('https://www.com/')).toBe('www.com')
  })
})
