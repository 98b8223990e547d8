import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import { confirmFile, type FileRecord } from '@/lib/files/stored-file.store'
import { enqueue } from '@/lib/jobs/enqueue.store'
import { now } from '@/lib/shared/clock'
import { notFound } from '@/lib/shared/refusal'
import type { ExportFile } from './export-file'
import type { ExportOf } from './export-file-of'
import type { LongFormat } from './export-format'

/** The rows a file is of; of a draft there is no edition. */
export type ExportThing = {
  deskId: string
  reportId: string | null
  editionId: string | null
  articleId: string | null
}

/** Finds what is to be handed out on the actor's desk. Throws `not-found`. */
export async function findThing(tx: Tx, { deskId }: Actor, of: ExportOf): Promise<ExportThing> {
  switch (of.kind) {
    case 'edition': {
      const where = { reportId: of.reportId, number: of.edition, deskId }
      const edition = await tx.edition.findFirst({ where, select: { id: true, reportId: true } })
      if (edition === null) throw notFound('edition')
      return { deskId, reportId: edition.reportId, editionId: edition.id, articleId: null }
    }
    case 'article-draft': {
      const article = await tx.article.findFirst({ where: { id: of.articleId, deskId }, select: { id: true } })
      if (article === null) throw notFound('article')
      return { deskId, reportId: null, editionId: null, articleId: article.id }
    }
    case 'set-draft': {
      const where = { id: of.reportId, deskId, kind: 'set' } as const
      const report = await tx.report.findFirst({ where, select: { id: true } })
      if (report === null) throw notFound('report')
      return { deskId, reportId: report.id, editionId: null, articleId: null }
    }
  }
}

/** A format of a thing in one spelling of its options. */
export type Wanted = { thing: ExportThing; format: LongFormat; options: string }

/** Lets only one ask for the same file at a time, until the transaction ends. */
export async function lockWanted(tx: Tx, actor: Actor, { thing, format, options }: Wanted): Promise<void> {
  const { reportId, editionId, articleId } = thing
  const key = ['export', editionId ?? `draft ${actor.userId} ${reportId ?? articleId}`, format, options].join(' ')
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`
}

/**
 * The file of this kind asked for last: of an edition whoever asked, of a draft only the actor's own, since each is made of what that
 * person may see at that moment. `id` asks for one and no other.
 */
export async function latestExport(
  tx: Tx,
  actor: Actor,
  { thing, format, options, id }: Wanted & { id?: string },
): Promise<ExportFile | null> {
  const row = await tx.exportFile.findFirst({
    where: {
      ...thing,
      deskId: actor.deskId,
      format,
      options,
      ...(thing.editionId === null ? { askedById: actor.userId } : {}),
      ...(id === undefined ? {} : { id }),
    },
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    select: SHOWN,
  })
  if (row === null) return null
  const { fileSha256, ...shown } = row
  return { ...shown, format, sha256: fileSha256 }
}

const SHOWN = {
  id: true,
  state: true,
  sentence: true,
  done: true,
  total: true,
  filename: true,
  fileSha256: true,
  bytes: true,
  askedAt: true,
  endedAt: true,
} as const

/** One export is made at a time, whoever asked: they are large, and captures must not wait for them. */
const QUEUE = 'exports'
const jobKey = (id: string) => `export ${id}`

/** Has a file made; the worker begins when the transaction ends. Gives its id. */
export async function addExport(tx: Tx, actor: Actor, { thing, format, options }: Wanted): Promise<string> {
  const data = { ...thing, format, options, askedById: actor.userId, askedAt: now(), sentence: WAITS }
  const { id } = await tx.exportFile.create({ data, select: { id: true } })
  await enqueue(tx, { name: 'make-export', payload: { exportFileId: id } }, { key: jobKey(id), queue: QUEUE })
  return id
}

/** How many files a person has waiting on this desk, or being made. */
export async function underWay(tx: Tx, { deskId, userId }: Actor): Promise<number> {
  return tx.exportFile.count({ where: { deskId, askedById: userId, endedAt: null } })
}

const WAITS = 'It waits for its turn.'

/** Writes how far the making is; nothing once it has ended. */
export async function noteExport(
  tx: Tx,
  id: string,
  step: { done: number; total: number; sentence: string },
): Promise<void> {
  await tx.exportFile.updateMany({ where: { id, endedAt: null }, data: { state: 'making', ...step } })
}

/** The bytes are in the store: from now on the file is handed out. */
export async function keepExport(
  tx: Tx,
  id: string,
  { file, filename, notes }: { file: FileRecord; filename: string; notes: readonly string[] },
): Promise<void> {
  await confirmFile(tx, file.sha256)
  const ready = { state: 'ready', fileSha256: file.sha256, bytes: file.bytes, filename, endedAt: now() } as const
  const sentence = notes.length === 0 ? null : notes.join(' ')
  const { total } = await tx.exportFile.findUniqueOrThrow({ where: { id }, select: { total: true } })
  await tx.exportFile.updateMany({ where: { id, endedAt: null }, data: { ...ready, sentence, done: total } })
}

/** It will not be made, and why. */
export async function failExport(tx: Tx, id: string, sentence: string): Promise<void> {
  await tx.exportFile.updateMany({ where: { id, endedAt: null }, data: { state: 'failed', sentence, endedAt: now() } })
}

/** Files that no job will make any more, since workers were killed over them too often: they have failed. Gives how many. */
export async function failForgottenExports(tx: Tx): Promise<number> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT e.id::text FROM "export_file" e
    WHERE e.ended_at IS NULL AND NOT EXISTS (
      SELECT 1 FROM graphile_worker.jobs j
      WHERE j.key = 'export ' || e.id::text AND (j.attempts < j.max_attempts OR j.locked_at IS NOT NULL))`
  for (const { id } of rows) await failExport(tx, id, FORGOTTEN)
  return rows.length
}

const FORGOTTEN = 'The worker was stopped each time it made this file. Ask for it once more.'
