import type { Actor } from '@/lib/access/actor'
import type { ClaimStatus } from '@/lib/claims/claim-status'
import type { Tx } from '@/lib/db/transaction'
import { statusAfterVerdicts } from '@/lib/verdicts/settle'
import { claimantIds, tagIds } from './import-names.store'
import { keyOfSource, sourceIds, type TitledSources } from './import-sources.store'
import { newRowIds } from '@/lib/db/new-row-ids'
import type { Brought } from './brought-entries'
import type { Placed } from './placed'

type Into = { importId: string; filename: string; titled: TitledSources; at: Date }

/**
 * Adds placed rows as claims with their quotes, sources, evidence, verdicts and notes, a statement for each table however many there are.
 * A verdict settles its claim where the desk asks for one only.
 */
export async function insertClaims(tx: Tx, actor: Actor, placed: readonly Placed[], into: Into): Promise<Brought[]> {
  const { at } = into
  const rows = placed.map(({ row }) => row)
  const claimants = await claimantIds(
    tx,
    actor,
    rows.flatMap(({ claimant }) => claimant ?? []),
    at,
  )
  const sources = await sourceIds(
    tx,
    actor,
    rows.flatMap((row) => row.sources),
    into,
  )
  const ids = newRowIds(placed.length, at)
  const claims = placed.map((each, index) => ({ ...each, id: ids[index] ?? '' }))

  const written = JSON.stringify(claims.map((claim) => claimColumns(claim, claimants)))
  await tx.$executeRaw`
    INSERT INTO "claim" (id, desk_id, article_id, number, statement, kind, priority, status, claimant_id, claimant_via, happened_on, assignee_id,
      due_at, next_evidence_number, evidence_count, source_count, import_key, import_id, created_by_id, created_at, updated_at)
    SELECT id, ${actor.deskId}::uuid, article_id, number, statement, kind::"ClaimKind", priority::"Priority", status::"ClaimStatus", claimant_id, via, happened_on,
      assignee_id, due_at, pieces + 1, pieces, pieces, key, ${into.importId}::uuid, ${actor.userId}::uuid, ${at}, ${at}
    FROM json_to_recordset(${written}::json) AS r(id uuid, article_id uuid, number int, statement text, kind text, priority text, status text,
      claimant_id uuid, via text, happened_on date, assignee_id uuid, due_at timestamptz, pieces int, key text)`
  await insertQuotes(tx, actor, claims, at)
  await insertTags(tx, actor, claims, at)
  const evidence = await insertEvidence(tx, actor, claims, sources, into)
  const settled = await giveVerdicts(tx, actor, claims, evidence, into)
  await insertNotes(tx, actor, claims, at)
  return claims.map((claim) => ({
    claimId: claim.id,
    placed: claim,
    status: settled.has(claim.id) ? 'settled' : statusOf(claim),
  }))
}

type Claim = Placed & { id: string }

/** Where a claim stands before it is asked whether its verdict is enough. */
function statusOf({ row }: Placed): ClaimStatus {
  if (row.verdict !== null) return 'second_look'
  return row.sources.length > 0 ? 'checking' : 'open'
}

function claimColumns(claim: Claim, claimants: ReadonlyMap<string, string>) {
  const { row } = claim
  return {
    id: claim.id,
    article_id: claim.articleId,
    number: claim.number,
    statement: row.statement,
    kind: row.kind,
    priority: row.priority,
    status: statusOf(claim),
    claimant_id: row.claimant === null ? null : claimants.get(row.claimant),
    via: row.via,
    happened_on: row.happenedOn,
    assignee_id: row.assignee?.id ?? null,
    due_at: row.dueAt,
    pieces: new Set(row.sources.map(keyOfSource)).size,
    key: claim.key,
  }
}

async function insertQuotes(tx: Tx, actor: Actor, claims: readonly Claim[], at: Date): Promise<void> {
  const ids = newRowIds(claims.length, at)
  const written = JSON.stringify(
    claims.map(({ id, versionId, range, quote }, index) => ({
      id: ids[index],
      claim_id: id,
      version_id: versionId,
      s: range.start,
      e: range.end,
      ...quote,
    })),
  )
  await tx.$executeRaw`
    INSERT INTO "claim_quote" (id, desk_id, claim_id, version_id, start, "end", exact, prefix, suffix)
    SELECT id, ${actor.deskId}::uuid, claim_id, version_id, s, e, exact, prefix, suffix
    FROM json_to_recordset(${written}::json) AS r(id uuid, claim_id uuid, version_id uuid, s int, e int, exact text, prefix text, suffix text)`
}

async function insertTags(tx: Tx, actor: Actor, claims: readonly Claim[], at: Date): Promise<void> {
  const tagged = claims.flatMap(({ id, row }) => row.tags.map((tag) => ({ id, tag })))
  if (tagged.length === 0) return
  const tags = await tagIds(
    tx,
    actor,
    tagged.map(({ tag }) => tag),
    at,
  )
  const of = tagged.map(({ tag }) => tags.get(tag) ?? '')
  await tx.$executeRaw`
    INSERT INTO "claim_tag" (desk_id, claim_id, tag_id) SELECT ${actor.deskId}::uuid, claim_id, tag_id
    FROM unnest(${tagged.map(({ id }) => id)}::uuid[], ${of}::uuid[]) AS r(claim_id, tag_id) ON CONFLICT DO NOTHING`
}

type Piece = { id: string; claimId: string }

/** The quote of a row is of its first source. A note stands with the verdict, else with the evidence. */
async function insertEvidence(
  tx: Tx,
  actor: Actor,
  claims: readonly Claim[],
  sources: ReadonlyMap<string, string>,
  { filename, at }: Into,
): Promise<Piece[]> {
  const pieces = claims.flatMap(({ id, row }) =>
    [...new Map(row.sources.map((source) => [keyOfSource(source), source])).keys()].map((key, index) => {
      const quote = index === 0 ? row.sourceQuote : null
      const note = row.verdict === null && index === 0 ? row.note : null
      const named = `Named in row ${row.row} of ${filename}.`
      return {
        claim_id: id,
        source_id: sources.get(key),
        number: index + 1,
        stance: row.stance,
        quote,
        note: note ?? (quote === null ? named : null),
      }
    }),
  )
  if (pieces.length === 0) return []
  const ids = newRowIds(pieces.length, at)
  const written = JSON.stringify(pieces.map((piece, index) => ({ id: ids[index], ...piece })))
  await tx.$executeRaw`
    INSERT INTO "evidence" (id, desk_id, claim_id, source_id, number, stance, quote, note, author_id, created_at)
    SELECT id, ${actor.deskId}::uuid, claim_id, source_id, number, stance::"Stance", quote, note, ${actor.userId}::uuid, ${at}
    FROM json_to_recordset(${written}::json) AS r(id uuid, claim_id uuid, source_id uuid, number int, stance text, quote text, note text)`
  return pieces.map((piece, index) => ({ id: ids[index] ?? '', claimId: piece.claim_id }))
}

/** Gives the verdicts of the rows in the name of who imports; says which claims they settle. */
async function giveVerdicts(
  tx: Tx,
  actor: Actor,
  claims: readonly Claim[],
  evidence: readonly Piece[],
  { filename, at }: Into,
): Promise<Set<string>> {
  const judged = claims.filter(({ row }) => row.verdict !== null)
  if (judged.length === 0) return new Set()
  const ids = newRowIds(judged.length, at)
  const verdictOf = new Map(judged.map(({ id }, index) => [id, ids[index] ?? '']))
  const written = JSON.stringify(
    judged.map(({ id, row }, index) => ({
      id: ids[index],
      claim_id: id,
      rating_id: row.verdict?.ratingId,
      rationale: row.note ?? `Imported from row ${row.row} of ${filename}.`,
    })),
  )
  await tx.$executeRaw`
    INSERT INTO "verdict" (id, desk_id, claim_id, reviewer_id, rating_id, rationale, given_at)
    SELECT id, ${actor.deskId}::uuid, claim_id, ${actor.userId}::uuid, rating_id, rationale, ${at}
    FROM json_to_recordset(${written}::json) AS r(id uuid, claim_id uuid, rating_id uuid, rationale text)`
  await tx.$executeRaw`
    INSERT INTO "open_verdict" (desk_id, claim_id, reviewer_id, verdict_id)
    SELECT ${actor.deskId}::uuid, claim_id, ${actor.userId}::uuid, id FROM json_to_recordset(${written}::json) AS r(id uuid, claim_id uuid)`
  const rests = evidence.filter(({ claimId }) => verdictOf.has(claimId))
  await tx.$executeRaw`
    INSERT INTO "verdict_evidence" (verdict_id, evidence_id)
    SELECT verdict_id, evidence_id
    FROM unnest(${rests.map(({ claimId }) => verdictOf.get(claimId) ?? '')}::uuid[], ${rests.map(({ id }) => id)}::uuid[]) AS r(verdict_id, evidence_id)`
  return settle(tx, judged, verdictOf, at)
}

async function settle(
  tx: Tx,
  judged: readonly Claim[],
  verdictOf: ReadonlyMap<string, string>,
  at: Date,
): Promise<Set<string>> {
  const needed = await tx.$queryRaw<{ id: string; needed: number }[]>`
    SELECT c.id, verdicts_needed_by(c) AS needed FROM "claim" c WHERE c.id = ANY(${judged.map(({ id }) => id)}::uuid[])`
  const enough = new Set(
    needed
      .filter((each) => statusAfterVerdicts([{ ratingId: each.id, round: 'this' }], each.needed) === 'settled')
      .map(({ id }) => id),
  )
  const settled = judged.filter(({ id }) => enough.has(id))
  if (settled.length === 0) return enough
  await tx.$executeRaw`
    UPDATE "claim" c SET status = 'settled', settled_verdict_id = r.verdict_id, rating_id = r.rating_id, settled_at = ${at}
    FROM unnest(${settled.map(({ id }) => id)}::uuid[], ${settled.map(({ id }) => verdictOf.get(id) ?? '')}::uuid[], ${settled.map(({ row }) => row.verdict?.ratingId ?? '')}::uuid[]) AS r(id, verdict_id, rating_id)
    WHERE c.id = r.id`
  return enough
}

/** A note with neither verdict nor source to stand with is a comment on the claim. */
async function insertNotes(tx: Tx, actor: Actor, claims: readonly Claim[], at: Date): Promise<void> {
  const noted = claims.filter(({ row }) => row.note !== null && row.verdict === null && row.sources.length === 0)
  if (noted.length === 0) return
  const ids = newRowIds(noted.length, at)
  const written = JSON.stringify(
    noted.map(({ id, articleId, row }, index) => ({
      id: ids[index],
      article_id: articleId,
      claim_id: id,
      text: row.note,
    })),
  )
  await tx.$executeRaw`
    INSERT INTO "comment" (id, desk_id, article_id, claim_id, author_id, text, created_at)
    SELECT id, ${actor.deskId}::uuid, article_id, claim_id, ${actor.userId}::uuid, text, ${at}
    FROM json_to_recordset(${written}::json) AS r(id uuid, article_id uuid, claim_id uuid, text text)`
  await tx.$executeRaw`
    INSERT INTO "comment_text" (comment_id, number, text, written_at)
    SELECT id, 1, text, ${at} FROM json_to_recordset(${written}::json) AS r(id uuid, text text)`
}
