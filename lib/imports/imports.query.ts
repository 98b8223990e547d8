import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'
import { notFound } from '@/lib/shared/refusal'
import { isRowId } from '@/lib/shared/row-id'
import { foldedWord } from './folded-word'
import { rememberedIssues } from './import-issues.store'
import { readOn } from './import.store'
import type { ImportProgress } from './import-state'
import { importPlan } from './import-plan.input'
import type { RowIssue } from './imported-row'
import type { ImportPlan } from './mapping'

/** An import as a list shows it. */
export type ImportListed = ImportProgress & { by: string; createdAt: Date }

/** An import with its mapping, its first issues, and where its claims are. */
export type ImportShown = ImportListed & {
  plan: ImportPlan
  ratings: { id: string; label: string }[]
  issues: RowIssue[]
  /** Whether its file is kept here, so that it can be asked for again. */
  hasFile: boolean
  articles: { id: string; title: string; claims: number }[]
  /** How many further articles they are in. */
  furtherArticles: number
}

const MOST_LISTED = 50
const SHOWN_ISSUES = 100
const SHOWN_ARTICLES = 20

/** The imports of the actor's desk, newest first. */
export async function imports(actor: Actor): Promise<ImportListed[]> {
  authorise(actor, 'claims.import', { deskId: actor.deskId })
  const rows = await db().import.findMany({
    where: { deskId: actor.deskId },
    orderBy: { id: 'desc' },
    take: MOST_LISTED,
    select: LISTED,
  })
  return rows.map(({ by, ...row }) => ({ ...row, by: by.name }))
}

/** How far an import of the actor's desk is. Throws `not-found`. */
export async function importProgress(actor: Actor, importId: string): Promise<ImportProgress> {
  authorise(actor, 'claims.import', { deskId: actor.deskId })
  const row = isRowId(importId)
    ? await db().import.findFirst({ where: { id: importId, deskId: actor.deskId }, select: PROGRESS })
    : null
  if (row === null) throw notFound('import')
  return row
}

/** An import of the actor's desk. Throws `not-found`. */
export async function importShown(actor: Actor, importId: string): Promise<ImportShown> {
  authorise(actor, 'claims.import', { deskId: actor.deskId })
  const where = { id: importId, deskId: actor.deskId }
  const row = isRowId(importId)
    ? await db().import.findFirst({ where, select: { ...LISTED, mapping: true, fileSha256: true } })
    : null
  if (row === null) throw notFound('import')
  const { by, mapping, fileSha256, ...rest } = row
  const { ratings } = await readOn(db(), actor)
  const issues = await rememberedIssues(db(), importId, SHOWN_ISSUES)
  const plan = importPlan.parse(mapping)
  const { articles, further } =
    rest.brought > 0 && !rest.dry ? await articlesOf(importId) : { articles: [], further: 0 }
  return {
    ...rest,
    by: by.name,
    plan: { ...plan, words: withUnknown(plan, await unknownWords(importId, plan)) },
    ratings: ratings.map(({ id, label }) => ({ id, label })),
    issues,
    hasFile: fileSha256 !== null,
    articles,
    furtherArticles: further,
  }
}

/** Every issue of an import of the actor's desk that is kept, in the order of its rows. Throws `not-found`. */
export async function importIssues(actor: Actor, importId: string): Promise<{ filename: string; issues: RowIssue[] }> {
  authorise(actor, 'claims.import', { deskId: actor.deskId })
  const { filename } = await importProgress(actor, importId)
  return { filename, issues: await rememberedIssues(db(), importId, null) }
}

const PROGRESS = {
  id: true,
  filename: true,
  format: true,
  state: true,
  dry: true,
  total: true,
  done: true,
  brought: true,
  here: true,
  refused: true,
  sentence: true,
  startedAt: true,
  touchedAt: true,
} as const
const LISTED = { ...PROGRESS, createdAt: true, by: { select: { name: true } } } as const

async function articlesOf(importId: string): Promise<{ articles: ImportShown['articles']; further: number }> {
  const rows = await db().$queryRaw<(ImportShown['articles'][number] & { further: number })[]>`
    SELECT a.id, a.title, n.claims, n.further FROM (
      SELECT article_id, count(*)::int AS claims, greatest(count(*) OVER () - ${SHOWN_ARTICLES}::int, 0)::int AS further
      FROM "claim" WHERE import_id = ${importId}::uuid GROUP BY article_id ORDER BY article_id LIMIT ${SHOWN_ARTICLES}::int
    ) n JOIN "article" a ON a.id = n.article_id ORDER BY a.id`
  return { articles: rows.map(({ further: _further, ...article }) => article), further: rows[0]?.further ?? 0 }
}

/** Words of the verdict column that rows were refused for. */
async function unknownWords(importId: string, plan: ImportPlan): Promise<string[]> {
  const head = plan.heads[plan.columns.indexOf('verdict')]
  if (head === undefined) return []
  const rows = await db().importIssue.findMany({
    where: { importId, column: head },
    distinct: ['value'],
    take: 50,
    select: { value: true },
  })
  return rows.map(({ value }) => value.trim()).filter((value) => value !== '')
}

function withUnknown({ words }: ImportPlan, unknown: readonly string[]): string[] {
  const known = new Set(words.map(foldedWord))
  return [...words, ...unknown.filter((word) => !known.has(foldedWord(word)))]
}
