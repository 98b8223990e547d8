import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decodeFile, decodeText, MAX_FILE_BYTES } from './decode-file'

const ARABIC =
  'قالت وزارة الصحة يوم الخميس إن عدد الجرحى في المدينة ارتفع إلى مئة وعشرين شخصا، وإن المستشفيات تعمل بكامل طاقتها منذ الصباح.'
const FRENCH =
  'Le ministre a déclaré jeudi que l’hôpital « fonctionne » à pleine capacité depuis le début de la journée, après la fermeture de l’école.'
const GERMAN =
  'Die Behörde erklärte am Donnerstag, die Brücke über den Fluss werde für zwölf Wochen gesperrt. Grüße aus Köln.'
const JAPANESE = '木曜日、保健省は病院が朝から満員であると発表した。けが人は百二十人に増えたという。'
const RUSSIAN =
  'В четверг министерство сообщило, что больницы города переполнены с самого утра, число раненых выросло до ста двадцати.'

const ascii = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff)
const page = (charset: string, words: string) =>
  iconv.encode(
    `<html><head><meta charset="${charset}"><title>t</title></head><body><p>${words}</p></body></html>`,
    charset,
  )

describe('text files', () => {
  test.each([
    ['plain UTF-8', iconv.encode(ARABIC, 'utf-8'), 'utf-8', 'valid UTF-8', ARABIC],
    [
      'UTF-8 with a mark, which is dropped',
      iconv.encode(ARABIC, 'utf-8', { addBOM: true }),
      'utf-8',
      'byte order mark',
      ARABIC,
    ],
    ['UTF-16LE with a mark', iconv.encode(FRENCH, 'utf-16le', { addBOM: true }), 'utf-16le', 'byte order mark', FRENCH],
    ['UTF-16BE with a mark', iconv.encode(ARABIC, 'utf-16be', { addBOM: true }), 'utf-16be', 'byte order mark', ARABIC],
    ['UTF-32LE with a mark', iconv.encode(GERMAN, 'utf-32le', { addBOM: true }), 'utf-32le', 'byte order mark', GERMAN],
    ['UTF-16LE without a mark, Latin', iconv.encode(FRENCH, 'utf-16le'), 'utf-16le', 'guessed', FRENCH],
    ['UTF-16LE without a mark, Arabic', iconv.encode(ARABIC, 'utf-16le'), 'utf-16le', 'guessed', ARABIC],
    ['UTF-16BE without a mark', iconv.encode(ARABIC, 'utf-16be'), 'utf-16be', 'guessed', ARABIC],
    ['windows-1256 by its letters', iconv.encode(ARABIC, 'windows-1256'), 'windows-1256', 'guessed', ARABIC],
    ['windows-1252 by its letters', iconv.encode(FRENCH, 'windows-1252'), 'windows-1252', 'guessed', FRENCH],
    ['ISO-8859-1 is read as the web reads it', iconv.encode(GERMAN, 'iso-8859-1'), 'windows-1252', 'guessed', GERMAN],
    ['Shift_JIS by its letters', iconv.encode(JAPANESE, 'shift_jis'), 'shift_jis', 'guessed', JAPANESE],
    ['windows-1251 by its letters', iconv.encode(RUSSIAN, 'windows-1251'), 'windows-1251', 'guessed', RUSSIAN],
  ])('%s', (_, bytes, charset, because, text) => {
    expect(decodeFile(bytes)).toEqual({ ok: true, charset, because, text })
  })

  test.each([
    ['a page that declares windows-1256', page('windows-1256', ARABIC), 'windows-1256', ARABIC],
    ['a page that declares ISO-8859-1 is read as windows-1252', page('iso-8859-1', GERMAN), 'windows-1252', GERMAN],
    ['a page that declares Shift_JIS', page('shift_jis', JAPANESE), 'shift_jis', JAPANESE],
    ['a page that declares EUC-JP', page('euc-jp', JAPANESE), 'euc-jp', JAPANESE],
  ])('%s', (_, bytes, charset, words) => {
    const file = decodeFile(bytes)
    expect(file).toMatchObject({ ok: true, charset, because: 'declared' })
    expect(file.ok && file.text).toContain(words)
  })

  test.each([
    [
      'whoever sends it names the charset before the page does',
      'windows-1251',
      iconv.encode(RUSSIAN, 'windows-1251'),
      RUSSIAN,
    ],
    ['by any name the web knows it by', 'cp1251', iconv.encode(RUSSIAN, 'windows-1251'), RUSSIAN],
    ['a name that means nothing is not listened to', 'no-such', iconv.encode(RUSSIAN, 'windows-1251'), RUSSIAN],
    ['UTF-8 wins over any name', 'windows-1251', iconv.encode(RUSSIAN, 'utf-8'), RUSSIAN],
    [
      'UTF-8 cut in the middle of a character',
      'utf-8',
      iconv.encode(RUSSIAN, 'utf-8').subarray(0, -2),
      RUSSIAN.slice(0, -2),
    ],
  ])('%s', (_, told, bytes, words) => {
    const file = decodeText(bytes, told)
    expect(file.ok && file.text).toContain(words)
  })

  test('a page saved as UTF-8 that still declares an old charset is UTF-8', () => {
    const bytes = iconv.encode(`<meta charset="windows-1252"><p>${ARABIC}</p>`, 'utf-8')
    expect(decodeFile(bytes)).toMatchObject({ ok: true, charset: 'utf-8' })
  })
})

describe('refused files', () => {
  test.each([
    ['a PDF says so', ascii('%PDF-1.7\n%âãÏÓ'), 'a PDF'],
    ['a PNG says so', ascii('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'a PNG picture'],
    ['a JPEG says so', ascii('\xff\xd8\xff\xe0\0\x10JFIF'), 'a JPEG picture'],
    ['a ZIP says so', ascii('PK\x03\x04\x14\0\0\0data.csv'), 'a ZIP archive'],
    [
      'a Word document says so',
      ascii('PK\x03\x04\x14\0\0\0[Content_Types].xml word/document.xml'),
      'a Word document (DOCX)',
    ],
    ['an old Word file says so', ascii('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0'), 'an old Word'],
    ['a rich text file says so', ascii('{\\rtf1\\ansi hello}'), 'rich text'],
    ['an empty file says so', new Uint8Array(0), 'empty'],
    ['a file over 5 MB says how large it is', new Uint8Array(MAX_FILE_BYTES + 1).fill(97), '5.1 MB'],
    [
      'bytes of no kind of text are refused',
      Uint8Array.from({ length: 3000 }, (_, at) => (at * 7919) % 256),
      'not look like text',
    ],
    ['only zero bytes are refused', new Uint8Array(400), ''],
  ])('%s', (_, bytes, words) => {
    const file = decodeFile(bytes)
    expect(file.ok).toBe(false)
    expect(!file.ok && file.sentence).toContain(words)
  })

  test('a file of exactly 5 MB is read', () => {
    expect(decodeFile(new Uint8Array(MAX_FILE_BYTES).fill(97))).toMatchObject({ ok: true })
  })

  test('one NUL in a text is left for the cleaning to name', () => {
    expect(decodeFile(ascii(`${'words and words '.repeat(20)}\0 more`))).toMatchObject({ ok: true, charset: 'utf-8' })
  })

  test('no bytes make it throw', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => typeof decodeFile(bytes).ok === 'boolean'))
  })
})
