import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldText, placeInOriginal } from './fold-text'

describe('what printing does is folded', () => {
  test.each([
    ['curly quotation marks and apostrophes', '“We don’t,” ‘she’ „said‟', `"We don't," 'she' "said"`],
    ['guillemets', '»Nein« sagte ‹er› und ging', `"Nein" sagte 'er' und ging`],
    ['the spaces French printing puts inside guillemets', '«\u00a0Oui\u00a0», dit-il', '"Oui", dit-il'],
    ['plain spaces inside guillemets, at the end too', 'il dit : « Oui »', 'il dit : "Oui"'],
    ['a closing guillemet keeps the space behind it', '»Nein« und »Ja«', '"Nein" und "Ja"'],
    ['ligatures', 'oﬀer ﬁnd ﬂow eﬃcient baﬄe ﬅop ﬆop', 'offer find flow efficient baffle stop stop'],
    ['soft hyphens and zero-width characters', 'par\u00adlia\u200bment\u2060 \u200etoday\ufeff', 'parliament today'],
    [
      'hyphens at line ends before a small letter',
      'the govern-\nment and its oppo‐ \r\n   sition',
      'the government and its opposition',
    ],
    ['a soft hyphen at a line end', 'the govern\u00ad\nment', 'the government'],
    ['a page break within a word', 'the govern-\n\nment', 'the government'],
    [
      'a line that ends in the hyphen of a name or range',
      'Jean-\nPaul read pages 12-\n14',
      'Jean-Paul read pages 12-14',
    ],
    ['a dash at a line end', 'the plan—\nwhich failed –\nwas his', 'the plan-which failed - was his'],
    ['runs of white space of every kind', 'a \u00a0b\t\tc\r\n\r\nd\u2009e\u3000f\u2028g', 'a b c d e f g'],
    ['en, em, figure dashes and minus signs', '2019–2020 ‒ −5 — yes', '2019-2020 - -5 - yes'],
    ['decomposed accents', 'cafe\u0301 A\u030angstro\u0308m', 'café Ångström'],
    ['characters that are another one in NFC', '\u212bngström 5 k\u2126', 'Ångström 5 kΩ'],
    ['Hangul in pieces', '\u1112\u1161\u11ab\u1100\u1173\u11af', '한글'],
    ['an ellipsis in one character', 'well… no', 'well... no'],
    ['tatweel', 'كـــتاب', 'كتاب'],
    ['Arabic presentation forms', '\ufefb \ufee3\ufeae\ufea3\ufe92\ufe8e', 'لا مرحبا'],
    ['joiners of Persian', 'می\u200cرود', 'میرود'],
    ['nothing in plain words', 'The plain words, 84 of them.', 'The plain words, 84 of them.'],
    ['an empty text', '', ''],
  ])('%s', (_why, text, folded) => {
    expect(foldText(text).text).toBe(folded)
  })
})

describe('what is no printing stays', () => {
  test.each([
    ['capitals', 'The Minister', 'the minister'],
    ['digits', '84', '85'],
    ['a decimal point', '1.5', '15'],
    ['a sign before a number', '-5', '5'],
    ['a per cent sign', '84%', '84'],
    ['accents', 'résumé', 'resume'],
    ['letters that only look like ligatures', 'Cæsar œuvre straße', 'Caesar oeuvre strasse'],
    ['Arabic vowel marks', 'كَتَبَ', 'كتب'],
    ['letters of Persian and Arabic', 'علی', 'علي'],
    ['Arabic-Indic digits', '٨٤', '84'],
    ['a hyphen inside a line', 'well-known', 'wellknown'],
    ['a hyphen that hangs', 'pre- and post-war', 'preand post-war'],
    ['minutes and seconds', '6′', '6″'],
    ['a space', 'no where', 'nowhere'],
  ])('%s', (_why, one, other) => {
    expect(foldText(one).text).not.toBe(foldText(other).text)
  })
})

describe('places lead back to the original', () => {
  test.each([
    ['a ligature is one character', 'the ﬁnancial “plan”', 'financial', 'ﬁnancial'],
    ['a soft hyphen inside belongs to the word', 'a par\u00adliament b', 'parliament', 'par\u00adliament'],
    ['one before the word does not', 'a\u00ad b\u00adc d', 'bc', 'b\u00adc'],
    ['a word parted at a line end', 'the govern-\r\n  ment fell', 'government fell', 'govern-\r\n  ment fell'],
    ['a run of spaces', 'one  \r\n\r\n two three', 'one two', 'one  \r\n\r\n two'],
    ['a decomposed accent', 'the cafe\u0301 is shut', 'café is', 'cafe\u0301 is'],
    ['behind emoji, each two units', '🙂🙂  the café', 'the café', 'the café'],
    ['Arabic with tatweel', 'هذا كـــتاب جديد', 'كتاب جديد', 'كـــتاب جديد'],
  ])('%s', (_why, text, words, original) => {
    const folded = foldText(text)
    const start = folded.text.indexOf(words)
    const place = placeInOriginal(folded, start, start + words.length)
    expect(text.slice(place.start, place.end)).toBe(original)
  })

  test('folding a place gives what was found there', () => {
    const piece = fc.constantFrom(
      'a',
      'B',
      '7',
      ' ',
      '  ',
      '\r\n',
      '-',
      '-\n',
      '“',
      '«',
      '»',
      'ﬁ',
      '\u00ad',
      'e\u0301',
      '🙂',
      'ـ',
      'ب',
    )
    const texts = fc.array(piece, { maxLength: 40 }).map((pieces) => `x${pieces.join('')}x`)
    fc.assert(
      fc.property(texts, (text) => {
        const folded = foldText(text)
        for (let at = 0; at < folded.text.length; at += 1) {
          const place = placeInOriginal(folded, at, at + 1)
          expect(place.start).toBeLessThan(place.end)
          const before = placeInOriginal(folded, Math.max(0, at - 1), at)
          if (at > 0) expect(before.start).toBeLessThanOrEqual(place.start)
        }
        expect(placeInOriginal(folded, 0, folded.text.length)).toEqual({ start: 0, end: text.length })
      }),
    )
  })
})

test.each(['\u1fef', '\u1ffd', 'a\u1fef b', '\u037e', '\u2126'])('folding %j twice changes nothing more', (text) => {
  const once = foldText(text).text
  expect(foldText(once).text).toBe(once)
})

test('folding twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const once = foldText(text).text
      expect(foldText(once).text).toBe(once)
    }),
  )
})
