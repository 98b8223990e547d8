import MarkdownIt from 'markdown-it'
import { describe, expect, test } from 'vitest'
import { STORABLE_NAUGHTY_STRINGS, sampleEdition } from '@/lib/testing/sample-edition'
import { inPrintForDesk } from '@/lib/testing/in-print'
import { escapeMarkdown } from './escape-markdown'
import { exportMarkdown } from './export-markdown'
import { namedTotals } from '@/lib/reports/totals'

const reader = new MarkdownIt({ html: true, linkify: true })

type Tokens = ReturnType<typeof reader.parse>

/** Kinds of all tokens, of blocks and of what stands in them. */
function kinds(tokens: Tokens): Set<string> {
  return new Set(tokens.flatMap((token) => [token, ...(token.children ?? [])]).map(({ type }) => type))
}

function textsOf(tokens: Tokens): string[] {
  const inline = tokens.filter(({ type }) => type === 'inline')
  return inline.map(({ children }) => (children ?? []).map(({ content }) => content).join(''))
}

function linksOf(tokens: Tokens): string[] {
  const inside = tokens.flatMap(({ children }) => children ?? [])
  return inside.flatMap((token) => String(token.attrGet('href') ?? '')).filter((href) => href !== '')
}

function inlineTexts(markdown: string): string[] {
  return textsOf(reader.parse(markdown, {}))
}

describe('an edition as Markdown', () => {
  const edition = sampleEdition()
  const markdown = exportMarkdown(inPrintForDesk(edition))
  const texts = inlineTexts(markdown)

  test('has one heading for each claim, in the order of the text', () => {
    const claims = texts.filter((text) => /^C-\d+ Cracked bolts$/.test(text))
    expect(claims.map((text) => text.split(' ')[0])).toEqual(['C-1', 'C-2', 'C-3', 'C-4'])
  })

  test('carries the totals as a table', () => {
    const names = namedTotals(edition.content.totals)
    const read = names.map(({ name }) => ({ name, count: Number(texts[texts.indexOf(name) + 1]) }))
    expect(read).toEqual(names)
  })

  test('lists what is open, and why it was published all the same', () => {
    for (const { sentence } of edition.content.blockers) expect(texts).toContain(sentence)
    expect(texts.join('\n')).toContain('The ferry starts tomorrow')
  })

  test('says of a draft that it is one', () => {
    const draft = exportMarkdown(
      inPrintForDesk(sampleEdition('Bolts', { state: 'draft', number: null, edition: null })),
    )
    expect(inlineTexts(draft)).toContain('Draft, not published. It may change until an editor publishes it.')
  })
})

describe('what people wrote stays text', () => {
  test.each([
    ['a heading', '# big'],
    ['a list', '- item'],
    ['an ordered list', '1. item'],
    ['a quotation', '> said'],
    ['code', '    code `x` ~~~'],
    ['emphasis', '*a* _b_ **c** ~~d~~'],
    ['a link', '[a](https://example.org) <https://example.org> https://example.org www.example.org a@example.org'],
    ['an image', '![a](https://example.org/a.png)'],
    ['HTML', '<script>alert(1)</script><!-- x'],
    ['a reference', '[a]: https://example.org'],
    ['a table cell', 'a | b'],
    ['an entity', '&lt;b&gt; &#60;'],
    ['a rule', '---'],
    ['an underline of a heading', '==='],
    ['a number that would begin a list', '7) seventh'],
    ['an address without a scheme', 'example.org www.example.org'],
    ['a heading closed with signs', 'title ##'],
    ['a backslash', 'a\\*b\\'],
  ])('%s', (_sentence, words) => {
    const read = reader.parse(escapeMarkdown(words), {})
    expect(read.map(({ type }) => type)).toEqual(['paragraph_open', 'inline', 'paragraph_close'])
    expect((read[1]?.children ?? []).map(({ content }) => content).join('')).toBe(words.trim())
  })

  const own = kinds(reader.parse(exportMarkdown(inPrintForDesk(sampleEdition('plain'))), {}))
  const harmless = ['text_special', 'hardbreak']

  test('every naughty string reads back as itself, and brings in no HTML, image, code or link', {
    timeout: 60_000,
  }, () => {
    for (const words of STORABLE_NAUGHTY_STRINGS) {
      const tokens = reader.parse(exportMarkdown(inPrintForDesk(sampleEdition(words))), {})
      expect(textsOf(tokens)[0]).toBe(words.replace(/[\s\u0085\u2028\u2029]+/g, ' ').trim())
      expect([...kinds(tokens)].filter((kind) => !own.has(kind) && !harmless.includes(kind))).toEqual([])
      expect(linksOf(tokens).filter((href) => !/^https:\/\/example\.org\/(news\/bridge|report\?)/.test(href))).toEqual(
        [],
      )
    }
  })
})
