import type { Actor } from '@/lib/access/actor'
import { Prisma } from '@/lib/db/client'
import type { SearchField } from './search-fields'

const ENDED = Prisma.sql`c.status IN ('settled', 'dropped')`

/** A condition on "claim" c for each field of a search: any of its values, or none of them after a minus. */
export function fieldsWhere(actor: Actor, fields: readonly SearchField[], at: Date): Prisma.Sql[] {
  return fields.map((field) => {
    const any = Prisma.join(
      field.values.map((value) => Prisma.sql`(${oneOf(actor, field.field, value, at)})`),
      ' OR ',
    )
    // What is not known (a claim without a rating has none) is not the value either.
    return field.wanted === 'yes' ? Prisma.sql`(${any})` : Prisma.sql`(${any}) IS NOT TRUE`
  })
}

function oneOf(actor: Actor, field: SearchField['field'], value: string, at: Date): Prisma.Sql {
  const { deskId } = actor
  switch (field) {
    case 'status':
      return Prisma.sql`c.status = ${value}::"ClaimStatus"`
    case 'kind':
      return Prisma.sql`c.kind = ${value}::"ClaimKind"`
    case 'priority':
      return Prisma.sql`c.priority = ${value}::"Priority"`
    case 'grade':
      return value === 'none' ? Prisma.sql`c.grade IS NULL` : Prisma.sql`c.grade = ${value}`
    case 'due':
      return dueAs(actor, value, at)
    case 'is':
      return standingAs(value, at)
    case 'has':
      return having(value)
    case 'rating':
      if (value === 'none') return Prisma.sql`c.rating_id IS NULL`
      return Prisma.sql`c.rating_id = ANY(ARRAY(SELECT r.id FROM "rating" r WHERE r.desk_id = ${deskId}::uuid AND ${beginsWith(Prisma.sql`r.label`, value)}))`
    case 'who':
      if (value === 'me') return Prisma.sql`c.assignee_id = ${actor.userId}::uuid`
      if (value === 'nobody' || value === 'none') return Prisma.sql`c.assignee_id IS NULL`
      return Prisma.sql`c.assignee_id = ANY(ARRAY(SELECT u.id FROM "user" u JOIN "membership" m ON m.user_id = u.id WHERE m.desk_id = ${deskId}::uuid AND ${beginsWith(Prisma.sql`u.name`, value)}))`
    case 'tag':
      if (value === 'none') return Prisma.sql`NOT EXISTS (SELECT FROM "claim_tag" ct WHERE ct.claim_id = c.id)`
      return Prisma.sql`c.id IN (SELECT ct.claim_id FROM "claim_tag" ct WHERE ct.tag_id = ANY(ARRAY(SELECT g.id FROM "tag" g WHERE g.desk_id = ${deskId}::uuid AND ${beginsWith(Prisma.sql`g.name`, value)})))`
    case 'article':
      return Prisma.sql`c.article_id = ANY(ARRAY(SELECT a.id FROM "article" a WHERE a.desk_id = ${deskId}::uuid
        AND to_tsvector('simple', fold_words(a.title)) @@ ${beginning(value)}))`
    case 'claimant':
      if (value === 'none') return Prisma.sql`c.claimant_id IS NULL`
      return saidBy(deskId, value)
  }
}

/** Who said it, or through whom: each along an index of its own, which an OR on the claim would not take. */
function saidBy(deskId: string, value: string): Prisma.Sql {
  return Prisma.sql`c.id IN (
    SELECT k.id FROM "claim" k WHERE k.claimant_id = ANY(ARRAY(
      SELECT p.id FROM "claimant" p WHERE p.desk_id = ${deskId}::uuid AND ${beginsWith(Prisma.sql`p.name`, value)}))
    UNION ALL
    SELECT k.id FROM "claim" k WHERE k.desk_id = ${deskId}::uuid AND k.claimant_via IS NOT NULL AND ${beginsWith(Prisma.sql`k.claimant_via`, value)})`
}

/** The words of the value as a phrase, the last one perhaps not finished. */
function beginning(value: string): Prisma.Sql {
  return Prisma.sql`(SELECT CASE WHEN q::text = '' THEN q ELSE (q::text || ':*')::tsquery END FROM phraseto_tsquery('simple', fold_words(${value})) q)`
}

/** Whether a name, or a word in it, begins so; without case and accents. */
function beginsWith(name: Prisma.Sql, value: string): Prisma.Sql {
  return Prisma.sql`to_tsvector('simple', fold_words(${name})) @@ ${beginning(value)}`
}

function standingAs(value: string, at: Date): Prisma.Sql {
  if (value === 'late') return Prisma.sql`c.due_at < ${at} AND NOT ${ENDED}`
  if (value === 'blocking') return Prisma.sql`NOT ${ENDED}`
  return Prisma.sql`c.status = ${value}::"ClaimStatus"`
}

function having(value: string): Prisma.Sql {
  switch (value) {
    case 'blocker':
      return Prisma.sql`c.blockers <> '{}'`
    case 'evidence':
      return Prisma.sql`c.evidence_count > 0`
    case 'tag':
      return Prisma.sql`EXISTS (SELECT FROM "claim_tag" ct WHERE ct.claim_id = c.id)`
    case 'claimant':
      return Prisma.sql`c.claimant_id IS NOT NULL`
    default:
      return Prisma.sql`c.due_at IS NOT NULL`
  }
}

/** late, day, week, none; or a day or a month on the clocks of the desk. */
function dueAs({ timeZone }: Actor, value: string, at: Date): Prisma.Sql {
  const within = (days: number) =>
    Prisma.sql`c.due_at >= ${at} AND c.due_at < ${new Date(at.getTime() + days * 24 * 60 * 60 * 1000)} AND NOT ${ENDED}`
  switch (value) {
    case 'late':
      return standingAs('late', at)
    case 'day':
      return within(1)
    case 'week':
      return within(7)
    case 'none':
      return Prisma.sql`c.due_at IS NULL`
    default: {
      const first = Prisma.sql`${value.length === 7 ? `${value}-01` : value}::timestamp`
      const length = value.length === 7 ? Prisma.sql`interval '1 month'` : Prisma.sql`interval '1 day'`
      return Prisma.sql`c.due_at >= ${first} AT TIME ZONE ${timeZone} AND c.due_at < (${first} + ${length}) AT TIME ZONE ${timeZone}`
    }
  }
}
