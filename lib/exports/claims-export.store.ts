import type { Actor } from '@/lib/access/actor'
import type { ClaimsFilter } from '@/lib/claims/claims-filter'
import { claimsOrder } from '@/lib/claims/claims-order.store'
import { claimsWhere } from '@/lib/claims/claims-where.store'
import { Prisma } from '@/lib/db/client'
import { CLAIMS_COLUMN_NAMES, CLAIMS_COLUMNS, type ClaimsColumn } from './claims-columns'

/** The rows of a claims table under its heads, each text as a spreadsheet may be given it. */
export async function guardedClaims(actor: Actor, filter: ClaimsFilter, at: Date): Promise<Prisma.Sql> {
  const cells = CLAIMS_COLUMN_NAMES.map(
    (name) => Prisma.sql`${guarded(name, actor)} AS ${quoted(CLAIMS_COLUMNS[name].head)}`,
  )
  return rowsOf(actor, filter, at, Prisma.join(cells, ', '))
}

/** The same rows as one JSON object each, without guards. */
export async function exportedClaims(actor: Actor, filter: ClaimsFilter, at: Date): Promise<Prisma.Sql> {
  const fields = CLAIMS_COLUMN_NAMES.map((name) => Prisma.sql`${name}::text, ${cellOf(name, actor)}`)
  return rowsOf(actor, filter, at, Prisma.sql`json_build_object(${Prisma.join(fields, ', ')})::text`)
}

async function rowsOf(actor: Actor, filter: ClaimsFilter, at: Date, cells: Prisma.Sql): Promise<Prisma.Sql> {
  const { joins, order } = claimsOrder(filter)
  return Prisma.sql`
    SELECT ${cells}
    FROM "claim" c JOIN "article" a ON a.id = c.article_id
    LEFT JOIN "claimant" p ON p.id = c.claimant_id
    LEFT JOIN "rating" r ON r.id = c.rating_id
    LEFT JOIN "user" u ON u.id = c.assignee_id ${joins}
    WHERE ${await claimsWhere(actor, filter, at)}
    ORDER BY ${order}`
}

/** What a spreadsheet would take for a formula begins with an apostrophe, as lib/shared/csv.ts has it. */
function guarded(name: ClaimsColumn, actor: Actor): Prisma.Sql {
  const cell = cellOf(name, actor)
  if (!TYPED_BY_PEOPLE.has(name)) return cell
  return Prisma.sql`regexp_replace(${cell}, ${FORMULA}, '''\\1')`
}

const FORMULA = '^([[:space:][:cntrl:]]*[=+@＝＋－＠-]|[\\t\\r\\n])'
const TYPED_BY_PEOPLE = new Set<ClaimsColumn>([
  'statement',
  'quote',
  'article',
  'claimant',
  'via',
  'rating',
  'tags',
  'assignee',
])

function cellOf(name: ClaimsColumn, { timeZone }: Actor): Prisma.Sql {
  const moment = (column: Prisma.Sql) => Prisma.sql`to_char(${column} AT TIME ZONE ${timeZone}, 'YYYY-MM-DD HH24:MI')`
  switch (name) {
    case 'number':
      return Prisma.sql`'C-' || c.number`
    case 'statement':
      return Prisma.sql`c.statement`
    case 'quote':
      return Prisma.sql`(SELECT string_agg(q.exact, ' … ' ORDER BY q.start) FROM "claim_quote" q WHERE q.claim_id = c.id)`
    case 'article':
      return Prisma.sql`a.title`
    case 'claimant':
      return Prisma.sql`p.name`
    case 'via':
      return Prisma.sql`c.claimant_via`
    case 'kind':
      return Prisma.sql`c.kind::text`
    case 'priority':
      return Prisma.sql`c.priority::text`
    case 'status':
      return Prisma.sql`c.status::text`
    case 'rating':
      return Prisma.sql`r.label`
    case 'grade':
      return Prisma.sql`c.grade`
    case 'blockers':
      return Prisma.sql`array_to_string(c.blockers, ' ')`
    case 'evidence':
      return Prisma.sql`c.evidence_count`
    case 'sources':
      return Prisma.sql`c.source_count`
    case 'tags':
      return Prisma.sql`(SELECT string_agg((SELECT t.name FROM "tag" t WHERE t.id = l.tag_id), ', ' ORDER BY l.tag_id) FROM "claim_tag" l WHERE l.claim_id = c.id)`
    case 'assignee':
      return Prisma.sql`u.name`
    case 'due':
      return moment(Prisma.sql`c.due_at`)
    case 'recorded':
      return moment(Prisma.sql`c.created_at`)
    case 'settled':
      return moment(Prisma.sql`c.settled_at`)
    case 'updated':
      return moment(Prisma.sql`c.updated_at`)
    case 'id':
      return Prisma.sql`c.id::text`
  }
}

/** A head of ours, which holds letters only. */
function quoted(head: string): Prisma.Sql {
  return Prisma.raw(`"${head}"`)
}
