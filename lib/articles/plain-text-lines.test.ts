import { describe, expect, test } from 'vitest'
import { plainTextLines, withHeadings } from './plain-text-lines'

const WRAPPED =
  'The bridge over the river was closed on Friday after a\ndriver saw a crack in one of its arches, the mayor said\nin the evening.'

describe('paragraphs', () => {
  test.each([
    ['without empty lines each line is a paragraph', 'One.\nTwo.\nThree.', ['One.', 'Two.', 'Three.']],
    ['empty lines part paragraphs', 'One.\n\nTwo.\n \n\nThree.', ['One.', 'Two.', 'Three.']],
    [
      'wrapped lines are joined where empty lines part',
      `${WRAPPED}\n\nNobody was hurt.`,
      [WRAPPED.replaceAll('\n', ' '), 'Nobody was hurt.'],
    ],
    [
      'a line that ends early ends a paragraph',
      `${WRAPPED}\nNobody was hurt.\n\nThe end.`,
      [WRAPPED.replaceAll('\n', ' '), 'Nobody was hurt.', 'The end.'],
    ],
    [
      'long lines beside empty lines are paragraphs of their own',
      `${'The bridge was closed. '.repeat(8)}\n${'Nobody was hurt. '.repeat(8)}\n\nThe end.`,
      ['The bridge was closed. '.repeat(8).trim(), 'Nobody was hurt. '.repeat(8).trim(), 'The end.'],
    ],
    [
      'a verse keeps its lines',
      'Roses are red\nviolets are blue\n\nThe end',
      ['Roses are red', 'violets are blue', 'The end'],
    ],
    ['nothing is nothing', '\n \n', []],
  ])('%s', (_, content, lines) => expect(plainTextLines(content)).toEqual(lines))
})

describe('headings', () => {
  test.each([
    ['a short line between paragraphs', ['One is long.', 'Duty to warn', 'Two is long.'], [1]],
    ['a title and a part below it', ['The bridge', 'What we know', 'It was closed.'], [0, 1]],
    ['a line that ends with a stop is none', ['One.', 'Two.', 'Three.'], []],
    ['a question is none', ['One.', 'Who knew?', 'Three.'], []],
    ['the last line is none', ['One.', 'The Lantern'], []],
    ['a line that quotes is none', ['One.', '“No”', 'Three.'], []],
    [
      'short lines in a row are a list, only the last before a paragraph is a heading',
      ['One.', 'milk', 'bread', 'Three.'],
      [2],
    ],
    ['an Arabic heading', ['سقط الجسر.', 'واجب التحذير', 'غادر الجميع.'], [1]],
  ])('%s', (_, lines, headings) => {
    const found = withHeadings(lines).flatMap(({ kind }, index) => (kind === 'heading' ? [index] : []))
    expect(found).toEqual(headings)
  })
})
