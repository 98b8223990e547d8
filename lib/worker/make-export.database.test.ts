import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { inTransaction } from '@/lib/db/transaction'
import { askExport } from '@/lib/exports/ask-export.command'
import { type AskExportInput, askExportInput } from '@/lib/exports/ask-export.input'
import { exportFile } from '@/lib/exports/export-file.query'
import { failForgottenExports } from '@/lib/exports/export-file.store'
import { LONG_FORMATS } from '@/lib/exports/export-format'
import { fileStore } from '@/lib/files/file-store.gateway'
import { forgetArrival } from '@/lib/files/stored-file.store'
import { publishEdition } from '@/lib/reports/publish-edition.command'
import { publishEditionInput } from '@/lib/reports/publish-edition.input'
import { workAsApp } from '@/lib/testing/as-app'
import { aClaim, aDesk, anArticle, aPerson, type TestArticle, type TestDesk } from '@/lib/testing/builders'
import { aBundledDesk } from '@/lib/testing/bundled-desk'
import { makeExport } from './make-export.task'

let desk: TestDesk
let editor: Actor
let viewer: Actor
let stranger: Actor
let article: TestArticle
let edition: { kind: 'edition'; reportId: string; edition: number }
let draft: { kind: 'article-draft'; articleId: string }

beforeAll(async () => {
  await workAsApp()
  desk = await aDesk()
  editor = await aPerson(desk, 'editor')
  viewer = await aPerson(desk, 'viewer')
  stranger = await aPerson(await aDesk(), 'admin')
  article = await anArticle(editor)
  await aClaim(desk, { editor, reviewer: await aPerson(desk, 'reviewer') }, article, { status: 'settled' })
  const blockersReason = 'The bridge opens tomorrow and readers ask.'
  const asked = { articleId: article.articleId, blockersReason }
  const { reportId } = await publishEdition(editor, publishEditionInput.parse(asked))
  edition = { kind: 'edition', reportId, edition: 1 }
  draft = { kind: 'article-draft', articleId: article.articleId }
})

const wanted = (of: AskExportInput['of'], format = 'docx', options = {}) =>
  askExportInput.parse({ of, format, options })
const work = (exportFileId: string, stop = new AbortController().signal) => makeExport({ exportFileId }, { stop })
const rowOf = (id: string) => db().exportFile.findUniqueOrThrow({ where: { id } })
const jobsOf = (id: string) =>
  db().$queryRaw<unknown[]>`SELECT 1 FROM graphile_worker.jobs WHERE key = ${`export ${id}`}`

describe('asking for a file', () => {
  test('gives it to the worker, once for everybody who asks for the same of an edition', async () => {
    const input = wanted(edition, 'docx', { language: 'de' })
    const first = await askExport(viewer, input)
    expect(first.was).toBe('asked')
    expect(await jobsOf(first.exportFileId)).toHaveLength(1)
    expect(await askExport(editor, input)).toEqual({ exportFileId: first.exportFileId, was: 'found' })
    expect(await exportFile(editor, input)).toMatchObject({ state: 'waiting', sentence: 'It waits for its turn.' })
    await work(first.exportFileId)
    expect(await askExport(editor, input)).toEqual({ exportFileId: first.exportFileId, was: 'found' })
  })

  test('at the same moment makes one file', async () => {
    const input = wanted(edition, 'docx', { language: 'fr' })
    const asked = await Promise.all([viewer, editor, viewer, editor].map((actor) => askExport(actor, input)))
    expect(new Set(asked.map(({ exportFileId }) => exportFileId)).size).toBe(1)
  })

  test('with other options makes another; a bundle heeds the audience alone', async () => {
    const ids = await Promise.all(
      [
        wanted(edition, 'bundle'),
        wanted(edition, 'bundle', { language: 'ar', order: 'rating' }),
        wanted(edition, 'bundle', { audience: 'desk' }),
      ].map(async (input) => (await askExport(viewer, input)).exportFileId),
    )
    expect(new Set(ids).size).toBe(2)
  })

  test('of a draft is each person’s own, one under way at a time, and made anew once it has ended', async () => {
    const input = wanted(draft, 'xlsx')
    const { exportFileId } = await askExport(viewer, input)
    expect(await askExport(viewer, input)).toEqual({ exportFileId, was: 'found' })
    const other = await askExport(editor, input)
    expect(other.exportFileId).not.toBe(exportFileId)
    await work(exportFileId)
    const anew = await askExport(viewer, input)
    expect(anew).toMatchObject({ was: 'asked' })
    expect(await exportFile(viewer, { ...input, id: exportFileId })).toMatchObject({ state: 'ready' })
    expect(await exportFile(editor, { ...input, id: exportFileId })).toBeNull()
  })

  test('is not for another desk, nor a bundle for drafts', async () => {
    for (const of of [edition, draft]) {
      await expect(askExport(stranger, wanted(of))).rejects.toMatchObject({ kind: 'not-found' })
      await expect(exportFile(stranger, wanted(of))).rejects.toMatchObject({ kind: 'not-found' })
    }
    await expect(askExport(viewer, wanted(draft, 'bundle'))).rejects.toMatchObject({ kind: 'wrong-state' })
  })
})

describe('a bundle made before a source of its became confidential', () => {
  test('is handed out no more, by its own address neither, and is made anew without the copy', async () => {
    const at = await aBundledDesk()
    const input = wanted({ kind: 'edition', reportId: at.reportId, edition: 1 }, 'bundle')
    const { exportFileId } = await askExport(at.viewer, input)
    await work(exportFileId)
    const before = await exportFile(at.viewer, input)
    expect(before).toMatchObject({ id: exportFileId, state: 'ready' })

    await db().source.update({ where: { id: at.sources.page }, data: { confidentiality: 'confidential' } })
    expect(await exportFile(at.viewer, input)).toBeNull()
    expect(await exportFile(at.viewer, { ...input, id: exportFileId })).toBeNull()
    const anew = await askExport(at.viewer, input)
    expect(anew.was).toBe('asked')
    await work(anew.exportFileId)
    const after = await exportFile(at.viewer, input)
    expect(after).toMatchObject({ id: anew.exportFileId, state: 'ready' })
    expect(after?.sha256).not.toBe(before?.sha256)
  })
})

describe('asking for more than can be made', () => {
  test('is refused to whoever has a dozen files waiting, and to nobody else', async () => {
    const hasty = await aPerson(desk, 'viewer')
    const inputs = (['en', 'ar', 'de', 'es', 'fr'] as const).flatMap((language) =>
      (['docx', 'pdf', 'xlsx'] as const).map((format) => wanted(draft, format, { language })),
    )
    for (const input of inputs.slice(0, 12)) await askExport(hasty, input)
    const [one] = inputs
    if (one === undefined) throw new Error('There is no input.')
    await expect(askExport(hasty, wanted(draft, 'xlsx', { language: 'fr' }))).rejects.toMatchObject({
      kind: 'wrong-state',
    })
    expect(await askExport(hasty, one)).toMatchObject({ was: 'found' })
    expect(await askExport(editor, wanted(draft, 'xlsx', { language: 'fr' }))).toMatchObject({ was: 'asked' })
  })
})

describe('the worker', () => {
  test.each(LONG_FORMATS)('makes %s, stores it, and says how large it is', async (format) => {
    const { exportFileId } = await askExport(viewer, wanted(edition, format))
    await work(exportFileId)
    const row = await rowOf(exportFileId)
    expect(row).toMatchObject({ state: 'ready', filename: expect.stringContaining('-edition-1.') })
    expect(row.done).toBe(row.total)
    expect(await fileStore().stat(row.fileSha256 ?? '')).toEqual({ bytes: row.bytes })
    const before = new Date(Date.now() + 60_000)
    await inTransaction((tx) => forgetArrival(tx, row.fileSha256 ?? '', before))
    expect((await rowOf(exportFileId)).fileSha256).toBe(row.fileSha256)
  })

  test('makes the same bytes for the same edition and options, and one file of them', async () => {
    const input = wanted(edition, 'pdf', { accurate: 'without' })
    const first = await askExport(viewer, input)
    await work(first.exportFileId)
    await db().exportFile.update({
      where: { id: first.exportFileId },
      data: { state: 'failed', fileSha256: null, bytes: null },
    })
    const { sha256 } = await db().storedFile.findFirstOrThrow({
      orderBy: { createdAt: 'desc' },
      select: { sha256: true },
    })
    const again = await askExport(viewer, input)
    expect(again.was).toBe('asked')
    await work(again.exportFileId)
    expect((await rowOf(again.exportFileId)).fileSha256).toBe(sha256)
  })

  test('stopped in between leaves it to the next, who makes it', async () => {
    const { exportFileId } = await askExport(viewer, wanted(edition, 'xlsx', { order: 'rating' }))
    const stop = new AbortController()
    stop.abort()
    await expect(work(exportFileId, stop.signal)).rejects.toThrow()
    expect(await rowOf(exportFileId)).toMatchObject({ state: 'making', endedAt: null })
    await work(exportFileId)
    expect(await rowOf(exportFileId)).toMatchObject({ state: 'ready' })
    await work(exportFileId)
  })

  test('says why a file cannot be made; asked for again, it is tried again', async () => {
    const input = wanted(draft, 'docx')
    const { exportFileId } = await askExport(viewer, input)
    // A bundle of a draft cannot be asked for; a row that says so all the same is answered.
    await db().exportFile.update({ where: { id: exportFileId }, data: { format: 'bundle' } })
    await work(exportFileId)
    expect(await rowOf(exportFileId)).toMatchObject({ state: 'failed', sentence: expect.stringContaining('edition') })
    expect(await askExport(viewer, input)).toMatchObject({ was: 'asked' })
  })

  test('a file whose job is lost has failed; one whose job waits has not', async () => {
    const [lost, waits] = [wanted(edition, 'pdf', { language: 'es' }), wanted(edition, 'pdf', { language: 'fr' })]
    const [{ exportFileId }, other] = [await askExport(viewer, lost), await askExport(viewer, waits)]
    await db().$queryRaw`SELECT id FROM graphile_worker.remove_job(${`export ${exportFileId}`})`
    await inTransaction(failForgottenExports)
    expect(await rowOf(exportFileId)).toMatchObject({ state: 'failed', sentence: expect.stringContaining('stopped') })
    expect(await rowOf(other.exportFileId)).toMatchObject({ state: 'waiting' })
  })
})
