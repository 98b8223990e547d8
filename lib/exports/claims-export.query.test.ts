import { parse } from 'csv-parse/sync'
import excel from 'exceljs'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { NO_FILTER } from '@/lib/claims/claims-filter'
import { db } from '@/lib/db/client'
import { workAsApp } from '@/lib/testing/as-app'
import { aDesk, anArticle, anOpenClaim, aPerson } from '@/lib/testing/builders'
import { STORABLE_NAUGHTY_STRINGS } from '@/lib/testing/sample-edition'
import type { ExportedClaim } from './claims-columns'
import { claimsExport } from './claims-export.query'

let editor: Actor
beforeAll(workAsApp)
beforeAll(async () => {
  editor = await aPerson(await aDesk({ timeZone: 'Asia/Amman' }), 'editor')
  const article = await anArticle(editor)
  const { id } = await anOpenClaim(editor, article, '14 cracked bolts')
  for (const [at, statement] of STORABLE_NAUGHTY_STRINGS.entries()) {
    if (statement.trim() === '') continue
    const { id: articleId, number } = { id: (await claimOf(id)).articleId, number: at + 100 }
    const common = { deskId: editor.deskId, articleId, kind: 'other' as const, createdById: editor.userId }
    await db().claim.create({ data: { ...common, number, statement } })
  }
})

test('CSV, JSON and a workbook hold the same claims in the same order, to the letter', async () => {
  const stored = await db().claim.findMany({ where: { deskId: editor.deskId }, orderBy: { number: 'asc' } })
  const filter = { ...NO_FILTER, sort: [{ by: 'number' as const, descending: 'no' as const }] }
  const json = JSON.parse(await textOf(filter, 'json')) as ExportedClaim[]
  expect(json.map(({ id, statement }) => [id, statement])).toEqual(stored.map(({ id, statement }) => [id, statement]))

  const rows = rowsOf(await textOf(filter, 'csv'))
  expect(rows.map((row) => row.Statement?.replace(/^'/, ''))).toEqual(
    stored.map(({ statement }) => statement.replace(/^'/, '')),
  )

  const workbook = new excel.Workbook()
  await workbook.xlsx.load(Buffer.concat(await partsOf(filter, 'xlsx')).buffer as ArrayBuffer)
  const sheet = workbook.getWorksheet('Claims')
  expect(sheet?.rowCount).toBe(stored.length + 1)
  expect(sheet?.getCell('A2').value).toBe(`C-${stored[0]?.number}`)
})

test('no cell of a CSV is a formula', async () => {
  const rows = rowsOf(await textOf(NO_FILTER, 'csv'))
  const cells = rows.flatMap((row) => Object.values(row))
  expect(cells.filter((cell) => /^[\s\u0000-\u001f]*[=+\-@＝＋－＠]/.test(cell))).toEqual([])
})

test('only what the filter finds is written, and nothing of another desk', async () => {
  const stranger = await aPerson(await aDesk(), 'viewer')
  expect(JSON.parse(await textOf({ ...NO_FILTER, search: 'bolts' }, 'json'))).toHaveLength(1)
  expect(JSON.parse(await textOf(NO_FILTER, 'json', stranger))).toEqual([])
})

test('a moment is told on the clocks of the desk', async () => {
  const [claim] = JSON.parse(await textOf({ ...NO_FILTER, search: 'bolts' }, 'json')) as ExportedClaim[]
  await db().claim.update({ where: { id: String(claim?.id) }, data: { dueAt: new Date('2026-03-01T21:30:00Z') } })
  const [again] = JSON.parse(await textOf({ ...NO_FILTER, search: 'bolts' }, 'json')) as ExportedClaim[]
  expect(again?.due).toBe('2026-03-02 00:30')
})

test('a reader that goes away gives its connection back', async () => {
  const { parts } = await claimsExport(editor, NO_FILTER, 'csv')
  for await (const _part of parts) break
  const open = await db().$queryRaw<
    unknown[]
  >`SELECT FROM pg_stat_activity WHERE query LIKE 'COPY (%' AND state = 'active'`
  expect(open).toEqual([])
})

function rowsOf(csv: string): Record<string, string>[] {
  return parse(csv, { columns: true, bom: true, record_delimiter: '\n' }) as Record<string, string>[]
}

async function claimOf(id: string) {
  return db().claim.findUniqueOrThrow({ where: { id } })
}

async function partsOf(
  filter: typeof NO_FILTER,
  format: 'csv' | 'json' | 'xlsx',
  actor = editor,
): Promise<Uint8Array[]> {
  const all: Uint8Array[] = []
  for await (const part of (await claimsExport(actor, filter, format)).parts) all.push(part)
  return all
}

async function textOf(...asked: Parameters<typeof partsOf>): Promise<string> {
  return Buffer.concat(await partsOf(...asked)).toString()
}
