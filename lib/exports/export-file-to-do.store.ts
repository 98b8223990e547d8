import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import type { ExportOf } from './export-file-of'
import { isExportFormat, isLongFormat, type LongFormat } from './export-format'
import { printOptions } from './print-options.input'
import type { PrintOptions } from './print-options'

/** A file as the worker makes it, for the person who asked. */
export type ExportToDo = { id: string; of: ExportOf; format: LongFormat; options: PrintOptions; actor: Actor }

/** Takes a file that is still to be made, and says that it is; null when it has ended. */
export async function beginExport(tx: Tx, id: string): Promise<ExportToDo | null> {
  const row = await tx.exportFile.findFirst({ where: { id, endedAt: null }, select: TO_DO })
  if (row === null || !isExportFormat(row.format) || !isLongFormat(row.format)) return null
  const { format, askedBy, desk, deskId } = row
  const member = await tx.membership.findUnique({
    where: { deskId_userId: { deskId, userId: askedBy.id } },
    select: { role: true, disabledAt: true },
  })
  const isHere = askedBy.disabledAt === null && member !== null && member.disabledAt === null
  // Of an edition everybody on the desk sees the same, and another may wait for this file; a draft is only ever theirs.
  const role = isHere ? member.role : 'viewer'
  await tx.exportFile.updateMany({ where: { id, endedAt: null }, data: { state: 'making', done: 0, total: 0 } })
  return {
    id,
    format,
    of: thingOf(row),
    options: printOptions.parse(Object.fromEntries(new URLSearchParams(row.options))),
    actor: { userId: askedBy.id, name: askedBy.name, role, deskId, timeZone: desk.timeZone },
  }
}

const TO_DO = {
  deskId: true,
  format: true,
  options: true,
  reportId: true,
  articleId: true,
  edition: { select: { number: true } },
  askedBy: { select: { id: true, name: true, disabledAt: true } },
  desk: { select: { timeZone: true } },
} as const

type Row = { reportId: string | null; articleId: string | null; edition: { number: number } | null }

function thingOf({ reportId, articleId, edition }: Row): ExportOf {
  if (articleId !== null) return { kind: 'article-draft', articleId }
  if (reportId === null) throw new Error('A file that is of nothing.')
  return edition === null ? { kind: 'set-draft', reportId } : { kind: 'edition', reportId, edition: edition.number }
}
