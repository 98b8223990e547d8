import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../shared/refusal'
import { importOfFile } from './import-file'
import { acceptProposals, readImport } from './read-import'

const WITH_FURNITURE = `2024-03-05T08:12:00+00:00
A-
A
A+
/ The harbour bridge closed on Monday after 14 bolts cracked, the city said in a statement to the press.
It is the oldest lifting bridge in the country, and 6,000 people cross it every day on their way to work.`

const ARABIC =
  'أغلقت المدينة جسر الميناء يوم الاثنين بعد العثور على 14 مسمارا متصدعا. وقال المهندسون إن الإصلاح سيستغرق عاما كاملا.'

const bytes = (text: string) => new TextEncoder().encode(text)

const sentenceOf = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'invalid') return error.message
    throw error
  }
  return 'It was not refused.'
}

describe('reading what an editor hands in', () => {
  test('furniture of a page is proposed to be left out, and the leading slash is taken off', () => {
    const accepted = acceptProposals(readImport({ text: WITH_FURNITURE, html: null }))
    expect(accepted.text).toMatch(/^The harbour bridge closed/)
    expect(accepted.text).not.toContain('A+')
    expect(accepted).toMatchObject({ publishedOn: '2024-03-05', language: 'en', direction: 'ltr' })
  })

  test('HTML of the clipboard is used where it keeps the words', () => {
    const html =
      '<h2>The bridge</h2><p>It closed on Monday after 14 bolts cracked.</p><p>Nobody was hurt in the harbour.</p>'
    const text = 'The bridge\nIt closed on Monday after 14 bolts cracked.\nNobody was hurt in the harbour.'
    const read = readImport({ text, html })
    expect(read.readAs).toBe('HTML')
    expect(read.lines.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'paragraph'])
  })

  test('HTML of the clipboard that lost most of the words is not used', () => {
    const text = 'The bridge closed on Monday after 14 bolts cracked. Nobody was hurt. The ferry carries everybody now.'
    expect(readImport({ text, html: '<p>The bridge</p><p>Sign in</p>' }).readAs).toBe('plain text')
  })

  test('a file in windows-1256 is Arabic, right to left', () => {
    const { input } = importOfFile(iconv.encode(ARABIC, 'windows-1256'), 'bridge.txt')
    expect(input).toMatchObject({ text: ARABIC, language: 'ar', direction: 'rtl' })
  })

  test('a file is read with every proposal taken, and says what was left out', () => {
    const { input, leftOut } = importOfFile(bytes(WITH_FURNITURE), 'bridge.txt')
    expect(input.text.startsWith('The harbour bridge')).toBe(true)
    expect(leftOut.map(({ text }) => text)).toEqual(['2024-03-05T08:12:00+00:00', 'A-', 'A', 'A+'])
    expect(leftOut.every(({ because }) => because !== '')).toBe(true)
  })

  test('what is given goes before what is guessed', () => {
    const { input } = importOfFile(bytes('# Bridge\n\nIt closed.'), 'bridge.md', { title: 'Another', again: 'import' })
    expect(input).toMatchObject({ title: 'Another', headings: [0], again: 'import' })
  })

  test('an address that is none is left out', () => {
    const page =
      '<html><head><link rel="canonical" href="javascript:alert(1)"></head><body><p>It closed on Monday.</p></body></html>'
    expect(readImport({ file: bytes(page), name: 'a.html' }).url).toBeNull()
  })

  test.each([
    ['an empty file', new Uint8Array(), 'The file is empty.'],
    ['a PDF', bytes('%PDF-1.7 …'), 'a PDF'],
    ['bytes that are no text', Uint8Array.from({ length: 2_000 }, (_, at) => (at * 7) % 256), 'text'],
    ['a file without a word', bytes(' \n —— \n'), 'The text holds no words'],
  ])('%s is refused with a sentence', (_why, file, sentence) => {
    expect(sentenceOf(() => readImport({ file, name: 'article.txt' }))).toContain(sentence)
  })
})
