import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assembleText } from './assemble-text'
import { splitPassages } from './split-passages'

describe('all texts', () => {
  const word = fc.constantFrom(
    'U.S.',
    'Gen.',
    'The',
    'left',
    '84',
    '3.5',
    '“No',
    'way.”',
    '"',
    'قال',
    '؟',
    '...',
    '\n',
    'a.b',
    '!',
    '。',
    '😀',
    'Jan.',
  )
  const line = fc.record({
    text: fc.oneof(
      fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')),
      fc.string({ unit: 'grapheme', maxLength: 80 }),
    ),
    kind: fc.constantFrom('paragraph' as const, 'heading' as const),
  })

  test('each visible character stands in exactly one passage; passages are in order, trimmed and numbered', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), fc.constantFrom('en', 'ar', 'de'), (lines, language) => {
        const { text, paragraphs } = assembleText(lines)
        const passages = splitPassages(text, paragraphs, language)
        let from = 0
        passages.forEach(({ number, paragraph, start, end }, index) => {
          expect(number).toBe(index + 1)
          expect(text.slice(from, start).trim()).toBe('')
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
          expect(start).toBeLessThan(end)
          expect(paragraphs[paragraph]?.start).toBeLessThanOrEqual(start)
          expect(paragraphs[paragraph]?.end).toBeGreaterThanOrEqual(end)
          from = end
        })
        expect(text.slice(from).trim()).toBe('')
      }),
      { numRuns: 300 },
    )
  })

  test('a heading is one passage, whatever it holds', () => {
    const { text, paragraphs } = assembleText([
      { text: 'What now? Nobody knows.', kind: 'heading' },
      { text: 'They left. Nobody saw it.', kind: 'paragraph' },
    ])
    expect(splitPassages(text, paragraphs, 'en').map(({ kind, paragraph }) => [kind, paragraph])).toEqual([
      ['heading', 0],
      ['sentence', 1],
      ['sentence', 1],
    ])
  })

  test.each([
    ['in paragraphs', 500],
    ['in one paragraph without end', 1],
  ])('30,000 words %s are split without waiting', (_, count) => {
    const sentence = 'On Jan. 3 the U.S. officials said that 84 people died. “We knew. They did not,” he said. '
    const lines = Array.from({ length: count }, () => ({
      text: sentence.repeat(1700 / count),
      kind: 'paragraph' as const,
    }))
    const { text, paragraphs } = assembleText(lines)
    const began = performance.now()
    expect(splitPassages(text, paragraphs, 'en').length).toBeGreaterThanOrEqual(3000)
    expect(performance.now() - began).toBeLessThan(4000)
  })
})
