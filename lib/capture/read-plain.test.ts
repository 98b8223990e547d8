import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { readPlain } from './read-plain'
import { cutToLongest, LONGEST_TEXT, placesIn } from './text-places'

describe('a text file', () => {
  test.each([
    ['as it stands', 'One line\nand the next.\n\nA new one.', 'One line\nand the next.\n\nA new one.'],
    ['line ends of all kinds', 'a1\r\nb2\rc3\u2028d4', 'a1\nb2\nc3\nd4'],
    ['composed characters', 'Cafe\u0301', 'Café'],
    ['tabs between columns stay, control characters go', 'Month\tCount\nMay\u0007\t7', 'Month\tCount\nMay\t7'],
    ['JSON is text', '{"month": "May"}', '{"month": "May"}'],
  ])('%s', (_, written, text) => expect(readPlain(Buffer.from(written), null)).toMatchObject({ text, problem: null }))

  test('in the charset its sender names', () =>
    expect(readPlain(iconv.encode('Всё спокойно', 'koi8-r'), 'koi8-r')?.text).toBe('Всё спокойно'))

  test.each([
    ['empty', ''],
    ['white space', ' \n\t\n '],
    ['lines and dots', '----\n....'],
  ])('without words says so: %s', (_, written) =>
    expect(readPlain(Buffer.from(written), null)).toMatchObject({ problem: 'no-text' }),
  )

  test('that is none is none', () =>
    expect(readPlain(Buffer.from(Array.from({ length: 400 }, (_, at) => (at * 7) % 31)), null)).toBeNull())
})

describe('the places of a text', () => {
  test.each([
    [
      'paragraphs',
      'One\nline\n\nTwo\n\n\nThree',
      [
        ['paragraph 1', 0],
        ['paragraph 2', 10],
        ['paragraph 3', 16],
      ],
    ],
    [
      'time codes in brackets',
      '[00:00] Hello.\n[06:12] The ferry.',
      [
        ['00:00', 0],
        ['06:12', 15],
      ],
    ],
    [
      'with hours and a speaker',
      '00:06:12 Ana: Hello.\n01:06:13 Ben: Yes.',
      [
        ['06:12', 0],
        ['1:06:13', 21],
      ],
    ],
    [
      'subtitles',
      '1\n00:00:01,500 --> 00:00:04,000\nHello.\n\n2\n00:00:05,000 --> 00:00:06,000\nYes.',
      [
        ['00:01', 2],
        ['00:05', 42],
      ],
    ],
    [
      'one clock makes no recording',
      '10:30 The meeting began.\n\nIt ended.',
      [
        ['paragraph 1', 0],
        ['paragraph 2', 26],
      ],
    ],
    ['a score in a sentence is no time', 'They won 03:12 and\nlost 04:10.', [['paragraph 1', 0]]],
    ['nothing', '', []],
  ])('%s', (_, text, places) => expect(placesIn(text).map(({ label, start }) => [label, start])).toEqual(places))
})

test('a text too long to be kept is cut between characters, and says so', () => {
  const read = {
    text: `${'a'.repeat(LONGEST_TEXT - 1)}🌊 more`,
    places: [
      { label: 'page 1', start: 0 },
      { label: 'page 2', start: LONGEST_TEXT + 2 },
    ],
    problem: null,
  }
  expect(cutToLongest(read)).toEqual({
    text: 'a'.repeat(LONGEST_TEXT - 1),
    places: [{ label: 'page 1', start: 0 }],
    problem: 'too-long',
  })
})
