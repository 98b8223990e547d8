import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeProse, takeQuotes } from '@/lib/bench/quote-corpus'
import { findQuote, prepareText } from './find-quote'
import { foldText } from './fold-text'

describe('every script', () => {
  test.each([
    [
      'Arabic, with tatweel in print',
      'قال الوزير إن الحـــكومة لن تدفع 84 مليونا هذا العام',
      'إن الحكومة لن تدفع 84 مليونا',
      'found',
    ],
    [
      'Arabic, a negation left out',
      'قال الوزير إن الحكومة لن تدفع 84 مليونا هذا العام',
      'إن الحكومة تدفع 84 مليونا',
      'differs',
    ],
    ['Arabic, vowel marks left out', 'كَتَبَ الوَلَدُ الدَّرسَ في البيت الكبير', 'كتب الولد الدرس في البيت الكبير', 'differs'],
    ['Arabic, one digit changed', 'قال إن القتلى ٨٤ شخصا في المدينة', 'إن القتلى ٨٥ شخصا في المدينة', 'differs'],
    ['Persian, without its joiners', 'او گفت که دولت نمی‌تواند این پول را بپردازد', 'دولت نمیتواند این پول', 'found'],
    ['Persian, the negation cut off', 'او گفت که دولت نمی‌تواند این پول را بپردازد', 'می‌تواند این پول را', 'differs'],
    ['Persian, with the letter of Arabic', 'او گفت که علی این پول را پرداخت', 'گفت که علي این پول را', 'differs'],
    [
      'Chinese',
      '部长在星期二的会议上说政府不会支付这笔八十四万元的赔偿。',
      '政府不会支付这笔八十四万元的赔偿',
      'found',
    ],
    [
      'Chinese, one character changed',
      '部长在星期二的会议上说政府不会支付这笔八十四万元的赔偿。',
      '政府不会支付这笔八十五万元的赔偿',
      'differs',
    ],
    ['letters beyond the first plane', 'He wrote 𝒂𝒃𝒄𝒅 𝒆𝒇𝒈𝒉 𝒊𝒋𝒌𝒍 on it', '𝒂𝒃𝒄𝒅 𝒆𝒇𝒈𝒉 𝒊𝒋𝒌𝒍', 'found'],
    ['a decomposed text', 'le cafe\u0301 a e\u0301te\u0301 ferme\u0301 hier', 'café a été fermé', 'found'],
    ['an accent left out', 'le café a été fermé hier soir', 'le cafe a été fermé', 'differs'],
  ])('%s', (_why, text, quote, outcome) => {
    expect(findQuote(text, quote).outcome).toBe(outcome)
  })

  test('line ends are counted as they are', () => {
    expect(findQuote('\ufeffOne.\r\n\r\nTwo words\r\nmore here.', 'Two words more here').place).toEqual({
      start: 9,
      end: 29,
    })
  })
})

describe('any text', () => {
  const PROSE = makeProse(20_000, 3)
  const prepared = prepareText(PROSE)
  const slices = fc
    .tuple(fc.nat(PROSE.length - 400), fc.integer({ min: 12, max: 380 }))
    .map(([from, length]) => {
      const start = PROSE.indexOf(' ', from) + 1
      const rest = PROSE.slice(start, start + length)
      return { start, quote: rest.slice(0, Math.max(0, rest.search(/\s\S*$/u))).trimEnd() }
    })
    .filter(({ quote }) => {
      const { text } = foldText(quote)
      return text.length >= 12 && prepared.folded.text.indexOf(text) === prepared.folded.text.lastIndexOf(text)
    })

  test('what stands in it once is found there', () => {
    fc.assert(
      fc.property(slices, ({ start, quote }) => {
        expect(findQuote(prepared, quote)).toMatchObject({
          outcome: 'found',
          place: { start, end: start + quote.length },
        })
      }),
      { numRuns: 400 },
    )
  })

  test('with one digit changed it is never found', () => {
    const numbered = slices.filter(({ quote }) => /\d/u.test(quote))
    fc.assert(
      fc.property(numbered, fc.integer({ min: 1, max: 9 }), fc.nat(), ({ quote }, more, which) => {
        const digits = [...quote.matchAll(/\d/gu)].map(({ index }) => index)
        const at = digits[which % digits.length] ?? 0
        const changed = quote.slice(0, at) + ((Number(quote[at]) + more) % 10) + quote.slice(at + 1)
        expect(findQuote(prepared, changed).outcome).not.toBe('found')
      }),
      { numRuns: 200 },
    )
  })

  test('a place never leaves the text, whatever is asked', () => {
    const piece = fc.constantFrom(
      'the ',
      'ferry',
      ' 84',
      '“',
      '[…]',
      '-\n',
      'ﬁ',
      '\u00ad',
      'é',
      '🙂',
      'ـ',
      '\r\n',
      '«',
      ' »',
    )
    const texts = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(texts, texts, fc.option(texts), (text, quote, context) => {
        const { outcome, place, candidates, score } = findQuote(text, quote, context)
        for (const each of candidates) {
          expect(each.start).toBeGreaterThanOrEqual(0)
          expect(each.end).toBeGreaterThan(each.start)
          expect(each.end).toBeLessThanOrEqual(text.length)
        }
        expect(place === null).toBe(outcome === 'not_found' || outcome === 'ambiguous')
        expect(score >= 0 && score <= 1).toBe(true)
        if (outcome === 'differs') expect(score).toBeLessThan(1)
      }),
      { numRuns: 600 },
    )
  })

  test.each([
    ['one character in twenty edited', 0.05, 0.98],
    ['one in seven', 0.15, 0.98],
    ['one in four', 0.25, 0.95],
  ])('quotes with %s are located', (_why, edited, share) => {
    const text = makeProse(100_000, 11)
    const long = prepareText(text)
    const placed = takeQuotes(text, { count: 500, length: 120, edited, seed: 12 })
    const located = placed.filter(({ quote, start, end }) => {
      const found = findQuote(long, quote)
      return found.outcome === 'differs' && found.place && found.place.start < end && start < found.place.end
    })
    expect(located.length / placed.length).toBeGreaterThanOrEqual(share)
  })

  test.each([
    ['one letter again and again', 'a'.repeat(200_000), `${'a'.repeat(200)}b`],
    ['one word again and again', 'no '.repeat(100_000), `${'no '.repeat(400)}yes`],
    ['only spaces', ' \n'.repeat(200_000), 'some words that are not there'],
    ['hyphens at every line end', 'some-\n'.repeat(60_000), 'a well-known line that is not there'],
    ['hundreds of parts', 'alpha beta gamma delta '.repeat(200_000), Array(200).fill('alphX beta gammX').join('[…]')],
    ['hundreds of parts that stand everywhere', 'a'.repeat(5_000_000), Array(900).fill('a').join('[…]')],
    ['a quote as long as a book', `${makeProse(300_000, 5)} end`, `${makeProse(290_000, 5)} and not the end`],
  ])(
    '%s takes no long time',
    (_why, text, quote) => {
      expect(findQuote(text, quote).outcome).not.toBe('found')
    },
    5_000,
  )
})
