import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { readHtml } from './read-html'
import { articlePart } from './text-places'

const LONG =
  'The ferry across the bay stopped on Monday, the port office said, after a diver found a crack in its hull. '
    .repeat(3)
    .trim()
const ADDRESS = 'https://herald.example/ferry'

const PAGE = `<!doctype html><html lang="en"><head><title>Ferry stops | The Herald</title>
<style>p { color: teal }</style></head><body>
<nav><a href="/">Home</a></nav><div class="sidebar"><h3>Most read</h3><ul><li>Lighthouse for sale</li></ul></div>
<article><h1>Ferry stops</h1><p>${LONG}</p>
<figure><img src="f.jpg" alt="ferry"><figcaption>The ferry in 2019. Photo: Ben Okoye</figcaption></figure>
<p>${LONG} Nobody was <b>hurt</b>, she <a href="javascript:go()">said</a>.</p>
<table><tr><th>Month</th><th>Passengers</th></tr><tr><td><p>January</p></td><td><p>6,200</p></td></tr></table>
<p style="display: none">Hidden words</p><p hidden>More hidden words</p><p>${LONG}</p></article>
<script>document.write('Script words')</script><noscript>Turn scripts on</noscript>
<footer><p>Correction: an earlier version said Tuesday.</p></footer></body></html>`

const read = (page: string | Buffer, told: string | null = null) =>
  readHtml(typeof page === 'string' ? Buffer.from(page) : page, { told, address: ADDRESS })

describe('the words of a page', () => {
  const { text, places, facts, problem } = read(PAGE)

  test('its article first, in order', () => {
    expect(
      articlePart({ text, places })
        .split('\n\n')
        .filter((line) => !line.startsWith('The ferry in')),
    ).toEqual(['Ferry stops', LONG, `${LONG} Nobody was hurt, she said.`, 'Month Passengers', 'January 6,200', LONG])
  })

  test.each([
    ['a caption', 'The ferry in 2019. Photo: Ben Okoye'],
    ['a correction below', 'Correction: an earlier version said Tuesday.'],
    ['what stands beside', 'Lighthouse for sale'],
  ])('all else that a visitor sees, once: %s', (_, words) => expect(text.split(words)).toHaveLength(2))

  test.each(['Hidden', 'hidden', 'Script', 'Turn scripts on', 'Home', 'color'])('not what nobody sees: %s', (words) =>
    expect(text).not.toContain(words),
  )

  test('paragraphs count from the article’s first, without its headings, and what stands beside it is named apart', () => {
    expect(places.slice(0, 2).map(({ label }) => label)).toEqual(['heading', 'paragraph 1'])
    expect(places.find(({ start }) => text.startsWith('Most read', start))?.label).toBe('beside the article, 1')
    expect(places.every(({ start }) => start === 0 || text.slice(start - 2, start) === '\n\n')).toBe(true)
  })

  test('what it says of itself', () => {
    expect(facts).toMatchObject({ title: 'Ferry stops', language: 'en' })
    expect(problem).toBeNull()
  })
})

describe('a page that is no article', () => {
  test('is read from top to bottom', () => {
    const { text, places } = read('<body><div>Tide tables</div><ul><li>High 06:12</li><li>Low 12:30</li></ul></body>')
    expect(text).toBe('Tide tables\n\nHigh 06:12\n\nLow 12:30')
    expect(places.map(({ label }) => label)).toEqual(['paragraph 1', 'paragraph 2', 'paragraph 3'])
  })

  test('within one form, as some servers write all their pages', () =>
    expect(read('<body><form><p>Register of ships</p><input value="x"></form></body>').text).toBe('Register of ships'))

  test.each([
    ['nothing', ''],
    ['no words', '<!doctype html><html><body><img src="x.png"></body></html>'],
    ['words in scripts only', '<html><body><div id="root"></div><script>render("words")</script></body></html>'],
  ])('%s: there is no text', (_, page) =>
    expect(read(page)).toMatchObject({ text: '', places: [], problem: 'no-text' }),
  )
})

describe('a page in the charset it is written in', () => {
  const RUSSIAN = 'В четверг министерство сообщило, что паромы стоят с самого утра, пострадавших нет.'
  const ARABIC = 'قالت وزارة النقل يوم الخميس إن العبارات متوقفة منذ الصباح ولا إصابات.'
  const JAPANESE = '木曜日、運輸省はフェリーが朝から止まっていると発表した。けが人はいない。'
  const page = (words: string, meta = '') =>
    `<html><head>${meta}<title>t</title></head><body><p>${words}</p></body></html>`

  test.each([
    ['named by the server', RUSSIAN, iconv.encode(page(RUSSIAN), 'windows-1251'), 'windows-1251'],
    [
      'named by the server, although the page says otherwise',
      RUSSIAN,
      iconv.encode(page(RUSSIAN, '<meta charset="iso-8859-1">'), 'windows-1251'),
      'windows-1251',
    ],
    ['named by the page', ARABIC, iconv.encode(page(ARABIC, '<meta charset="windows-1256">'), 'windows-1256'), null],
    [
      'named by the page, the old way',
      JAPANESE,
      iconv.encode(
        page(JAPANESE, '<meta http-equiv="content-type" content="text/html; charset=Shift_JIS">'),
        'Shift_JIS',
      ),
      null,
    ],
    ['by its mark, whatever is said', ARABIC, iconv.encode(page(ARABIC), 'utf-16le', { addBOM: true }), 'windows-1256'],
    ['UTF-8, whatever is said', JAPANESE, Buffer.from(page(JAPANESE, '<meta charset="windows-1252">')), 'iso-8859-1'],
    ['guessed', RUSSIAN, iconv.encode(page(RUSSIAN.repeat(5)), 'windows-1251'), null],
    ['named by a word that means nothing', RUSSIAN, iconv.encode(page(RUSSIAN.repeat(5)), 'windows-1251'), 'klingon'],
    ['UTF-8 with a stray byte', RUSSIAN, Buffer.concat([Buffer.from(page(RUSSIAN)), Buffer.from([0xe9])]), 'utf-8'],
  ])('%s', (_, words, bytes, told) => expect(read(bytes, told).text).toContain(words))

  test('comes out composed, without line ends of its own and halves of characters', () => {
    expect(read('<p>Cafe\u0301\r\nRi\u0301a &#xD83D; a\u0000b&shy;c</p>').text).toMatch(
      /^Café Ría \ufffd? ?a\ufffd?bc$/,
    )
  })
})

describe('a page made to harm', () => {
  test.each([
    ['100,000 elements deep', `<body>${'<div>'.repeat(100_000)}Deep words${'</div>'.repeat(100_000)}`, 'Deep words'],
    ['deep in elements that say they are closed', `<body>${'<div/>'.repeat(50_000)}Deep words`, 'Deep words'],
    [
      'deep in tags too long to be looked at',
      `<body>${`<div a="${'x'.repeat(6_000)}">`.repeat(800)}Deep words`,
      'Deep words',
    ],
    ['5 MB of tags', `<body>${'<b>a</b><i>b</i>'.repeat(330_000)}Last words`, 'Last words'],
    ['5 MB in one paragraph', `<body><p>${'word '.repeat(1_000_000)}Last words</p>`, 'Last words'],
    ['never closed', `<body><p>First words<!-- ${'-'.repeat(1_000_000)}`, 'First words'],
    ['attributes without end', `<body><p>First words</p><p ${'a=b '.repeat(300_000)}>`, 'First words'],
  ])('is read in bounded time: %s', { timeout: 20_000 }, (_, page, words) => expect(read(page).text).toContain(words))

  test('a page too large for its tree still says what it is in its head', () => {
    const page = `<html lang="fr"><head><meta property="og:title" content="Le bac"></head><body>${'<i>a</i>'.repeat(80_000)}</body></html>`
    expect(read(page).facts).toMatchObject({ title: 'Le bac', language: 'fr' })
  })
})
