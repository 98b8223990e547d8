import { expect, test } from 'vitest'
import { directedTexts, firstDirection, holdable } from './docx-text'

test.each<[string, string, string]>([
  ['what XML holds stays as it is', 'Größe\t1 €\n🎉 عاد', 'Größe\t1 €\n🎉 عاد'],
  ['a control character is shown by its picture', 'a\u001b[8mb\u0007', 'a␛[8mb␇'],
  ['half of a character is shown as lost', 'a\ud83cb\udf89', 'a\ufffdb\ufffd'],
  ['a non-character is shown as lost', 'a\ufffe', 'a\ufffd'],
])('%s', (_sentence, text, held) => {
  expect(holdable(text)).toBe(held)
})

test.each<[string, string, 'ltr' | 'rtl', 'ltr' | 'rtl']>([
  ['a Latin letter goes left to right', '«12» Bolts', 'rtl', 'ltr'],
  ['an Arabic letter goes right to left', '12 عاد the', 'ltr', 'rtl'],
  ['without letters it is as around it', '12.', 'rtl', 'rtl'],
])('%s', (_sentence, text, around, direction) => {
  expect(firstDirection(text, around)).toBe(direction)
})

test.each<[string, string, 'ltr' | 'rtl', string[]]>([
  ['Latin text is one piece', 'The 14 bolts.', 'ltr', ['>The 14 bolts.']],
  ['Arabic text is one piece but for its numbers', 'في 2024-03-05 قال', 'rtl', ['<في ', '>2024-03-05', '< قال']],
  ['a full stop belongs to the paragraph', 'عاد.', 'ltr', ['<عاد', '>.']],
  [
    'spaces between Arabic words go with them',
    'He said عاد الجسر twice',
    'ltr',
    ['>He said ', '<عاد الجسر', '> twice'],
  ],
  ['a number after a Latin word goes with it', 'طائرة Boeing 737 هبطت', 'rtl', ['<طائرة ', '>Boeing 737', '< هبطت']],
  ['two numbers are apart, as they are read right to left', '12 15', 'rtl', ['>12', '< ', '>15']],
  ['nothing is nothing', '', 'rtl', []],
])('%s', (_sentence, text, paragraph, pieces) => {
  const told = directedTexts(text, paragraph).map((each) => `${each.direction === 'ltr' ? '>' : '<'}${each.text}`)
  expect(told).toEqual(pieces)
})
