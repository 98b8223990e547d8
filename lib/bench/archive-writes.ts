import type pg from 'pg'
import type { Actor } from '@/lib/access/actor'

/** One thing a program writes through /api/v1, and one plain statement that leaves the same rows. */
export type Write = {
  path: string
  body: () => Record<string, unknown>
  sql: (client: pg.Client) => Promise<unknown>
}

/** Recording a claim on words of an article, another article each time. */
export async function recordings(actor: Actor, owner: pg.Client): Promise<Write> {
  const { rows } = await owner.query<Place>(
    `SELECT q.version_id AS "versionId", v.article_id AS "articleId", q.start, q."end", q.exact FROM "claim_quote" q
     JOIN "article_version" v ON v.id = q.version_id WHERE hashtext(q.id::text) % 97 = 1 ORDER BY q.id LIMIT 4000`,
  )
  const next = inTurn(rows)
  const statement = 'The toll at the harbour rose by 3 per cent in a year.'
  return {
    path: '/api/v1/claims',
    body: () => {
      const { versionId, start, end } = next()
      return { versionId, start, end, statement, kind: 'quantity', priority: 'normal' }
    },
    sql: (client) => {
      const { versionId, articleId, start, end, exact } = next()
      return client.query(RECORD, [articleId, statement, actor.userId, versionId, start, end, exact])
    },
  }
}

type Place = { versionId: string; articleId: string; start: number; end: number; exact: string }

/** The claim with its number, its quote and its entry in the log; what triggers keep is kept as ever. */
const RECORD = `
  WITH numbered AS (
    UPDATE "article" SET next_claim_number = next_claim_number + 1 WHERE id = $1::uuid
    RETURNING id, desk_id, next_claim_number - 1 AS number
  ), claim AS (
    INSERT INTO "claim" (id, desk_id, article_id, number, statement, kind, created_by_id)
    SELECT gen_random_uuid(), desk_id, id, number, $2, 'quantity', $3::uuid FROM numbered RETURNING id, desk_id, article_id, number
  ), quote AS (
    INSERT INTO "claim_quote" (id, desk_id, claim_id, version_id, start, "end", exact, prefix, suffix)
    SELECT gen_random_uuid(), desk_id, id, $4::uuid, $5, $6, $7, '', '' FROM claim
  )
  INSERT INTO "event" (id, desk_id, actor_id, kind, article_id, claim_id, data)
  SELECT gen_random_uuid(), desk_id, $3::uuid, 'claim.recorded', article_id, id,
    jsonb_build_object('number', number, 'statement', $2::text, 'quote', $7::text, 'assignee', NULL) FROM claim`

/** Giving a verdict on a claim that has none, which settles it; another claim each time. */
export async function verdicts(actor: Actor, owner: pg.Client): Promise<Write> {
  const rows = await withoutVerdict(owner)
  const { rows: ratings } = await owner.query<{ id: string }>(`SELECT id FROM "rating" WHERE label = 'False'`)
  const ratingId = ratings[0]?.id ?? ''
  const next = onceEach(rows)
  const rationale = 'The figures of the port office say otherwise.'
  let path = ''
  return {
    get path() {
      return path
    },
    body: () => {
      path = `/api/v1/claims/${next().id}/verdicts`
      return { ratingId, rationale }
    },
    sql: (client) => settle(client, [next().id, actor.userId, ratingId, rationale]),
  }
}

/** A run gives some 10,000 verdicts; an archive that has seen several is given new claims, one on each article. */
async function withoutVerdict(owner: pg.Client): Promise<{ id: string }[]> {
  const found = async () => (await owner.query<{ id: string }>(WITHOUT_VERDICT)).rows
  const rows = await found()
  if (rows.length >= ENOUGH) return rows
  await owner.query(MORE)
  return found()
}

const ENOUGH = 20_000

const WITHOUT_VERDICT = `
  SELECT id FROM "claim" c WHERE status IN ('open', 'checking') AND NOT EXISTS (SELECT FROM "verdict" v WHERE v.claim_id = c.id)
  ORDER BY id DESC LIMIT 40000`

/** On the words of the newest claim of each article. */
const MORE = `
  WITH numbered AS (
    UPDATE "article" SET next_claim_number = next_claim_number + 1 RETURNING id, desk_id, next_claim_number - 1 AS number
  ), words AS (
    SELECT gen_random_uuid() AS id, n.desk_id, n.id AS article_id, n.number, c.statement, c.kind, c.created_by_id, q.version_id, q.start, q."end",
      q.exact, q.prefix, q.suffix
    FROM numbered n
    JOIN LATERAL (SELECT * FROM "claim" WHERE article_id = n.id ORDER BY number DESC LIMIT 1) c ON true
    JOIN LATERAL (SELECT * FROM "claim_quote" WHERE claim_id = c.id LIMIT 1) q ON true
  ), recorded AS (
    INSERT INTO "claim" (id, desk_id, article_id, number, statement, kind, created_by_id)
    SELECT id, desk_id, article_id, number, statement, kind, created_by_id FROM words
  )
  INSERT INTO "claim_quote" (id, desk_id, claim_id, version_id, start, "end", exact, prefix, suffix)
  SELECT gen_random_uuid(), desk_id, id, version_id, start, "end", exact, prefix, suffix FROM words`

/** The verdict, and that it stands. */
const GIVE = `
  WITH verdict AS (
    INSERT INTO "verdict" (id, desk_id, claim_id, reviewer_id, rating_id, rationale)
    SELECT gen_random_uuid(), desk_id, id, $2::uuid, $3::uuid, $4 FROM "claim" WHERE id = $1::uuid RETURNING *
  )
  INSERT INTO "open_verdict" (desk_id, claim_id, reviewer_id, verdict_id) SELECT desk_id, claim_id, reviewer_id, id FROM verdict`

/** The claim settled by it, and both entries in the log. */
const SETTLE = `
  WITH settled AS (
    UPDATE "claim" c SET status = 'settled', settled_verdict_id = v.id, rating_id = v.rating_id, settled_at = v.given_at, updated_at = v.given_at
    FROM "verdict" v WHERE c.id = $1::uuid AND v.claim_id = c.id AND v.reviewer_id = $2::uuid
    RETURNING c.id, c.desk_id, c.article_id, c.number, v.id AS verdict_id
  )
  INSERT INTO "event" (id, desk_id, actor_id, kind, article_id, claim_id, data)
  SELECT gen_random_uuid(), desk_id, $2::uuid, told.kind, article_id, id, told.data FROM settled, LATERAL (VALUES
    ('verdict.given', jsonb_build_object('number', number, 'rating', 'False', 'supersedes', false, 'verdictId', verdict_id)),
    ('claim.settled', jsonb_build_object('number', number, 'rating', 'False', 'by', 'verdict'))) AS told(kind, data)`

/** In two statements: a rule of the database wants the verdict to stand before the claim is settled by it. */
async function settle(client: pg.Client, values: [claimId: string, userId: string, ratingId: string, why: string]) {
  await client.query('BEGIN')
  await client.query(GIVE, values)
  await client.query(SETTLE, values.slice(0, 2))
  await client.query('COMMIT')
}

function inTurn<Each>(all: readonly Each[]): () => Each {
  let at = 0
  return () => all[at++ % all.length] ?? none()
}

function onceEach<Each>(all: readonly Each[]): () => Each {
  let at = 0
  return () => all[at++] ?? none()
}

function none(): never {
  throw new Error('The archive holds no more of what is wanted: make a larger one.')
}
