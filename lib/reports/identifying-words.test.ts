import { describe, expect, test } from 'vitest'
import { identifies, identifyingWords, type SecretSource } from './identifying-words'

const QUIST: SecretSource = {
  title: 'Call with the inspector Mara Quist',
  author: 'M. Quist-Öberg',
  publisher: 'Harbour Office',
  addresses: ['https://www.leaks.example/box/7?key=a'],
  said: ['We were told to sign the sheet before anybody had been up there.', 'Lives in Kotka'],
}
const WORDS = identifyingWords([QUIST])

describe('words that tell who a confidential source is', () => {
  test.each([
    ['Mara said so.', 'a name from the title'],
    ['Ask QUIST again', 'in capitals'],
    ['Quists Bericht fehlt', 'with an ending'],
    ['that is Oberg’s hand', 'without its accent'],
    ['Q\u200bu\u200bi\u200bst knows', 'with what cannot be seen between the letters'],
    ['Ｑｕｉｓｔ', 'in wide letters'],
    ['call with the inspector mara quist', 'the title as it is'],
    ['from the harbour office, no doubt', 'who published it'],
    ['see https://leaks.example/box/7?key=a', 'its address'],
    ['all on leaks.example', 'where its address lies'],
    ['they signed: “told to sign the sheet before anybody”', 'five words of what it said'],
    ['the one who lives in Kotka?', 'a short note'],
    ['the inspector of the north side is ours: Inspector again', 'another word of the title', 'no'],
  ])('“%s” holds %s', (text, _what, told = 'yes') => {
    expect(identifies(text, WORDS)).toBe(told === 'yes')
  })

  test.each([
    ['Call the harbour again, with the office closed.', 'words that say what it is'],
    ['We were told nothing.', 'a few words that anybody says'],
    ['The conquistador of Kotka', 'a name within a word'],
    ['', 'nothing'],
    ['😀 …', 'no word at all'],
  ])('“%s” holds only %s', (text) => {
    expect(identifies(text, WORDS)).toBe(false)
  })

  test.each([
    ['قالت وسارة تعرف', { title: 'مقابلة مع سارة' }],
    ['王小明说的', { author: '王小明' }],
    ['talk to sanna about it', { title: 'call with sanna' }],
    ['ask Ann', { author: 'Ann Li' }],
  ])('in other scripts, in small letters, short: “%s”', (text, known) => {
    const nobody = { title: 'x', author: null, publisher: null, addresses: [], said: [] }
    expect(identifies(text, identifyingWords([{ ...nobody, ...known }]))).toBe(true)
    expect(identifies('We announce what the report says.', identifyingWords([{ ...nobody, ...known }]))).toBe(false)
  })

  test('of what cannot be told apart from any word nothing is made', () => {
    const short = { title: 'A', author: '…', publisher: '', addresses: ['http://'], said: ['', 'no'] }
    expect(identifies('A no … word', identifyingWords([short]))).toBe(false)
    expect(identifies('anything', identifyingWords([]))).toBe(false)
  })
})
