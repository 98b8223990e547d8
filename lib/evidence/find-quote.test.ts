import { describe, expect, test } from 'vitest'
import { FERRY } from '@/lib/testing/ferry-text'
import { findQuote } from './find-quote'

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
