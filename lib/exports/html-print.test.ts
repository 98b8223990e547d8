import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { contrastOf } from '@/lib/published/accent'
import { fullEdition } from '@/lib/testing/full-edition'
import { inPrint, inPrintForDesk } from '@/lib/testing/in-print'
import { sampleEdition } from '@/lib/testing/sample-edition'
import { sampleSet } from '@/lib/testing/sample-set'
import { exportHtml, htmlParts } from './export-html'
import type { Print } from './print'

function read(print: Print) {
  const { document } = parseHTML(exportHtml(print))
  const texts = (selector: string) => [...document.querySelectorAll(selector)].map(({ textContent }) => textContent)
  return { document, texts, all: document.querySelector('main')?.textContent ?? '' }
}

const full = fullEdition(sampleEdition('Bolts'), 'Bolts')

describe('what is said to whom', () => {
  test('the desk reads notes, marks, rules and comments, and that it is for the desk', () => {
    const { texts, all } = read(inPrintForDesk(full))
    expect(all).toContain('For the desk, not for readers')
    expect(all).toContain('Marked as holding no claim')
    expect(all).toContain('These stop sign-off: quote not found, confidential source.')
    expect(texts('[data-comment]')).toEqual([
      'On the articleInes Duarte, 8 Mar 2024, 10:00Bolts',
      'On C-1, resolvedInes Duarte, 8 Mar 2024, 10:00, edited 8 Mar 2024, 11:00BoltsSamir Haddad, 8 Mar 2024, 10:00withheld',
    ])
    expect(all).toContain('What is open is small.')
  })

  test('readers read none of it, and of which edition this was taken', () => {
    const { texts, all } = read(inPrint(full))
    for (const word of ['For the desk', 'Marked as', 'How the desk worked', 'What is open is small', 'withheld']) {
      expect(all).not.toContain(word)
    }
    expect(texts('[data-comment]')).toEqual([])
    expect(all).toContain(`Taken from the whole edition, whose SHA-256 is ${full.sha256}`)
    expect(all).toContain('Signed off byRuth Adler, 9 Mar 2024, 18:00')
  })
})

describe('which claims, in which order', () => {
  test('what is left out is counted, and leaves no mark and no link', () => {
    const { document, texts } = read(inPrint(full, { accurate: 'without' }))
    expect(texts('[data-claim] .no')).toEqual(['C-2', 'C-3', 'C-4'])
    expect(texts('[data-left-out]')).toEqual(['1 claim settled as accurate is not printed here.'])
    expect(document.querySelector('#q-1-1, a[href="#c-1"]')).toBeNull()
  })

  test.each([
    ['as printed for readers', inPrint(full)],
    ['for the desk', inPrintForDesk(full)],
    ['without accurate claims', inPrint(full, { accurate: 'without', order: 'rating' })],
    ['a set', inPrint(sampleSet(), { accurate: 'without' })],
  ])('%s, every link inside leads somewhere, and every id is there once', (_sentence, print) => {
    const { document } = read(print)
    const links = [...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href')?.slice(1))
    expect(links.filter((id) => document.getElementById(id ?? '') === null)).toEqual([])
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('quotes lead to claims, claims to each of their quotes, and the contents to every section', () => {
    const { document } = read(inPrint(full))
    const [number, quote] = [document.querySelector('#q-2-1'), document.querySelector('#c-2 .q a')]
    expect(number?.getAttribute('href')).toBe('#c-2')
    expect(quote?.getAttribute('href')).toBe('#q-2-1')
    const listed = [...document.querySelectorAll('.toc a')].map((link) => link.getAttribute('href'))
    expect(listed).toEqual([...document.querySelectorAll('h2[id]')].map(({ id }) => `#${id}`))
  })
})

describe('a second edition', () => {
  test('says why it is there and what changed, and leads to the claims it still prints', () => {
    const { document, texts, all } = read(inPrint(full))
    expect(all).toContain('What changed since edition 1')
    expect(texts('[data-change]')).toEqual([
      'The title changed from “Bolts” to “Bolts, again”.',
      'C-1: the rating changed from “False” to “Accurate”.',
      'C-1: evidence E-1 is new: “Bolts”.',
      'C-99: the claim was taken out: “Bolts”.',
      'Open item closed: The verdict on C-1 rests on no evidence.',
    ])
    expect(document.querySelector('[data-change="claim-removed"] a')).toBeNull()
  })
})

describe('a report on a set of claims', () => {
  const { document, texts } = read(inPrint(sampleSet('Bolts')))
  test('lists its articles, and says of each claim where it stands, in the words of that article', () => {
    expect(texts('[data-article] cite')).toEqual(['The bridge is closed: Bolts', 'الجسر مغلق: Bolts'])
    expect(document.querySelector('#c-3 .by')?.textContent).toContain('C-2 of article 2')
    const quote = document.querySelector('#c-3 .q q')
    expect([quote?.getAttribute('lang'), quote?.getAttribute('dir')]).toEqual(['ar', 'rtl'])
    expect(document.querySelector('#introduction')).not.toBeNull()
    expect(document.querySelector('.text')).toBeNull()
  })
})

describe('the house', () => {
  test('has its name, its logo within the file, and its colour as dark as small text needs', () => {
    const page = exportHtml(inPrint(full))
    const accent = /:root\{--pencil:(#[0-9a-f]{6})\}/.exec(page)?.[1] ?? ''
    expect(contrastOf(accent, '#fffefb')).toBeGreaterThanOrEqual(4.5)
    const logo = read(inPrint(full)).document.querySelector('img')
    expect(logo?.getAttribute('src')).toMatch(/^data:image\/png;base64,[A-Za-z0-9+/=]+$/)
    expect(logo?.getAttribute('alt')).toBe('Harbour checks Bolts')
  })

  test('is left away when it is not asked for', () => {
    const page = exportHtml(inPrint(full, { house: 'without' }))
    expect(page).not.toContain('Harbour checks')
    expect(page).not.toContain('data:image')
  })

  test.each(['red', '#12', 'url(https://example.org/x)', '#123456;}body{display:none'])('no colour is %s', (colour) => {
    const house = { name: 'House', colour, logo: { png: '"><script>', width: 1, height: 1 } }
    const page = exportHtml(inPrint({ ...full, content: { ...full.content, house } }))
    expect(page).not.toContain(colour === 'red' ? '--pencil:red' : colour)
    expect(page).not.toContain('<img')
  })
})

describe('the labels', () => {
  test('in Arabic run from right to left, around an English article', () => {
    const { document, all } = read(inPrint(full, { language: 'ar' }))
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['ar', 'rtl'])
    const article = document.querySelector('.text')
    expect([article?.getAttribute('lang'), article?.getAttribute('dir')]).toEqual(['en', 'ltr'])
    expect(all).toContain('الادعاءات')
    expect(document.querySelector('[data-grade] bdi')?.getAttribute('lang')).toBe('en')
  })
})

test('its parts are the whole', () => {
  const print = inPrintForDesk(full)
  expect([...htmlParts(print)].join('')).toBe(exportHtml(print))
})
