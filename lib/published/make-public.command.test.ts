import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { publishEdition } from '@/lib/reports/publish-edition.command'
import { publishEditionInput } from '@/lib/reports/publish-edition.input'
import { workAsApp } from '@/lib/testing/as-app'
import { aClaim, aDesk, anArticle, aPerson, type TestDesk } from '@/lib/testing/builders'
import { makePublic } from './make-public.command'
import { makePublicInput } from './make-public.input'
import { publicationState } from './publication-state.query'
import { takeBack } from './take-back.command'
import { takeBackInput } from './take-back.input'

let desk: TestDesk
let editor: Actor
let reviewer: Actor
let viewer: Actor
let reportId: string

const REASON = 'The presses roll at midnight.'
const inputOf = (more: Record<string, string | number> = {}) =>
  makePublicInput.parse({ reportId, edition: 1, order: 'article', accurate: 'with', language: 'en', ...more })
const backOf = (edition = 1) => takeBackInput.parse({ reportId, edition, reason: 'The wrong photograph was named.' })

async function anEdition(): Promise<string> {
  const article = await anArticle(editor)
  await aClaim(desk, { reviewer, editor }, article, { status: 'settled', rating: 'Needs context' })
  const asked = { articleId: article.articleId, blockersReason: REASON }
  return (await publishEdition(editor, publishEditionInput.parse(asked))).reportId
}

async function publishes(more: { publishes: boolean }): Promise<void> {
  await db().desk.update({ where: { id: desk.id }, data: { slug: `wire-${desk.id.slice(-12)}`, ...more } })
}

beforeAll(async () => {
  await workAsApp()
  desk = await aDesk()
  editor = await aPerson(desk, 'editor')
  reviewer = await aPerson(desk, 'reviewer')
  viewer = await aPerson(desk, 'viewer')
  reportId = await anEdition()
})

describe('making an edition public', () => {
  test('is refused while the desk does not publish, with where that is switched on', async () => {
    await publishes({ publishes: false })
    await expect(makePublic(editor, inputOf())).rejects.toMatchObject({
      kind: 'wrong-state',
      message: expect.stringContaining('under Settings, What readers see'),
    })
    expect(await publicationState(editor, reportId, 1)).toMatchObject({ publishedUnder: null, standing: null })
  })

  test.each([
    ['a reviewer', () => reviewer],
    ['a viewer', () => viewer],
  ])('is not for %s', async (_who, who) => {
    await publishes({ publishes: true })
    await expect(makePublic(who(), inputOf())).rejects.toMatchObject({ kind: 'not-allowed' })
  })

  test('is told once in the log, and can be searched by what readers see of it', async () => {
    await publishes({ publishes: true })
    const made = await makePublic(editor, inputOf({ language: 'de', noindex: 'yes' }))
    expect(made).toMatchObject({ edition: 1, told: [] })
    const row = await db().publication.findFirstOrThrow({ where: { reportId } })
    expect(row).toMatchObject({ language: 'de', noindex: true, accurate: true, publishedById: editor.userId })
    expect(row.words.split('\n')).toEqual(
      expect.arrayContaining(['Harbour bridge closed for a year', 'It is said: 14 cracked bolts.', '= Needs context']),
    )
    const events = await db().event.findMany({ where: { deskId: desk.id, kind: 'edition.made-public' } })
    expect(events).toMatchObject([{ data: { report: made.report, edition: 1 }, actorId: editor.userId }])
    const state = await publicationState(viewer, reportId, 1)
    expect(state).toMatchObject({ newestPublic: 1, newestEdition: 1, standing: { by: editor.name, noindex: 'yes' } })
    expect(state.can).toEqual({ makePublic: false, changeSettings: false })
  })

  test('twice says that it is public already', async () => {
    await expect(makePublic(editor, inputOf())).rejects.toMatchObject({
      kind: 'wrong-state',
      message: 'Edition 1 is public already.',
    })
  })

  test('of an edition that is not there, or of another desk, finds nothing', async () => {
    await expect(makePublic(editor, inputOf({ edition: 9 }))).rejects.toMatchObject({ kind: 'not-found' })
    const stranger = await aPerson(await aDesk(), 'admin')
    await expect(makePublic(stranger, inputOf())).rejects.toMatchObject({ kind: 'not-found' })
    await expect(takeBack(stranger, backOf())).rejects.toMatchObject({ kind: 'not-found' })
    await expect(publicationState(stranger, reportId, 1)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(makePublic(editor, inputOf({ reportId: randomUUID() }))).rejects.toMatchObject({ kind: 'not-found' })
  })

  test('two at once make one publication', async () => {
    reportId = await anEdition()
    const both = await Promise.allSettled([makePublic(editor, inputOf()), makePublic(editor, inputOf())])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await db().publication.count({ where: { reportId, withdrawnAt: null } })).toBe(1)
  })
})

describe('taking an edition back', () => {
  test('needs a reason, an editor, and an edition that is public', async () => {
    expect(takeBackInput.safeParse({ reportId, edition: 1, reason: 'No.' }).success).toBe(false)
    await expect(takeBack(reviewer, backOf())).rejects.toMatchObject({ kind: 'not-allowed' })
    await expect(takeBack(editor, backOf(2))).rejects.toMatchObject({ kind: 'not-found' })
  })

  test('is told in the log with its reason; then it can be made public anew', async () => {
    await takeBack(editor, backOf())
    const [event] = await db().event.findMany({ where: { deskId: desk.id, kind: 'edition.taken-back' } })
    expect(event?.data).toMatchObject({ edition: 1, reason: 'The wrong photograph was named.' })
    expect(await publicationState(editor, reportId, 1)).toMatchObject({
      standing: null,
      takenBack: { by: editor.name, reason: 'The wrong photograph was named.' },
    })
    await expect(takeBack(editor, backOf())).rejects.toMatchObject({ message: 'Edition 1 is not public.' })
    await makePublic(editor, inputOf({ order: 'rating' }))
    expect(await db().publication.count({ where: { reportId } })).toBe(2)
  })
})
