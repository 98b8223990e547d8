import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { firstSheetRows } from './preview-xlsx'

async function aWorkbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const claims = book.addWorksheet('Claims & <more>')
  claims.addRow(['number', 'statement', 'settled', 'public'])
  claims.addRow([14, 'Cracked "bolts" & <b>_x000D_</b>\nعاد 🌉', new Date('2024-03-04T00:00:00Z'), true])
  claims.addRow([2.5, null, new Date('2024-03-04T18:30:00Z'), 'last'])
  claims.getColumn(3).numFmt = 'yyyy-mm-dd hh:mm'
  book.addWorksheet('Empty')
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer)
}

test('shows the sheets of a workbook another program wrote, days as days', async () => {
  const [claims, empty] = firstSheetRows(await aWorkbook(), 10)
  expect(claims?.name).toBe('Claims & <more>')
  expect(claims?.rows[0]).toEqual(['number', 'statement', 'settled', 'public'])
  expect(claims?.rows[1]?.[0]).toBe('14')
  expect(claims?.rows[1]?.[1]).toContain('Cracked "bolts" & <b>')
  expect(claims?.rows[1]?.[1]).toContain('عاد 🌉')
  expect(claims?.rows[1]?.slice(2)).toEqual(['2024-03-04', 'yes'])
  expect(claims?.rows[2]).toEqual(['2.5', '', '2024-03-04 18:30', 'last'])
  expect(empty).toEqual({ name: 'Empty', rows: [], more: 'no' })
})

test('stops where it is told to, and says that there is more', async () => {
  expect(firstSheetRows(await aWorkbook(), 2)[0]).toMatchObject({ rows: { length: 2 }, more: 'yes' })
})
