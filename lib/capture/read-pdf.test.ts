import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { aPdf } from '@/lib/testing/sample-files'
import { readPdf } from './read-pdf'

const SENTENCE = 'The ferry carried 6,200 passengers a day in January, the port office said in its yearly report. '
const ARABIC_FONT = 'node_modules/@fontsource/amiri/files/amiri-arabic-400-normal.woff'
const ARABIC = 'قالت وزارة النقل يوم الخميس إن عدد الركاب ارتفع إلى ستة آلاف في اليوم'

async function aPicture(): Promise<Buffer> {
  return sharp({ create: { width: 90, height: 90, channels: 3, background: 'teal' } })
    .png()
    .toBuffer()
}

describe('a PDF', () => {
  test('gives its words page by page, lines joined into paragraphs, and its title and author', async () => {
    const info = { Title: 'Harbour report', Author: 'Port Office' }
    const pdf = await aPdf(
      (page) => {
        page.fontSize(20).text('The harbour in winter').moveDown().fontSize(12)
        page.text(SENTENCE.repeat(4).trim()).moveDown().text('It was a mild month.')
        page.addPage().text('Repairs began in May.')
      },
      { info },
    )
    const read = await readPdf(pdf)
    expect(read.text.split('\n\n')).toEqual([
      'The harbour in winter',
      SENTENCE.repeat(4).trim(),
      'It was a mild month.',
      'Repairs began in May.',
    ])
    expect(read.places.map(({ label, start }) => [label, read.text.slice(start, start + 7)])).toEqual([
      ['page 1', 'The har'],
      ['page 2', 'Repairs'],
    ])
    expect(read).toMatchObject({
      problem: null,
      facts: { title: 'Harbour report', author: 'Port Office', publishedOn: null },
    })
  })

  test('a word divided at the end of a line keeps the line end, so that it can be put together again', async () => {
    const pdf = await aPdf((page) => page.text('It was an extra-').text('ordinary winter.'))
    expect((await readPdf(pdf)).text).toBe('It was an extra-\nordinary winter.')
  })

  test('a page without words between others has no place, and the pages after it keep their numbers', async () => {
    const pdf = await aPdf((page) => page.text(SENTENCE).addPage().addPage().text(SENTENCE))
    expect(await readPdf(pdf)).toMatchObject({ problem: null, places: [{ label: 'page 1' }, { label: 'page 3' }] })
  })
})

describe('what a PDF keeps to itself', () => {
  test.each([
    ['one that asks for a password', 'password', () => aPdf((page) => page.text('Hidden.'), { userPassword: 'tide' })],
    [
      'one of pictures',
      'scan',
      async () => {
        const picture = await aPicture()
        return aPdf((page) => page.image(picture, 20, 20).addPage().image(picture, 20, 20))
      },
    ],
    ['one cut in the middle', 'damaged', async () => (await aPdf((page) => page.text(SENTENCE))).subarray(0, 300)],
    ['one that only begins like one', 'damaged', async () => Buffer.from('%PDF-1.7\nnot at all')],
  ])('%s', async (_, problem, make) => {
    expect(await readPdf(await make())).toMatchObject({ problem, text: '', places: [] })
  })

  test('one that may be read but not copied is read', async () => {
    const pdf = await aPdf((page) => page.text(SENTENCE), { ownerPassword: 'tide' })
    expect(await readPdf(pdf)).toMatchObject({ problem: null, text: SENTENCE.trim() })
  })

  test('one written from right to left says that the order of its words is not to be relied on', async () => {
    const read = await readPdf(await aPdf((page) => page.font(ARABIC_FONT).text(ARABIC)))
    expect(read).toMatchObject({ problem: 'right-to-left-pdf', places: [{ label: 'page 1' }] })
    expect(read.text).toContain('الركاب')
  })

  test.each([
    ['a file name', 'draft_3.docx'],
    ['what the program writes', 'Microsoft Word - draft'],
  ])('a title that is %s is none', async (_, title) => {
    const pdf = await aPdf((page) => page.text(SENTENCE), { info: { Title: title } })
    expect((await readPdf(pdf)).facts.title).toBeNull()
  })
})
