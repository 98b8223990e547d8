import { expect, test } from 'vitest'
import { inPrint } from '@/lib/testing/in-print'
import { sampleEdition } from '@/lib/testing/sample-edition'
import { pdfHead } from './pdf-head'
import { pdfPage } from './pdf-page'

const arabic = inPrint(sampleEdition('Kotka.'), { language: 'ar' })

test('names among Arabic labels stand apart from the line they are in, with the comma of its language', () => {
  const { signed, facts } = pdfHead(arabic, pdfPage(arabic))
  const name = (words: string) => ['\u200f', { dir: 'ltr', lines: [[words]] }, '\u200f']
  expect(signed.map(({ value }) => value)).toEqual([
    [...name('Ines Duarte'), '، ', ...name('Samir Haddad')],
    name('Ruth Adler'),
    [...name('Ruth Adler'), expect.stringMatching(/^، 9 .*2024، 19:30$/)],
    name('FD-2024-007'),
    ['للقراء'],
  ])
  expect(facts.slice(0, 7)).toEqual([...name('By Kotka.'), '، ', ...name('Kotka.')])
})

test('where all is of one direction no mark is needed', () => {
  const english = inPrint(sampleEdition('Kotka.'))
  expect(pdfHead(english, pdfPage(english)).facts).toEqual([
    { dir: 'ltr', lines: [['By Kotka.']] },
    ', ',
    { dir: 'ltr', lines: [['Kotka.']] },
    ', ',
    'version 1 of the article',
    ', ',
    '5 Mar 2024',
  ])
})
