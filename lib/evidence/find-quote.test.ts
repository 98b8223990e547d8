import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeProse, takeQuotes } from '@/lib/bench/quote-corpus'
import { findQuote, prepareText } from './find-quote'
import { foldText } from './fold-text'

const FERRY = `The ferry “Aurora” left Port Halden at 6.40 on 3 March 2019 with 184 people on board.

Captain Ida Lund said the company had not been warned. “We did not close the bow door,” she told the court. “No-one asked us to, and we couldn’t know.”

The ﬁnancial loss came to €1.5 million, or 12.5% of the year’s income. The govern-
ment no longer insures well-
known lines. Ms Lund was unable to name the owner.`

const wordsFound = (text: string, quote: string, context?: string) => {
  const { outcome, place } = findQuote(text, quote, context)
  return outcome === 'found' && place ? text.slice(place.start, place.end) : outcome
}

describe('found, whatever the printing', () => {
  test.each([
    ['word for word', 'Captain Ida Lund said the company', 'Captain Ida Lund said the company'],
    ['straight marks for curly ones', '"We did not close the bow door," she', '“We did not close the bow door,” she'],
    ['letters for a ligature', 'The financial loss', 'The ﬁnancial loss'],
    ['a word parted at a line end', 'The government no longer', 'The govern-\nment no longer'],
    ['a hyphen at a line end that was the word’s own', 'insures well-known lines', 'insures well-\nknown lines'],
    ['or was not', 'insures wellknown lines', 'insures well-\nknown lines'],
    ['a quote broken into other lines', 'with 184 people\n   on\tboard', 'with 184 people on board'],
    ['a quote parted at its own line end', 'the com-\npany had not been warned', 'the company had not been warned'],
    ['a quote with spaces around it', '  left Port Halden at 6.40 \n', 'left Port Halden at 6.40'],
    ['a quote over paragraphs', '184 people on board. Captain Ida Lund', '184 people on board.\n\nCaptain Ida Lund'],
    ['another dash', 'No–one asked us to', 'No-one asked us to'],
    ['a quote in marks of its own', '“the company had not been warned”', 'the company had not been warned'],
    [
      'a whole quote in the marks the source has',
      '“We did not close the bow door,”',
      '“We did not close the bow door,”',
    ],
    ['words cut at a letter are told, and found', 'mpany had not been war', 'mpany had not been war'],
  ])('%s', (_why, quote, words) => {
    expect(wordsFound(FERRY, quote)).toBe(words)
  })
})

describe('never found', () => {
  test.each([
    ['a changed digit', 'with 185 people on board', 'A number differs: 185 in the quote, 184 in the source.'],
    ['a digit left out', 'with 84 people on board', 'A number differs: 84 in the quote, 184 in the source.'],
    ['a number cut at its begin', '84 people on board', 'The quote cuts a number: the source has “184”.'],
    ['a number cut at its end', 'left Port Halden at 6', 'The quote cuts a number: the source has “6.40”.'],
    ['a per cent sign cut off', 'million, or 12.5', 'The quote cuts a number: the source has “12.5%”.'],
    ['a decimal point moved', 'came to €15 million, or', 'A number differs: €15 in the quote, €1.5 in the source.'],
    [
      'a per cent sign left out',
      'or 12.5 of the year’s income',
      'A number differs: 12.5 in the quote, 12.5% in the source.',
    ],
    ['a changed day', 'at 6.40 on 8 March 2019', 'A number differs: 8 in the quote, 3 in the source.'],
    [
      'a changed month',
      'on 3 April 2019 with',
      'A name or capital letter differs: “April” in the quote, “March” in the source.',
    ],
    [
      'a changed name',
      'Captain Eda Lund said',
      'A name or capital letter differs: “Eda” in the quote, “Ida” in the source.',
    ],
    [
      'a small letter for a capital',
      'captain Ida Lund said the',
      'A name or capital letter of the source is not in the quote: “Captain”.',
    ],
    ['a “not” left out', 'We did close the bow door', 'A negation of the source is not in the quote: “not”.'],
    ['a “not” put in', 'she told not the court', 'A negation of the quote is not in the source: “not”.'],
    ['“n’t” left out', 'and we could know', "A negation of the source is not in the quote: “couldn't”."],
    [
      '“n’t” cut off',
      'asked us to, and we could',
      "The quote cuts the negation off a word: the source has “couldn't”.",
    ],
    [
      '“no longer” left out',
      'The government insures well-known',
      'A negation of the source is not in the quote: “no”.',
    ],
    ['“un” cut off', 'able to name the owner', 'The quote cuts the negation off a word: the source has “unable”.'],
    [
      'a negation behind […]',
      'the company had […] been warned',
      'What the quote leaves out is “not”, which turns its meaning round.',
    ],
    ['a full stop the source has not', 'Captain Ida Lund said.', 'The words are the same, their punctuation differs.'],
    ['another word', 'close the stern door', 'A word differs: “stern” in the quote, “bow” in the source.'],
    ['a comma left out', 'asked us to and we couldn’t', 'The words are the same, their punctuation differs.'],
  ])('%s', (_why, quote, why) => {
    expect(findQuote(FERRY, quote)).toMatchObject({ outcome: 'differs', why })
  })

  test.each([
    ['an empty quote', '', 'The quote has no words.'],
    ['only spaces and signs', ' \n … “” ', 'The quote has no words.'],
    ['only what was left out', '[…]', 'The quote has no words.'],
    [
      'words of another text',
      'The orchard yields four tonnes of plums',
      'Neither these words nor words like them stand in the text.',
    ],
    [
      'signs that mean something in patterns',
      '.*(a|b)+[^c]$ \\d{3} ^start',
      'Neither these words nor words like them stand in the text.',
    ],
    [
      'a quote longer than the text',
      'The plum harvest was good. '.repeat(400),
      'Neither these words nor words like them stand in the text.',
    ],
    ['short words that stand nowhere', 'plums', 'Neither these words nor words like them stand in the text.'],
  ])('%s is not found', (_why, quote, why) => {
    expect(findQuote(FERRY, quote)).toEqual({ outcome: 'not_found', place: null, candidates: [], score: 0, why })
  })
})

describe('differs says where', () => {
  test.each([
    ['a changed number', 'with 185 people on board', 'with 184 people on board'],
    ['a number cut', '84 people on board', '184 people on board'],
    ['a changed first and last word', 'A company had not been told', 'the company had not been warned'],
    [
      'over a line end',
      'The government no longer ensures well-known',
      'The govern-\nment no longer insures well-\nknown',
    ],
  ])('%s', (_why, quote, words) => {
    const { place, score, candidates } = findQuote(FERRY, quote)
    expect(FERRY.slice(place?.start, place?.end)).toBe(words)
    expect(candidates).toEqual([place])
    expect(score).toBeGreaterThan(0.6)
    expect(score).toBeLessThan(1)
  })
})

describe('parts with […]', () => {
  test.each([
    ['in order', 'The ferry […] left Port Halden [...] with 184 people', 'found'],
    ['dots apart', 'The ferry [. . .] left Port Halden', 'found'],
    ['a short part between', 'Captain Ida Lund said […] she […] told the court', 'found'],
    ['at the ends', '[…] Captain Ida Lund said […]', 'found'],
    ['in its own marks', '“The ferry […] left Port Halden”', 'found'],
    ['bare dots say nothing of the kind', 'The ferry … left Port Halden at 6.40', 'differs'],
    ['in another order', 'left Port Halden at 6.40 […] The ferry “Aurora”', 'differs'],
    ['a number changed in one part', 'left Port Halden at 6.50 […] with 184 people on board', 'differs'],
    ['a part from elsewhere', 'orchards of yellow plums everywhere […] with 184 people', 'not_found'],
  ])('%s', (_why, quote, outcome) => {
    expect(findQuote(FERRY, quote).outcome).toBe(outcome)
  })

  test.each([
    [
      'found parts',
      'The ferry […] left Port',
      'The ferry “Aurora” left Port',
      'All 2 parts stand in the text, in this order.',
    ],
    [
      'a part that differs',
      'left Port Halden at 6.50 […] with 184 people on board',
      'left Port Halden at 6.40 on 3 March 2019 with 184 people on board',
      'Part 1 of 2: A number differs: 6.50 in the quote, 6.40 in the source.',
    ],
    [
      'another order',
      'left Port Halden […] The ferry “Aurora”',
      'The ferry “Aurora” left Port Halden',
      'All 2 parts stand in the text, but not in this order.',
    ],
  ])('the place of %s spans all', (_why, quote, words, why) => {
    const found = findQuote(FERRY, quote)
    expect(FERRY.slice(found.place?.start, found.place?.end)).toBe(words)
    expect(found.why).toBe(why)
  })

  test('dots in brackets that the source itself prints are words like others', () => {
    expect(wordsFound('He wrote: the plan […] failed at once.', 'the plan [...] failed')).toBe('the plan […] failed')
  })

  test('the nearest begin is taken when a part stands in two places', () => {
    const text = 'We met the owner. We met the owner again, and later the captain came.'
    expect(wordsFound(text, 'We met the owner […] the captain came')).toBe(
      'We met the owner again, and later the captain came',
    )
  })
})

describe('several places', () => {
  const TWICE =
    'It was a long night. Nobody slept at all. Then it was day: nobody slept at all. Nobody slept at all, he said.'
  const place = (words: string, from = 0) => {
    const start = TWICE.indexOf(words, from)
    return { start, end: start + words.length }
  }

  test('are all told, and none is chosen', () => {
    const places = [place('Nobody slept at all'), place('Nobody slept at all', 60)]
    expect(findQuote(TWICE, 'Nobody slept at all')).toEqual({
      outcome: 'ambiguous',
      place: null,
      candidates: places,
      score: 1,
      why: 'The words stand in the text 2 times: choose the place, or give the words around them.',
    })
  })

  test('at most twenty are told', () => {
    expect(findQuote('Nobody slept at all. '.repeat(300), 'Nobody slept at all').candidates).toHaveLength(20)
  })

  test.each([
    ['a context that holds the quote', 'Nobody slept at all, he said', place('Nobody slept at all', 60)],
    ['a context before it', 'It was a long night', null],
    ['a context that is nowhere', 'the quick and lively sailors', null],
    ['a context that says too little', 'he said', null],
  ])('%s', (_why, context, chosen) => {
    const found = findQuote(TWICE, 'Nobody slept at all', context)
    expect(found.outcome).toBe(chosen ? 'found' : 'ambiguous')
    expect(found.place).toEqual(chosen)
  })
})

describe('fewer than 12 characters', () => {
  test.each([
    ['alone', '184 people', undefined, 'ambiguous'],
    ['with the words around them', '184 people', 'on 3 March 2019 with 184 people on board', 'found'],
    ['with words nearly around them', '184 people', 'on 4 March 2018 with 184 persons on board', 'found'],
    ['with the words beside them', '184 people', 'left Port Halden at 6.40', 'found'],
    ['changed, with the words around them', '185 people', 'on 3 March 2019 with 185 people on board', 'differs'],
    ['changed, alone', '185 people', undefined, 'not_found'],
    ['twelve characters stand alone', 'Captain Ida ', undefined, 'ambiguous'],
    ['twelve without the spaces', 'Captain Ida L', undefined, 'found'],
    ['parts count together', 'The […] ferry left', undefined, 'not_found'],
    ['emoji count once', '🙂🙂🙂🙂🙂🙂', undefined, 'not_found'],
  ])('%s', (_why, quote, context, outcome) => {
    expect(findQuote(FERRY, quote, context).outcome).toBe(outcome)
  })

  test('short words are whole words first', () => {
    expect(findQuote('A warning of war, war.', 'war').candidates).toEqual([
      { start: 13, end: 16 },
      { start: 18, end: 21 },
    ])
  })
})

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
