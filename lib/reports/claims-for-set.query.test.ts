import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { NO_FILTER } from '@/lib/claims/claims-filter'
import { db } from '@/lib/db/client'
import { aClaim, aDesk, anArticle, anOpenClaim, aPerson, type TestDesk } from '@/lib/testing/builders'
import { beginSetReport } from './begin-set-report.command'
import { claimsForSet } from './claims-for-set.query'
import { reportById } from './report-by-id.query'
import { beginSetReportInput } from './set-report.input'
import { setReportPage } from './set-report-page.query'

let desk: TestDesk
let editor: Actor
let stranger: Actor
let articleId: string
let claims: { settled: string; open: string }
let reportId: string

beforeAll(async () => {
  desk = await aDesk()
  editor = await aPerson(desk, 'editor')
  stranger = await aPerson(await aDesk(), 'admin')
  const reviewer = await aPerson(desk, 'reviewer')
  const article = await anArticle(editor)
  articleId = article.articleId
  const settled = await aClaim(desk, { reviewer, editor }, article, { status: 'settled', rating: 'False' })
  const open = await anOpenClaim(reviewer, article, 'Nobody was hurt', { claimant: 'Mara Quist' })
  claims = { settled: settled.id, open: open.id }
  const asked = { title: 'Bridges', introduction: 'In March.', language: 'en', claimIds: [settled.id] }
  reportId = (await beginSetReport(editor, beginSetReportInput.parse(asked))).reportId
})

const asked = (more: Partial<Parameters<typeof claimsForSet>[1]>, who = editor) =>
  claimsForSet(who, { filter: NO_FILTER, ids: [], reportId: null, ...more })

describe('which claims a report would take', () => {
  test('without a filter none, and everything there is to choose from', async () => {
    const { matching, choices, can } = await asked({})
    expect(matching).toBeNull()
    expect(can).toEqual({ compose: true })
    expect(choices.article).toEqual([{ value: articleId, label: 'Harbour bridge closed for a year' }])
    expect(choices.claimant.map(({ label }) => label)).toEqual(['Mara Quist'])
    expect(choices.recorded).toEqual([expect.stringMatching(/^\d{4}-\d{2}$/)])
    expect(choices.settled).toEqual(choices.recorded)
  })

  test('with one, those it finds, and how many are in the report already', async () => {
    const { matching } = await asked({ filter: { ...NO_FILTER, article: [articleId] }, reportId })
    expect(matching).toMatchObject({ found: 2, already: 1 })
    expect(matching?.claims.map(({ id, rating }) => [id, rating?.label])).toEqual([
      [claims.settled, 'False'],
      [claims.open, undefined],
    ])
  })

  test('and those chosen one by one', async () => {
    const { chosen } = await asked({ ids: [claims.open] })
    expect(chosen).toMatchObject([{ id: claims.open, number: 2, status: 'open', rating: null }])
  })

  test('none of it for another desk', async () => {
    const filter = { ...NO_FILTER, article: [articleId] }
    const { matching, chosen, choices, can } = await asked({ filter, ids: [claims.open], reportId }, stranger)
    expect(matching).toEqual({ found: 0, more: 'no', already: 0, claims: [] })
    expect(chosen).toEqual([])
    expect([choices.article, choices.claimant, choices.recorded]).toEqual([[], [], []])
    expect(can).toEqual({ compose: true })
  })
})

describe('the page of a report on a set', () => {
  test('says what its next edition would say, and what blocks it', async () => {
    await db().desk.update({ where: { id: desk.id }, data: { stoppingBlockers: [] } })
    const page = await setReportPage(editor, reportId)
    expect(page).toMatchObject({ version: 1, introduction: 'In March.', editions: [], can: { publish: true } })
    expect(page.draft).toMatchObject({ state: 'draft', totals: { claims: 1 }, blockers: [] })
    expect(await reportById(editor, reportId)).toEqual({ kind: 'set' })
  })

  test('is not there for another desk', async () => {
    await expect(setReportPage(stranger, reportId)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(reportById(stranger, reportId)).rejects.toMatchObject({ kind: 'not-found' })
  })
})
