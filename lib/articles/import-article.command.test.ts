import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { ROLES } from '@/lib/access/role'
import { db } from '@/lib/db/client'
import { Refusal } from '@/lib/shared/refusal'
import { aDesk, aPerson, HARBOUR_TEXT } from '@/lib/testing/builders'
import { importArticle } from './import-article.command'
import { importArticleInput } from './import-article.input'

const anImport = (more: Record<string, unknown> = {}) =>
  importArticleInput.parse({
    text: HARBOUR_TEXT,
    headings: '1',
    title: 'Harbour bridge closed',
    language: 'en',
    direction: 'ltr',
    ...more,
  })

const refusalOf = async (work: Promise<unknown>): Promise<Refusal> => {
  const error = await work.then(
    () => new Error('It was not refused.'),
    (thrown: unknown) => thrown,
  )
  if (error instanceof Refusal) return error
  throw error
}

describe('importing an article', () => {
  let editor: Actor
  beforeAll(async () => {
    editor = await aPerson(await aDesk(), 'editor')
  })

  test('makes version 1 with its passages, paragraphs and words, and tells the log', async () => {
    const imported = await importArticle(editor, anImport({ byline: 'Nora Salmi', publishedOn: '2024-03-05' }))
    expect(imported).toMatchObject({ passages: 8, paragraphs: 4 })
    expect(imported.words).toBeGreaterThan(70)
    const article = await db().article.findUniqueOrThrow({
      where: { id: imported.articleId },
      include: { currentVersion: { include: { passages: { orderBy: { number: 'asc' } } } }, events: true },
    })
    const version = article.currentVersion
    expect(version).toMatchObject({ number: 1, byline: 'Nora Salmi', language: 'en', text: HARBOUR_TEXT })
    expect(version?.publishedOn?.toISOString().slice(0, 10)).toBe('2024-03-05')
    const words = version?.passages.map(({ start, end, kind }) => `${kind}: ${version.text.slice(start, end)}`)
    expect(words?.[2]).toBe('heading: What the inspectors saw')
    expect(words?.at(-1)).toBe('sentence: Nobody was hurt.')
    expect(article.events).toMatchObject([
      {
        kind: 'article.imported',
        actorId: editor.userId,
        data: { title: 'Harbour bridge closed', version: 1, passages: 8 },
      },
    ])
  })

  test('the same text is refused with the article that is here, whatever its title, line ends or spaces around', async () => {
    const text = 'Nine ships were late. One was lost.\n\nThe café closed.'
    const first = await importArticle(editor, anImport({ text, headings: '', title: 'Nine ships' }))
    const again = {
      headings: '',
      title: 'Another title',
      text: `\r\n${text.normalize('NFD').replaceAll('\n', '\r\n')}  `,
    }
    const refusal = await refusalOf(importArticle(editor, anImport(again)))
    expect(refusal.kind).toBe('wrong-state')
    expect(refusal.message).toMatch(/^This text is here already as “Nine ships”, imported on .+ by Ruth Adler\.$/)
    expect(refusal.issues.here).toEqual([first.articleId])
  })

  test('the same text is imported again when that is what the editor wants', async () => {
    const text = 'The tide was two metres high.'
    const first = await importArticle(editor, anImport({ text, headings: '' }))
    const second = await importArticle(editor, anImport({ text, headings: '', again: 'import' }))
    expect(second.articleId).not.toBe(first.articleId)
  })

  test('of the same text sent eight times at once, one is imported', async () => {
    const input = anImport({ text: 'Eight people pressed the button. One was first.', headings: '' })
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => importArticle(editor, input)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []))
    expect(refused.every((error) => error instanceof Refusal && error.kind === 'wrong-state')).toBe(true)
  })

  test('the same text on another desk is nobody’s business here', async () => {
    const input = anImport({ text: 'Only one desk knows of this.', headings: '' })
    await importArticle(editor, input)
    const elsewhere = await aPerson(await aDesk(), 'editor')
    await expect(importArticle(elsewhere, input)).resolves.toMatchObject({ passages: 1 })
  })

  test.each(ROLES)('a %s may import only as an editor or admin', async (role) => {
    const person = await aPerson(await aDesk(), role)
    const attempt = importArticle(person, anImport())
    if (role === 'editor' || role === 'admin') await expect(attempt).resolves.toMatchObject({ passages: 8 })
    else expect((await refusalOf(attempt)).message).toBe('Only an editor imports an article.')
    expect(await db().article.count({ where: { deskId: person.deskId } })).toBe(
      role === 'editor' || role === 'admin' ? 1 : 0,
    )
  })

  test('a book of 20,000 sentences is imported whole', async () => {
    const sentences = Array.from(
      { length: 60_000 },
      (_, at) => `Ship ${at} came in ${at % 24} hours late, and its crew was tired of the sea.`,
    )
    const text = Array.from({ length: 2_000 }, (_, at) => sentences.slice(at * 10, at * 10 + 10).join(' ')).join('\n\n')
    const imported = await importArticle(editor, anImport({ text, headings: '' }))
    expect(imported).toMatchObject({ passages: 20_000, paragraphs: 2_000 })
  })

  test('a text without a word is refused', async () => {
    const refusal = await refusalOf(importArticle(editor, anImport({ text: '\u200b \u00a0\u200b', headings: '' })))
    expect(refusal).toMatchObject({ kind: 'invalid', issues: { text: ['The text holds no words to check.'] } })
  })

  test.each([
    ['quotes that end an SQL string', "'; DROP TABLE article; --"],
    ['a script', '<script>alert(1)</script>'],
    ['emoji and joiners', '👩🏽‍🚀 went up. 🇫🇷 watched.'],
    ['right-to-left marks', 'abc \u202eevil\u202c \u200fdef.'],
    ['control characters', 'a\u0001b\u001fc\u007f.'],
    ['stacked accents', 'Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮'],
    ['line separators', 'one\u2028two\u2029three'],
    ['characters beyond the basic plane', '𝕿𝖍𝖊 quick 𠜎𠜱.'],
    ['a byte order mark inside', 'a\ufeffb'],
  ])('%s is stored as typed', async (_why, words) => {
    const input = anImport({ text: words, title: words, headings: '' })
    const { versionId } = await importArticle(editor, input)
    const stored = await db().articleVersion.findUniqueOrThrow({ where: { id: versionId } })
    expect(stored.text).toBe(words.normalize('NFC').trim())
    expect(stored.title).toBe(input.title)
  })
})

describe('what may be sent to be imported', () => {
  test.each([
    ['a NUL character', { text: 'a\u0000b' }, 'The text holds a NUL character'],
    ['half of a character', { text: 'a\ud83d b' }, 'The text holds half of a character'],
    ['nothing', { text: ' \n ' }, 'The text is missing'],
    ['more than 5 MB', { text: 'é'.repeat(3 * 1024 * 1024) }, 'The text is larger than 5 MB'],
    ['no title', { title: ' ' }, 'The title is missing'],
    ['a title without end', { title: 'x'.repeat(301) }, 'The title may have 300'],
    ['NUL in the byline', { byline: '\u0000' }, 'The byline holds a NUL'],
    ['a day that is none', { publishedOn: '2024-02-30' }, 'The date is a day'],
    ['a language that is none', { language: 'not a language' }, 'The language is a code'],
    ['an address that runs', { url: 'javascript:alert(1)' }, 'The address is an address that begins'],
    ['a direction that is none', { direction: 'up' }, 'Choose the direction'],
    ['headings that are no numbers', { headings: '1,x' }, 'The headings are numbers'],
  ])('%s is refused with a sentence that names the field', (_why, wrong, sentence) => {
    const result = importArticleInput.safeParse({ text: 'A.', title: 'A', language: 'en', direction: 'ltr', ...wrong })
    expect(result.error?.issues[0]?.message).toContain(sentence)
  })
})
