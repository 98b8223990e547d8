import type { Actor } from '@/lib/access/actor'
import { Prisma } from '@/lib/db/client'
import type { Tx } from '@/lib/db/transaction'
import { enqueue } from '@/lib/jobs/enqueue.store'
import { now } from '@/lib/shared/clock'
import { notFound } from '@/lib/shared/refusal'
import { isRowId } from '@/lib/shared/row-id'
import type { ImportFormat } from './import-table'
import type { ImportState } from './import-state'
import { importPlan } from './import-plan.input'
import type { RowIssue } from './imported-row'
import type { ImportPlan } from './mapping'
import type { ReadOn } from './read-row'

export type NewImport = {
  filename: string
  format: ImportFormat
  fileSha256: string | null
  plan: ImportPlan
  headsLine: string
  dry: boolean
  total: number | null
}

/** An import as it is worked on. */
export type ImportToDo = NewImport & { id: string; deskId: string; state: ImportState; done: number }

/** Adds an import. */
export async function addImport(
  tx: Tx,
  actor: Actor,
  { plan, headsLine, ...facts }: NewImport,
  state: ImportState,
): Promise<{ id: string }> {
  return tx.import.create({
    data: {
      deskId: actor.deskId,
      byId: actor.userId,
      ...facts,
      mapping: plan,
      heads: headsLine,
      state,
      createdAt: now(),
    },
    select: { id: true },
  })
}

/** An import of the actor's desk, locked. Throws `not-found`. */
export async function lockImport(tx: Tx, actor: Actor, importId: string): Promise<ImportToDo & { byId: string }> {
  if (!isRowId(importId)) throw notFound('import')
  await tx.$queryRaw`SELECT 1 FROM "import" WHERE id = ${importId}::uuid AND desk_id = ${actor.deskId}::uuid FOR UPDATE`
  const row = await tx.import.findFirst({ where: { id: importId, deskId: actor.deskId }, select: TO_DO })
  if (row === null) throw notFound('import')
  const { mapping, heads, ...rest } = row
  return { ...rest, plan: importPlan.parse(mapping), headsLine: heads }
}

const TO_DO = {
  id: true,
  deskId: true,
  byId: true,
  filename: true,
  format: true,
  fileSha256: true,
  mapping: true,
  heads: true,
  state: true,
  dry: true,
  total: true,
  done: true,
} as const

/** Asks the worker to do an import. Those of a desk are done one after the other; what is only tried need not wait for them. */
export async function enqueueImport(
  tx: Tx,
  { id, deskId, dry }: { id: string; deskId: string; dry: boolean },
): Promise<void> {
  const options = { key: `import ${id}`, queue: `${dry ? 'tried imports' : 'imports'} ${deskId}`, attempts: 10 }
  await enqueue(tx, { name: 'import-claims', payload: { importId: id } }, options)
}

/** How many imports of the actor's desk are being brought in, or wait for it. */
export async function underWay(tx: Tx, { deskId }: Actor): Promise<number> {
  return tx.import.count({ where: { deskId, dry: false, state: { in: ['waiting', 'running'] } } })
}

/** The mapping last used on the desk for a file with these heads; null when there was none. */
export async function rememberedMapping(
  tx: Tx,
  actor: Actor,
  headsLine: string,
): Promise<Pick<ImportPlan, 'columns' | 'verdicts'> | null> {
  const row = await tx.import.findFirst({
    where: { deskId: actor.deskId, heads: headsLine },
    orderBy: { id: 'desc' },
    select: { mapping: true },
  })
  const read = importPlan.safeParse(row?.mapping)
  return read.success ? { columns: read.data.columns, verdicts: read.data.verdicts } : null
}

/** What rows are read against on the actor's desk: its clock, its scale, who is at work there. */
export async function readOn(tx: Tx, actor: Actor): Promise<ReadOn> {
  const ratings = await tx.rating.findMany({
    where: { deskId: actor.deskId, retiredAt: null },
    orderBy: { position: 'asc' },
    select: { id: true, label: true, shape: true },
  })
  const people = await tx.membership.findMany({
    where: {
      deskId: actor.deskId,
      disabledAt: null,
      user: { disabledAt: null },
      role: { in: ['reviewer', 'editor', 'admin'] },
    },
    select: { user: { select: { id: true, name: true, email: true } } },
  })
  return { timeZone: actor.timeZone, ratings, people: people.map(({ user }) => user) }
}

/** Who asked for an import and whether they still may; null when it has ended or is not there. */
export async function importAsked(
  tx: Tx,
  importId: string,
): Promise<{ actor: Actor; isHere: boolean; toDo: ImportToDo } | null> {
  const row = await tx.import.findFirst({
    where: { id: importId, state: { in: ['waiting', 'running'] } },
    select: {
      ...TO_DO,
      by: { select: { id: true, name: true, disabledAt: true } },
      desk: { select: { timeZone: true } },
    },
  })
  if (row === null) return null
  const { mapping, heads, by, desk, byId: _by, ...rest } = row
  const member = await tx.membership.findUnique({
    where: { deskId_userId: { deskId: row.deskId, userId: by.id } },
    select: { role: true, disabledAt: true },
  })
  const isHere = by.disabledAt === null && member !== null && member.disabledAt === null
  const actor: Actor = {
    userId: by.id,
    name: by.name,
    role: member?.role ?? 'viewer',
    deskId: row.deskId,
    timeZone: desk.timeZone,
  }
  return { actor, isHere, toDo: { ...rest, plan: importPlan.parse(mapping), headsLine: heads } }
}

/** Says that an import is worked on from now; rate and time left are counted from here. */
export async function startImport(tx: Tx, importId: string): Promise<void> {
  const at = now()
  await tx.import.updateMany({
    where: { id: importId, state: { in: ['waiting', 'running'] } },
    data: { state: 'running', startedAt: at, touchedAt: at },
  })
}

export type Counted = { rows: number; brought: number; here: number; refused: number }

/** Writes how far a locked import is. */
export async function countRows(
  tx: Tx,
  importId: string,
  { rows, brought, here, refused }: Counted,
  issues: readonly RowIssue[],
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "import" SET done = done + ${rows}::int, brought = brought + ${brought}::int, here = here + ${here}::int, refused = refused + ${refused}::int, touched_at = ${now()}
    WHERE id = ${importId}::uuid`
  await addIssues(tx, importId, issues)
}

/** The most issues of one import that are kept; the counts go on. */
const MOST_ISSUES = 100_000

async function addIssues(tx: Tx, importId: string, issues: readonly RowIssue[]): Promise<void> {
  if (issues.length === 0) return
  const { refused } = await tx.import.findUniqueOrThrow({ where: { id: importId }, select: { refused: true } })
  if (refused > MOST_ISSUES) return
  await tx.importIssue.createMany({ data: issues.map((issue) => ({ importId, ...issue })), skipDuplicates: true })
}

/** Ends an import; `sentence` says why it failed or was stopped. */
export async function writeEnd(
  tx: Tx,
  importId: string,
  { state, sentence }: { state: ImportState; sentence: string | null },
): Promise<Counted & { filename: string; dry: boolean }> {
  const at = now()
  const { done, ...row } = await tx.import.update({
    where: { id: importId },
    data: { state, sentence, endedAt: at, touchedAt: at },
    select: { done: true, brought: true, here: true, refused: true, filename: true, dry: true },
  })
  if (state === 'done') await tx.import.update({ where: { id: importId }, data: { total: done }, select: { id: true } })
  return { rows: done, ...row }
}

/** Takes an ended import up again where it was left. */
export async function takeUp(tx: Tx, importId: string): Promise<void> {
  await tx.import.update({
    where: { id: importId },
    data: { state: 'waiting', sentence: null, endedAt: null },
    select: { id: true },
  })
}

/** Which of these keys claims of the desk have, and by which import. One import writes on a desk at a time, until the transaction ends. */
export async function keysHere(tx: Tx, actor: Actor, keys: readonly string[]): Promise<Map<string, string | null>> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`imports of ${actor.deskId}`}, 0))`
  return keysKnown(tx, actor, keys)
}

/** The same without holding others up: for what is only tried. */
export async function keysKnown(tx: Tx, actor: Actor, keys: readonly string[]): Promise<Map<string, string | null>> {
  const rows = await tx.$queryRaw<{ key: string; importId: string | null }[]>`
    SELECT import_key AS key, import_id AS "importId" FROM "claim" WHERE desk_id = ${actor.deskId}::uuid AND import_key = ANY(${[...keys]}::text[])`
  return new Map(rows.map(({ key, importId }) => [key, importId]))
}

/** Imports that no job will do any more, or that a command line left: they were stopped, and can go on. Gives how many. */
export async function stopForgottenImports(tx: Tx): Promise<number> {
  return tx.$executeRaw`
    UPDATE "import" i SET state = 'stopped', ended_at = now(),
      sentence = CASE WHEN file_sha256 IS NULL THEN ${LEFT_BY_COMMAND} ELSE ${FORGOTTEN} END
    WHERE i.state IN ('waiting', 'running') AND coalesce(i.touched_at, i.created_at) < now() - ${Prisma.sql`interval '2 minutes'`} AND NOT EXISTS (
      SELECT 1 FROM graphile_worker.jobs j
      WHERE j.key = 'import ' || i.id::text AND (j.attempts < j.max_attempts OR j.locked_at IS NOT NULL))`
}

const FORGOTTEN = 'It was interrupted. It can go on where it was left.'
// Its file is not kept here.
const LEFT_BY_COMMAND = 'It was interrupted. Run the command again: what came in is not added twice.'
