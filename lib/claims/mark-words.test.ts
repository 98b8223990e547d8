import { describe, expect, test } from 'vitest'
import naughty from '@/lib/testing/naughty-strings.json'
import { foldedWords } from './fold-words'
import { type MarkedPart, type MarkedTerm, markedSnippet, markWords } from './mark-words'

const term = (words: string, last: MarkedTerm['last'] = 'whole'): MarkedTerm => ({ words: words.split(' '), last })
const shown = (parts: MarkedPart[] | null) =>
  parts?.map(({ text, marked }) => (marked === 'yes' ? `[${text}]` : text)).join('') ?? null

describe('words are folded', () => {
  test.each<[string, string, string[]]>([
    ['without case and accents', 'Café MÜLLER İstanbul', ['cafe', 'muller', 'istanbul']],
    ['ß is ss', 'Straße', ['strasse']],
    ['Arabic without vowels, hamzas and the stretching line', 'مُحَمَّدٌ أحمــد المدينة', ['محمد', 'احمد', 'المدينه']],
    ['digits of every script', '٢٠٢٤ ۲۰۲۴ ２０２４', ['2024', '2024', '2024']],
    ['each character of Japanese alone', '東京は', ['東', '京', 'は']],
    ['halfwidth as fullwidth', 'ｶﾞﾗｽ', ['ガ', 'ラ', 'ス']],
    ['Cyrillic ё as е, but й stays', 'Ёлка мой', ['елка', 'мой']],
    ['an apostrophe parts words', "Iran’s don't", ['iran', 's', 'don', 't']],
    ['signs are none', '& <-> “” 😀', []],
  ])('%s', (_what, text, words) => {
    expect(foldedWords(text).map(({ word }) => word)).toEqual(words)
  })

  test('with their place in the text', () => {
    expect(foldedWords('Ça, là-bas')).toEqual([
      { word: 'ca', start: 0, end: 2 },
      { word: 'la', start: 4, end: 6 },
      { word: 'bas', start: 7, end: 10 },
    ])
  })
})

describe('what was found is marked', () => {
  test.each<[string, string, MarkedTerm[], string]>([
    ['a word wherever it stands', 'Bridge by bridge', [term('bridge')], '[Bridge] by [bridge]'],
    ['not inside another', 'abridged', [term('bridge')], 'abridged'],
    ['the beginning of a word', 'The bridges', [term('brid', 'beginning')], 'The [bridges]'],
    [
      'a phrase as one piece',
      'The harbour bridge, the bridge',
      [term('harbour bridge')],
      'The [harbour bridge], the bridge',
    ],
    ['without accents, too', 'Herr Müller', [term('muller')], 'Herr [Müller]'],
    ['with vowel signs, too', 'قال مُحَمَّدٌ', [term('محمد')], 'قال [مُحَمَّدٌ]'],
    ['in Japanese', '東京都の橋', [term('京 都')], '東[京都]の橋'],
    ['overlapping ones once', 'a b c', [term('a b'), term('b c')], '[a b c]'],
    ['markup is text', '<b>bridge</b>', [term('bridge')], '<b>[bridge]</b>'],
    ['nothing without terms', 'bridge', [], 'bridge'],
  ])('%s', (_what, text, terms, expected) => {
    expect(shown(markWords(text, terms))).toBe(expected)
  })

  test.each((naughty as string[]).map((text) => [text]))('pieces together are the text: %j', (text) => {
    const first = foldedWords(text)[0]?.word ?? 'x'
    const parts = markWords(text, [term(first), term('a', 'beginning')])
    expect(parts.map((part) => part.text).join('')).toBe(text)
    markedSnippet(text, [term(first)], 40)
  })
})

describe('a snippet', () => {
  const long = `${'before it '.repeat(40)}the harbour bridge${' after it'.repeat(40)}`
  test('holds what was found, whole words around it, and says where it was cut', () => {
    const text = shown(markedSnippet(long, [term('harbour bridge')], 60)) ?? ''
    expect(text).toMatch(/^… (before|it) .*the \[harbour bridge\] after .*(after|it) …$/)
    expect(text.length).toBeLessThan(80)
  })
  test('is the whole of a short text', () => {
    expect(shown(markedSnippet('A bridge.', [term('bridge')]))).toBe('A [bridge].')
  })
  test('is none where nothing stands', () => {
    expect(markedSnippet(long, [term('ferry')])).toBeNull()
  })
})
