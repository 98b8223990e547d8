import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assembleText } from './assemble-text'
import { cleanImport } from './clean-text'
import type { ImportKind } from './cleaned-import'
import { splitPassages } from './split-passages'

function cleaned(content: string, kind: ImportKind = 'text') {
  const result = cleanImport({ kind, content })
  if (!result.ok) throw new Error(result.sentence)
  return result
}

const PASTED = `2024-01-25T15:17:50+00:00
A-
A
A+
/ The mayor knew of the crack in the bridge before it fell, according to two officials of the town.
The bridge was closed an hour later.
What the mayor knew
The crack was seen on Jan. 3 by a driver.
Read more: The bridge in pictures`

describe('a pasted page', () => {
  test('proposes to leave out what the page added and takes off the stray slash', () => {
    const { lines } = cleaned(PASTED)
    expect(lines.map(({ leaveOut }) => leaveOut !== null)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
      false,
      true,
    ])
    expect(lines[4]?.text).toMatch(/^The mayor knew/)
    expect(lines[4]?.edit?.was).toMatch(/^\/ The mayor knew/)
    expect(lines.map(({ kind }) => kind).indexOf('heading')).toBe(6)
  })

  test('guesses what it is', () => {
    expect(cleaned(PASTED).guess).toEqual({
      title: 'The mayor knew of the crack in the bridge before it fell, according to two officials of the town.',
      byline: null,
      publisher: null,
      publishedOn: '2024-01-25',
      language: 'en',
      direction: 'ltr',
    })
  })
})

describe('guesses', () => {
  test.each([
    ['a heading at the top is the title', 'The bridge\nIt was closed on Friday.', { title: 'The bridge' }],
    [
      'a byline at the top',
      'The bridge\nBy Ana Lind\nIt was closed on Friday.',
      { title: 'The bridge', byline: 'Ana Lind' },
    ],
    ['the agency of a dateline', 'LAKETOWN (Lantern News) - The bridge was closed.', { publisher: 'Lantern News' }],
    ['Arabic runs from right to left', 'قالت البلدية إن الجسر مغلق.', { language: 'ar', direction: 'rtl' }],
    [
      'a long first sentence is cut at a word',
      `${'bridge '.repeat(40)}.`,
      { title: `${'bridge '.repeat(14).trim()}…` },
    ],
    ['a long word is cut where it must', 'x'.repeat(300), { title: `${'x'.repeat(100)}…` }],
  ])('%s', (_, content, guess) => expect(cleaned(content).guess).toMatchObject(guess))

  test('the head of a Markdown file tells them', () => {
    const { guess } = cleaned(
      '---\ntitle: The bridge\nauthor: Ana Lind\ndate: 25 January 2024\n---\nIt was closed on Friday.',
      'markdown',
    )
    expect(guess).toMatchObject({ title: 'The bridge', byline: 'Ana Lind', publishedOn: '2024-01-25', language: 'en' })
  })

  test('a page that declares English for Arabic words is Arabic', () => {
    expect(cleaned('<html lang="en"><p>قالت البلدية إن الجسر مغلق.</p></html>', 'html').guess.language).toBe('ar')
  })
})

describe('characters', () => {
  test.each([
    ['line ends of all kinds', 'One.\r\nTwo.\rThree.\u2028Four.', ['One.', 'Two.', 'Three.', 'Four.']],
    ['soft hyphens and zero-width spaces go', 'ex\u00adam\u200bple\ufeff', ['example']],
    ['fixed spaces are spaces', 'a\u00a0b\u202fc\td', ['a b c d']],
    ['joiners and direction marks stay', 'می\u200cرود \u200fالف\u200e', ['می\u200cرود \u200fالف\u200e']],
    ['signs are composed', 'cafe\u0301', ['caf\u00e9']],
    ['control characters go', 'a\u0007b\u001bc', ['abc']],
    ['an emoji stays', 'a 😀 b', ['a 😀 b']],
  ])('%s', (_, content, lines) => expect(cleaned(content).lines.map(({ text }) => text)).toEqual(lines))

  test.each([
    ['a NUL is refused by its line', 'One.\nTw\u0000o.', 'Line 2 of the text holds a NUL character (U+0000)'],
    [
      'a lone surrogate is refused by its line',
      'One.\n\nTwo\ud800.',
      'Line 3 of the text holds half of a character (a lone surrogate, U+D800)',
    ],
    ['no words are refused', ' \n … \n', 'The text holds no words.'],
    ['nothing is refused', '', 'The text holds no words.'],
  ])('%s', (_, content, sentence) => {
    for (const kind of ['text', 'markdown', 'html'] as const) {
      const result = cleanImport({ kind, content })
      expect(!result.ok && result.sentence).toContain(sentence)
    }
  })

  test('whatever comes in, the lines are clean, never throw, and can be assembled and split', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</div>',
      '# ',
      '**',
      '[a](b)',
      '&#0;',
      '\n',
      '\n\n',
      'Words',
      'قال.',
      '\u0000',
      '\ud800',
      '---\n',
      '|',
      '`',
      ' ',
    )
    const content = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.array(piece, { maxLength: 30 }).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(content, fc.constantFrom<ImportKind[]>('text', 'markdown', 'html'), (words, kind) => {
        const result = cleanImport({ kind, content: words })
        if (!result.ok) {
          expect(result.sentence).toMatch(/\.$/)
          return
        }
        const { text, paragraphs } = assembleText(result.lines)
        expect(text).toBe(text.normalize('NFC'))
        expect(text).not.toMatch(/\p{Surrogate}|\p{Cc}(?<!\n)/u)
        expect(paragraphs.map(({ start, end }) => text.slice(start, end)).join('\n\n')).toBe(text)
        expect(splitPassages(text, paragraphs, result.guess.language).length).toBeGreaterThan(0)
      }),
      { numRuns: 80 },
    )
  }, 20_000)
})

test('lines are joined by an empty line, empty ones vanish, and each paragraph stands where it says', () => {
  const lines = [
    { text: 'The bridge', kind: 'heading' as const },
    { text: '  ', kind: 'paragraph' as const },
    { text: 'It was closed.', kind: 'paragraph' as const },
  ]
  expect(assembleText(lines)).toEqual({
    text: 'The bridge\n\nIt was closed.',
    paragraphs: [
      { start: 0, end: 10, kind: 'heading' },
      { start: 12, end: 26, kind: 'paragraph' },
    ],
  })
})
