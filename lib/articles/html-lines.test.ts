import { describe, expect, test } from 'vitest'
import { htmlLines } from './html-lines'

const read = (content: string) =>
  htmlLines(content).lines.map(({ text, kind }) => (kind === 'heading' ? `# ${text}` : text))
const LONG = 'The bridge over the river was closed on Friday, the mayor said, after a driver saw a crack in it. '
  .repeat(3)
  .trim()

const PAGE = `<!DOCTYPE html>
<html lang="en-GB"><head><title>Bridge closed | The Lantern</title>
<meta property="og:site_name" content="The Lantern">
<link rel="canonical" href="https://lantern.example/bridge">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"Bridge closed",
"datePublished":"2024-01-25T23:30:00-05:00","author":[{"@type":"Person","name":"Ana Lind"},{"name":"Ben Okoye"}]}]}</script>
<style>p { color: red }</style></head>
<body><nav><a href="/">Home</a><a href="/news">News</a></nav>
<article><h1>Bridge closed</h1><p>${LONG}</p><script>alert(1)</script>
<figure><img src="x.jpg"><figcaption>The bridge at dawn</figcaption></figure>
<h2>What we know</h2><p>${LONG} Nobody was <b>hurt</b>.</p><blockquote><p>${LONG}</p></blockquote></article>
<footer>© The Lantern</footer></body></html>`

describe('a page', () => {
  test('gives the paragraphs and headings of its article, nothing from around it', () => {
    const lines = read(PAGE)
    expect(lines).toEqual(['# Bridge closed', LONG, '# What we know', `${LONG} Nobody was hurt.`, LONG])
  })

  test('tells what it declares', () => {
    expect(htmlLines(PAGE).facts).toEqual({
      title: 'Bridge closed',
      byline: 'Ana Lind, Ben Okoye',
      publisher: 'The Lantern',
      publishedOn: '2024-01-25',
      language: 'en-GB',
      url: 'https://lantern.example/bridge',
    })
  })
})

describe('declarations', () => {
  test.each([
    ['OpenGraph title', '<meta property="og:title" content="A">', { title: 'A' }],
    ['the title without its site', '<title>The bridge | The Lantern</title>', { title: 'The bridge' }],
    [
      'a title with a dash in it',
      '<title>One - two three four five words</title>',
      { title: 'One - two three four five words' },
    ],
    ['the author of a meta', '<meta name="author" content="By Ana Lind">', { byline: 'Ana Lind' }],
    ['an address is no author', '<meta property="article:author" content="https://x.example/ana">', { byline: null }],
    [
      'the time of the page',
      '<body><time datetime="2024-01-25T10:00Z">today</time></body>',
      { publishedOn: '2024-01-25' },
    ],
    ['the locale of OpenGraph', '<meta property="og:locale" content="ar_AE">', { language: 'ar-AE' }],
    ['a language that is no tag', '<html lang="_!">', { language: null }],
    ['an address that runs code', '<link rel="canonical" href="javascript:alert(1)">', { url: null }],
    ['JSON-LD that is broken', '<script type="application/ld+json">{</script><title>T</title>', { title: 'T' }],
    [
      'JSON-LD of another kind',
      '<script type="application/ld+json">[{"@type":"Organization","name":"x"},7,null]</script>',
      { title: null },
    ],
  ])('%s', (_, content, facts) => expect(htmlLines(`${content}<p>Text.</p>`).facts).toMatchObject(facts))
})

describe('pieces of pages', () => {
  test.each([
    ['pasted paragraphs', '<p>One.</p><p>Two.</p>', ['One.', 'Two.']],
    ['bare words', 'hello', ['hello']],
    ['a body without a head', '<body><p>One.</p></body>', ['One.']],
    ['an unclosed page', '<html><head><title>t</title><body><p>One.<p>Two.', ['One.', 'Two.']],
    ['one line end is a space, two part', '<p>One<br>two.<br><br>Three.</p>', ['One two.', 'Three.']],
    ['entities are signs', '<p>a &amp; b&nbsp;&lt;c&gt;</p>', ['a & b <c>']],
    [
      'items and rows are lines',
      '<ul><li>One</li><li>Two</li></ul><table><tr><th>a</th><td>b</td></tr></table>',
      ['One', 'Two', 'a | b'],
    ],
    ['what is hidden is not there', '<p hidden>No.</p><p aria-hidden="true">No.</p><p>Yes.</p>', ['Yes.']],
    ['scripts and forms are not there', '<script>x()</script><form><input value=x>No</form><p>Yes.</p>', ['Yes.']],
    ['headings', '<h1>Title</h1><p>One.</p>', ['# Title', 'One.']],
    ['nothing', '', []],
    ['a comment', '<!-- no --><p>Yes.</p>', ['Yes.']],
  ])('%s', (_, content, lines) => expect(read(content)).toEqual(lines))

  test.each([
    [
      'a page too deep for a tree',
      `${'<div>'.repeat(5000)}<h2>Part</h2><p>One &amp; two.</p>${'</div>'.repeat(5000)}`,
      ['# Part', 'One & two.'],
    ],
    [
      'a page too large for a tree',
      `<script>no()</script>${'<p>One &#233;.</p>'.repeat(40_000)}`,
      Array(40_000).fill('One é.'),
    ],
  ])('%s is read without one', (_, content, lines) => expect(read(content)).toEqual(lines))
})
