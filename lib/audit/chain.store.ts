import { createHash } from 'node:crypto'
import { db } from '@/lib/db/client'
import type { Json } from '@/lib/shared/canonical-json'
import { type ChainBreak, type ChainHead, type ChainLink, EMPTY_CHAIN, walkChain } from './log-chain'

/** What walking the chain of one desk found; `unlinked` counts events that are in no chain. */
export type WalkedChain = { deskId: string; desk: string; head: ChainHead; broken: ChainBreak | null; unlinked: number }

const A_BATCH = 1_000

/** Walks the chain of every desk from its first entry to its last, in constant memory, and stops in each at the first that does not hold. */
export async function walkChains(): Promise<WalkedChain[]> {
  const desks = await db().desk.findMany({ orderBy: { id: 'asc' }, select: { id: true, name: true } })
  const walked: WalkedChain[] = []
  for (const { id: deskId, name } of desks) {
    walked.push({ deskId, desk: name, ...(await walkDesk(deskId)), unlinked: await countUnlinked(deskId) })
  }
  return walked
}

async function walkDesk(deskId: string): Promise<{ head: ChainHead; broken: ChainBreak | null }> {
  let head = EMPTY_CHAIN
  for (;;) {
    const links = await linksAfter(deskId, head.sequence)
    const walked = walkChain(head, links, sha256)
    if (walked.broken !== null || links.length < A_BATCH) return walked
    head = walked.head
  }
}

type Row = {
  sequence: number
  previousHash: string
  hash: string
  id: string | null
  deskId: string
  at: Date
  actorId: string | null
  kind: string
  articleId: string | null
  claimId: string | null
  data: Json
}

/** Joined from the outside: a link whose event is gone has to be seen. */
async function linksAfter(deskId: string, sequence: number): Promise<ChainLink[]> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT l.sequence, l.previous_hash AS "previousHash", l.hash, e.id::text AS id, e.desk_id::text AS "deskId", e.at,
      e.actor_id::text AS "actorId", e.kind, e.article_id::text AS "articleId", e.claim_id::text AS "claimId", e.data
    FROM "event_link" l LEFT JOIN "event" e ON e.id = l.event_id
    WHERE l.desk_id = ${deskId}::uuid AND l.sequence > ${sequence} ORDER BY l.sequence LIMIT ${A_BATCH}`
  return rows.map(({ sequence, previousHash, hash, id, at, ...entry }) => ({
    sequence,
    previousHash,
    hash,
    entry: id === null ? null : { id, at: at.toISOString(), ...entry },
  }))
}

async function countUnlinked(deskId: string): Promise<number> {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "event" e
    WHERE e.desk_id = ${deskId}::uuid AND NOT EXISTS (SELECT 1 FROM "event_link" l WHERE l.event_id = e.id)`
  return row?.count ?? 0
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
