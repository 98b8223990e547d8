import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { claimAtATime } from '@/lib/claims/claim-as-of.query'
import { db } from '@/lib/db/client'
import { inTransaction } from '@/lib/db/transaction'
import { spoolFolder } from '@/lib/files/spool.gateway'
import { beginImport } from '@/lib/imports/begin-import.command'
import { goOnImport } from '@/lib/imports/go-on-import.command'
import { lockImport, readOn, rememberedMapping, stopForgottenImports } from '@/lib/imports/import.store'
import { importShown } from '@/lib/imports/imports.query'
import { lookAtTable } from '@/lib/imports/look-at-table.gateway'
import { planOf } from '@/lib/imports/plan-of'
import { stopImport } from '@/lib/imports/stop-import.command'
import { workAsApp } from '@/lib/testing/as-app'
import { aDesk, anArticle, aPerson, type TestDesk } from '@/lib/testing/builders'
import { bringInRows } from './bring-in-rows'

let desk: TestDesk
let editor: Actor

beforeAll(async () => {
  await workAsApp()
  desk = await aDesk()
  editor = await aPerson(desk, 'editor')
})

const never = new AbortController().signal

async function fileOf(content: string): Promise<string> {
  const path = join(await spoolFolder(), randomUUID())
  await writeFile(path, content)
  return path
}

type How = { filename?: string; dry?: true; stop?: AbortSignal; actor?: Actor }

/** Brings a file in as the command line does: by its own heads, here and now. */
async function brought(content: string, { filename = 'spring.csv', dry, stop = never, actor = editor }: How = {}) {
  const path = await fileOf(content)
  const table = await lookAtTable(path)
  const { ratings } = await readOn(db(), actor)
  const plan = planOf(table, ratings, await rememberedMapping(db(), actor, table.headsLine))
  const facts = { filename, format: table.format, fileSha256: null, plan, headsLine: table.headsLine }
  const { importId } = await beginImport(actor, { ...facts, dry: dry === true, total: null })
  const toDo = await inTransaction((tx) => lockImport(tx, actor, importId))
  await bringInRows(actor, toDo, path, { stop })
  return importOf(importId)
}

function importOf(id: string) {
  return db().import.findUniqueOrThrow({ where: { id }, include: { issues: { orderBy: { row: 'asc' } } } })
}

const claimsOf = (importId: string) =>
  db().claim.findMany({
    where: { importId },
    orderBy: [{ articleId: 'asc' }, { number: 'asc' }],
    include: {
      quotes: true,
      rating: true,
      article: { include: { currentVersion: true } },
      claimant: true,
      evidence: { include: { source: true } },
      verdicts: { include: { evidence: true } },
      comments: true,
      tags: { include: { tag: true } },
    },
  })

const SHEET = `Claim;Source;Verdict;Note
The bridge closed on 3 May 2024;https://www.example.org/bridge?utm_source=x;True;The notice says so
14 bolts had cracked;"https://example.org/bridge
Inspection report";wrong;
Nobody was hurt;;;Ask the hospital
`

describe('the spreadsheet a desk has', () => {
  test('comes in with sources, verdicts and notes, each claim on words of an article', async () => {
    const done = await brought(SHEET)
    expect(done).toMatchObject({ state: 'done', done: 3, total: 3, brought: 3, here: 0, refused: 0, issues: [] })
    const claims = await claimsOf(done.id)
    expect(claims.map(({ statement, status, rating }) => [statement, status, rating?.label])).toEqual([
      ['The bridge closed on 3 May 2024', 'settled', 'Accurate'],
      ['14 bolts had cracked', 'settled', 'False'],
      ['Nobody was hurt', 'open', undefined],
    ])
    const [first, second, third] = claims
    expect(first?.article.title).toBe('spring')
    expect(first?.article.currentVersion?.text).toBe(
      'The bridge closed on 3 May 2024\n\n14 bolts had cracked\n\nNobody was hurt',
    )
    expect(first?.quotes[0]).toMatchObject({ exact: 'The bridge closed on 3 May 2024', start: 0 })
    expect(first?.verdicts[0]).toMatchObject({ reviewerId: editor.userId, rationale: 'The notice says so' })
    expect(first?.verdicts[0]?.evidence).toHaveLength(1)
    expect(first?.evidence[0]).toMatchObject({ stance: 'supports', note: 'Named in row 2 of spring.csv.' })
    expect(second?.evidence.map(({ source, stance }) => [source.title, stance])).toEqual([
      ['example.org/bridge', 'refutes'],
      ['Inspection report', 'refutes'],
    ])
    expect(second?.evidence[0]?.sourceId).toBe(first?.evidence[0]?.sourceId)
    expect(second?.verdicts[0]?.rationale).toBe('Imported from row 3 of spring.csv.')
    expect(second).toMatchObject({ evidenceCount: 2, sourceCount: 2, nextEvidenceNumber: 3 })
    expect(third?.comments.map(({ text }) => text)).toEqual(['Ask the hospital'])
    const stood = await claimAtATime(editor, first?.id ?? '', null)
    expect(stood.stood).toMatchObject({
      status: 'settled',
      rating: 'Accurate',
      quotes: ['The bridge closed on 3 May 2024'],
    })
  })

  test('brought in again adds nothing, and says so', async () => {
    const again = await brought(SHEET)
    expect(again).toMatchObject({ state: 'done', done: 3, brought: 0, here: 3, refused: 0 })
  })

  test('with one more row adds that one, below the others', async () => {
    const more = await brought(`${SHEET}The bridge opened again;;;\n`)
    expect(more).toMatchObject({ brought: 1, here: 3 })
    const [claim] = await claimsOf(more.id)
    expect(claim?.article.currentVersion).toMatchObject({ number: 2 })
    expect(claim?.number).toBe(4)
    const onIt = await db().claimQuote.count({ where: { versionId: claim?.article.currentVersionId ?? '' } })
    expect(onIt).toBe(4)
  })

  test('is only looked at in a dry run: nothing is written but what would come of it', async () => {
    const before = await db().claim.count()
    const tried = await brought(SHEET.replace('Nobody', 'No one').replace('wrong', 'half-baked'), { dry: true })
    expect(tried).toMatchObject({ state: 'done', dry: true, brought: 1, here: 1, refused: 1 })
    expect(tried.issues).toEqual([
      expect.objectContaining({
        row: 3,
        column: 'Verdict',
        value: 'half-baked',
        sentence: expect.stringContaining('Mostly accurate'),
      }),
    ])
    expect(await db().claim.count()).toBe(before)
  })

  test('where the desk needs two verdicts waits for the second, and the log keeps the rating to itself', async () => {
    const strict = await aDesk()
    await db().desk.update({ where: { id: strict.id }, data: { verdictsNeeded: 2, sealVerdicts: true } })
    const actor = await aPerson(strict, 'editor')
    const done = await brought('claim,verdict\nThe tower fell,False\n', { actor })
    expect((await claimsOf(done.id)).map(({ status, ratingId }) => [status, ratingId])).toEqual([['second_look', null]])
    const [event] = await db().event.findMany({ where: { deskId: strict.id, kind: 'claim.imported' } })
    expect(event?.data).toMatchObject({ status: 'second_look', rating: null })
  })
})

describe('rows', () => {
  test('of one article title go to one article; one whose words stand in an article of that title stands there', async () => {
    const article = await anArticle(editor)
    const { title } = await db().article.findUniqueOrThrow({ where: { id: article.articleId } })
    const rows = [
      `"${title}",14 cracked bolts`,
      `"${title}",Words that stand nowhere`,
      'Ferries in June,The ferry sank',
      'Ferries in June,All were saved',
    ]
    const done = await brought(['article,claim', ...rows].join('\n'))
    expect(done).toMatchObject({ brought: 4 })
    const claims = await claimsOf(done.id)
    const titleOf = (statement: string) => claims.find((each) => each.statement === statement)?.article
    expect(titleOf('14 cracked bolts')?.id).toBe(article.articleId)
    expect(titleOf('Words that stand nowhere')?.title).toBe(`${title} (2)`)
    expect(titleOf('The ferry sank')?.id).toBe(titleOf('All were saved')?.id)
  })

  test('that are the same twice come in once, and the second is told of', async () => {
    const done = await brought('claim\nThe mast broke\nThe mast broke\n')
    expect(done).toMatchObject({ brought: 1, here: 1, refused: 0 })
    expect(done.issues).toEqual([
      expect.objectContaining({ row: 3, sentence: expect.stringContaining('came in once') }),
    ])
  })

  test('with every field keep them all', async () => {
    const reviewer = await aPerson(desk, 'reviewer', 'Mara Quist')
    const done = await brought(
      `claim,quote,claimant,via,kind,priority,tags,assigned to,due,event date,source,source quote,stance,article,published,id
It cost 4 million,"It ""cost"" 4 million",The mayor,the Gazette,Number,urgent,"money, bridge",mara quist,2026-05-01,3.4.2024,Budget 2024,four million,supports,The budget,2024-04-05,A-17
`,
    )
    expect(done).toMatchObject({ brought: 1, refused: 0 })
    const [claim] = await claimsOf(done.id)
    expect(claim).toMatchObject({
      statement: 'It cost 4 million',
      kind: 'quantity',
      priority: 'high',
      claimantVia: 'the Gazette',
      assigneeId: reviewer.userId,
      happenedOn: new Date('2024-04-03T00:00:00Z'),
      status: 'checking',
    })
    expect(claim?.claimant?.name).toBe('The mayor')
    expect(claim?.quotes[0]?.exact).toBe('It "cost" 4 million')
    expect(claim?.tags.map(({ tag }) => tag.name).sort()).toEqual(['bridge', 'money'])
    expect(claim?.evidence[0]).toMatchObject({ quote: 'four million', stance: 'supports', note: null })
    expect(claim?.importKey).toMatch(/^id /)
  })
})

describe('an import', () => {
  const long = ['claim', ...Array.from({ length: 2_500 }, (_none, row) => `Row ${row + 1} says so`)].join('\n')

  test('that is interrupted goes on behind the last rows it wrote', async () => {
    const stop = new AbortController()
    const path = await fileOf(long)
    const table = await lookAtTable(path)
    const plan = planOf(table, [], null)
    const facts = {
      filename: 'long.csv',
      format: table.format,
      fileSha256: null,
      plan,
      headsLine: table.headsLine,
      dry: false,
      total: null,
    }
    const { importId } = await beginImport(editor, facts)
    const toDo = await inTransaction((tx) => lockImport(tx, editor, importId))
    await expect(bringInRows(editor, toDo, path, { stop: stop.signal, tell: () => stop.abort() })).rejects.toThrow()
    const left = await importOf(importId)
    expect(left).toMatchObject({ state: 'running', done: 1_000, brought: 1_000 })
    await bringInRows(editor, await inTransaction((tx) => lockImport(tx, editor, importId)), path, { stop: never })
    expect(await importOf(importId)).toMatchObject({ state: 'done', done: 2_500, brought: 2_500, here: 0 })
    expect(await db().claim.count({ where: { importId } })).toBe(2_500)
    const articles = await db().claim.groupBy({ by: ['articleId'], where: { importId }, _count: true })
    expect(articles.map(({ _count }) => _count)).toEqual(Array.from({ length: 10 }, () => 250))
  })

  test('that a killed command line left is said to be over, how to go on, and where its claims are', async () => {
    const stop = new AbortController()
    const path = await fileOf(
      ['claim', ...Array.from({ length: 8_000 }, (_none, row) => `Buoy ${row} lies`)].join('\n'),
    )
    const table = await lookAtTable(path)
    const plan = planOf(table, [], null)
    const facts = { filename: 'buoys.csv', format: table.format, fileSha256: null, plan, headsLine: table.headsLine }
    const { importId } = await beginImport(editor, { ...facts, dry: false, total: null })
    const toDo = await inTransaction((tx) => lockImport(tx, editor, importId))
    let batches = 0
    const tell = () => (++batches === 6 ? stop.abort() : undefined)
    await expect(bringInRows(editor, toDo, path, { stop: stop.signal, tell })).rejects.toThrow()
    await inTransaction(stopForgottenImports)
    expect(await importOf(importId)).toMatchObject({ state: 'running' })
    await db().import.update({ where: { id: importId }, data: { touchedAt: new Date(Date.now() - 3 * 60_000) } })
    await inTransaction(stopForgottenImports)
    const shown = await importShown(editor, importId)
    const sentence = 'It was interrupted. Run the command again: what came in is not added twice.'
    expect(shown).toMatchObject({ state: 'stopped', sentence, hasFile: false })
    const articles = await db().claim.groupBy({ by: ['articleId'], where: { importId } })
    expect([shown.articles.length, shown.furtherArticles]).toEqual([20, articles.length - 20])
  })

  test('that is stopped writes nothing more', async () => {
    const path = await fileOf(long.replaceAll('Row', 'Line'))
    const table = await lookAtTable(path)
    const facts = {
      filename: 'stopped.csv',
      format: table.format,
      fileSha256: null,
      plan: planOf(table, [], null),
      headsLine: table.headsLine,
      dry: false,
      total: null,
    }
    const { importId } = await beginImport(editor, facts)
    await stopImport(editor, { importId })
    await bringInRows(editor, await inTransaction((tx) => lockImport(tx, editor, importId)), path, { stop: never })
    expect(await importOf(importId)).toMatchObject({ state: 'stopped', brought: 0, sentence: 'Ruth Adler stopped it.' })
    await expect(goOnImport(editor, { importId })).rejects.toMatchObject({ kind: 'wrong-state' })
  })

  test('of a file that breaks off keeps what came before, and says where', async () => {
    const done = await brought('claim,note\nThe lamp broke,\nThe oar broke,"never closed\n')
    expect(done).toMatchObject({
      state: 'failed',
      brought: 1,
      sentence: expect.stringContaining('Row 3 opens a quotation mark'),
    })
  })
})
