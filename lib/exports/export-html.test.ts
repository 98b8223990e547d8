import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { STORABLE_NAUGHTY_STRINGS, sampleEdition } from '@/lib/testing/sample-edition'
import { inPrintForDesk } from '@/lib/testing/in-print'
import { exportHtml } from './export-html'
import { html } from './html'
import { namedTotals } from '@/lib/reports/totals'

function read(...edition: Parameters<typeof sampleEdition>) {
  const printed = sampleEdition(...edition)
  return { ...printed, document: parseHTML(exportHtml(inPrintForDesk(printed))).document }
}

/** Which elements there are, and how many besides those that show a fix word by word: equal ones mean that no text became markup. */
function skeleton(document: Document): { names: string[]; count: number } {
  const names = [...document.querySelectorAll('*')].map(({ localName }) => localName)
  return { names: [...new Set(names)].sort(), count: names.filter((name) => name !== 'ins' && name !== 'del').length }
}

describe('an edition as one HTML file', () => {
  const { document, content, sha256 } = read()

  test('carries every total in the one order', () => {
    const cells = [...document.querySelectorAll('[data-total]')]
    const totals = cells.map((cell) => ({ name: cell.getAttribute('data-total'), count: Number(cell.textContent) }))
    expect(totals).toEqual(namedTotals(content.totals))
  })

  test('has every claim in the order of the text, and every open item', () => {
    const claims = [...document.querySelectorAll('[data-claim]')].map((claim) =>
      Number(claim.getAttribute('data-claim')),
    )
    expect(claims).toEqual(content.claims.map(({ number }) => number))
    const items = [...document.querySelectorAll('li[data-open-item]')].map((item) => item.textContent)
    expect(items).toEqual(content.blockers.map(({ sentence }) => sentence))
  })

  test('every link inside the file leads somewhere', () => {
    const links = [...document.querySelectorAll('a[href^="#"]')].map(
      (link) => link.getAttribute('href')?.slice(1) ?? '',
    )
    expect(links.length).toBeGreaterThan(0)
    expect(links.filter((id) => document.getElementById(id) === null)).toEqual([])
  })

  test('asks for nothing from outside and runs nothing', () => {
    const loading =
      'script, img, link, iframe, object, embed, form, base, [src], [srcset], [onload], [onerror], [onclick]'
    expect(document.querySelectorAll(loading)).toHaveLength(0)
    expect(exportHtml(inPrintForDesk(read()))).not.toMatch(/url\(|@import/)
    expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'")
  })

  test('prints its hash and why it was published with open items', () => {
    expect(document.querySelector('.folio')?.textContent).toContain(sha256)
    expect(document.querySelector('.said')?.textContent).toContain('The ferry starts tomorrow')
  })

  test('the article reads as it does in the galley, marks aside', () => {
    const text = document.querySelector('.text')?.cloneNode(true) as Element
    for (const sign of text.querySelectorAll('.pn, .cn')) sign.remove()
    expect(text.textContent?.replace(/\s+/g, ' ').trim()).toBe(content.article.text.replace(/\s+/g, ' ').trim())
  })
})

describe('what kind of text it is', () => {
  test('a draft says so', () => {
    expect(read('x', { state: 'draft', edition: null }).document.body.textContent).toContain('Draft, not published')
  })

  test('an Arabic article runs from right to left in an English report', () => {
    const { document } = read('عاد الجسر', { article: { language: 'ar', direction: 'rtl' } })
    expect(document.documentElement.getAttribute('dir')).toBe('ltr')
    const article = document.querySelector('.text')
    expect([article?.getAttribute('lang'), article?.getAttribute('dir')]).toEqual(['ar', 'rtl'])
    expect(document.querySelector('.q q')?.getAttribute('dir')).toBe('rtl')
  })
})

describe('texts that want to be more than text', () => {
  const plain = skeleton(read('plain').document)

  test.each([
    ['a script', '<script>alert(1)</script>'],
    ['the end of the style', '</style><script>alert(1)</script>'],
    ['a comment', '<!-- --> <!--'],
    ['an attribute', '" onmouseover="alert(1)'],
    ['an entity', '&lt;b&gt; &#x3c;b&#x3e;'],
    ['a picture', '<img src=x onerror=alert(1)>'],
  ])('%s stays text', (_sentence, words) => {
    const { document } = read(words)
    expect(skeleton(document)).toEqual(plain)
    expect(document.querySelector('.rc h3')?.textContent).toContain(words)
  })

  test('so do all naughty strings at once', () => {
    const words = STORABLE_NAUGHTY_STRINGS.join(' ')
    const { document } = read(words)
    expect(skeleton(document)).toEqual(plain)
    expect(document.querySelector('.rc h3')?.textContent).toContain(words)
  })

  test('and each of them as text and as the value of an attribute', () => {
    const rows = STORABLE_NAUGHTY_STRINGS.map((words) => html`<p title="${words}">${words}</p>`)
    const { document } = parseHTML(html`<!doctype html><body>${rows}</body>`.markup)
    const read = [...document.querySelectorAll('p')].map((row) => [row.getAttribute('title'), row.textContent])
    expect(read).toEqual(STORABLE_NAUGHTY_STRINGS.map((words) => [words, words]))
  })

  test('an address that is not of the web is not a link', () => {
    const { document } = read('x', { article: { url: 'javascript:alert(1)' } })
    const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '')
    expect(links.filter((href) => !/^(#|https?:\/\/)/.test(href))).toEqual([])
  })
})
