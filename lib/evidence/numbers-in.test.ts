import { describe, expect, test } from 'vitest'
import { isSameNumber, numbersIn, withoutDays } from './numbers-in'

const valuesIn = (text: string) => numbersIn(text).map(({ values }) => values)

describe('the numbers of a text', () => {
  test.each<[string, string, number[][]]>([
    ['digits', 'killed 84 people', [[84]]],
    ['thousands with commas', '6,000 passengers', [[6000, 6]]],
    ['with points, which can also be a decimal', '6.000 Fahrgäste', [[6000, 6]]],
    ['with two commas it is one thing only', '1,234,567 votes', [[1234567]]],
    ['with spaces', '1 234 567 voix', [[1234567]]],
    ['with narrow spaces', '12 345 voix', [[12345]]],
    ['with an apostrophe, as the Swiss do', '12’345', [[12345]]],
    ['in lakhs', '12,34,567', [[1234567]]],
    ['a decimal', '2.5 per cent', [[2.5]]],
    ['a decimal comma', '2,5 Prozent', [[2.5]]],
    ['thousands and a decimal', '1,234.5', [[1234.5]]],
    ['the other way round', '1.234,5', [[1234.5]]],
    ['a scale in words', '2.3 million euros', [[2300000]]],
    ['a scale of one letter', '€2.3m and 4bn', [[2300000], [4000000000]]],
    ['a scale in German', '2,3 Millionen', [[2300000]]],
    ['Arabic-Indic digits', 'قتل ٨٤ شخصا', [[84]]],
    ['with Arabic separators', '١٬٢٣٤٫٥', [[1234.5]]],
    ['Persian digits and scale', '۲ میلیون', [[2000000]]],
    ['Devanagari digits', '८४ लोग', [[84]]],
    ['full-width digits', '死者８４人', [[84]]],
    ['in words', 'Eighty-four people', [[84]]],
    ['in words without a hyphen', 'eighty four people', [[84]]],
    ['in long words', 'two hundred and eighty-four thousand and six', [[284006]]],
    ['dozens', 'two dozen ships and a dozen planes', [[24], [12]]],
    ['a hundred', 'a hundred years', [[100]]],
    ['two numbers side by side', 'one, two or three of the fourteen bolts', [[2], [3], [14]]],
    ['one by the way says nothing', 'one of the reasons, a view', []],
    ['an age', 'an 84-year-old', [[84]]],
    ['a range', '10–12 bolts', [[10], [12]]],
    ['digits in a name are none', 'the F-16 and COVID-19 at G7', []],
    ['an ordinal in digits', 'the 14th bolt', [[14]]],
    ['a time', 'at 18:30', [[18, 30]]],
    ['none', 'nobody was hurt', []],
    ['digits with a scale are one number, not two', '3 thousand', [[3000]]],
  ])('%s: “%s”', (_why, text, values) => expect(valuesIn(text)).toEqual(values))

  test.each([
    ['84', 'eighty-four', true],
    ['6,000', '6.000', true],
    ['6,000', 'six thousand', true],
    ['2.3 million', '2,300,000', true],
    ['2.3 million', '2.3 billion', false],
    ['84', '86', false],
    ['٨٤', '84', true],
    ['1.5', '15', false],
  ])('“%s” and “%s” are one number: %s', (one, other, same) => {
    const [a] = numbersIn(one)
    const [b] = numbersIn(other)
    expect(a && b && isSameNumber(a, b)).toBe(same)
  })

  test.each([
    ['closed on 4 March 2024 after 14 bolts', 'en', [[14]]],
    ['on March 4, 2024, 14 bolts', 'en', [[14]]],
    ['on Mar. 4 the 14 bolts', 'en', [[14]]],
    ['2024-03-04: 14 bolts', 'en', [[14]]],
    ['am 4. März 2024 14 Bolzen', 'de', [[14]]],
    ['le 4 mars 2024, 14 boulons', 'fr', [[14]]],
    ['في ٤ مارس ٢٠٢٤ وجد ١٤ برغيا', 'ar', [[14]]],
    ['the worst since 1979', 'en', [[1979]]],
    ['it may cost 14 euros', 'en', [[14]]],
    ['14 bolts in May', 'xx-nothing', [[14]]],
  ])('days are left out: “%s” (%s)', (text, language, values) => {
    expect(valuesIn(withoutDays(text, language))).toEqual(values)
  })

  test('a long hostile line takes no time', () => {
    const started = performance.now()
    numbersIn('1,234 '.repeat(700))
    numbersIn('twenty '.repeat(700))
    withoutDays('4 March '.repeat(600), 'en')
    expect(performance.now() - started).toBeLessThan(500)
  })
})
