import type { Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import type { AnsweredPage, CheckOutcome, Recheck } from './recheck'

/** A source whose address is looked at again: the newest snapshot of it, and the standing quotes taken from it. */
export type SourceToRecheck = {
  id: string
  deskId: string
  url: string
  snapshot: ({ number: number } & AnsweredPage) | null
  quotes: string[]
}

/** A source with what a recheck compares its address to; null when there is no such source, or it has no address. */
export async function sourceToRecheck(tx: Tx, sourceId: string): Promise<SourceToRecheck | null> {
  const source = await tx.source.findFirst({
    where: { id: sourceId, url: { not: null } },
    select: {
      id: true,
      deskId: true,
      url: true,
      snapshots: { where: { way: 'address' }, orderBy: { number: 'desc' }, take: 1, select: SNAPSHOT },
      evidence: { where: { withdrawnAt: null, quote: { not: null } }, take: 200, select: { quote: true } },
    },
  })
  if (source === null || source.url === null) return null
  const [snapshot] = source.snapshots
  return {
    id: source.id,
    deskId: source.deskId,
    url: source.url,
    snapshot:
      snapshot === undefined
        ? null
        : { number: snapshot.number, sha256: snapshot.fileSha256, text: snapshot.texts[0]?.text ?? null },
    quotes: source.evidence.flatMap(({ quote }) => quote ?? []),
  }
}

/** What a person typed for a page that could not be read is no measure of what the page says. */
const SNAPSHOT = {
  number: true,
  fileSha256: true,
  texts: {
    where: { origin: 'extracted' as const },
    orderBy: { id: 'desc' as const },
    take: 1,
    select: { text: true },
  },
} as const

/** The locked source as a recheck finds it now, or null. */
export async function lockChecked(
  tx: Tx,
  sourceId: string,
): Promise<{
  deskId: string
  title: string
  url: string | null
  number: number | null
  outcome: CheckOutcome | null
} | null> {
  await tx.$queryRaw`SELECT 1 FROM "source" WHERE id = ${sourceId}::uuid FOR NO KEY UPDATE`
  const source = await tx.source.findUnique({
    where: { id: sourceId },
    select: {
      deskId: true,
      title: true,
      url: true,
      checkOutcome: true,
      snapshots: { where: { way: 'address' }, orderBy: { number: 'desc' }, take: 1, select: { number: true } },
    },
  })
  if (source === null) return null
  const { snapshots, checkOutcome, ...rest } = source
  return { ...rest, outcome: checkOutcome, number: snapshots[0]?.number ?? null }
}

/** Writes what a recheck found; the version a person edits stays, since they edit other things. */
export async function writeCheck(tx: Tx, sourceId: string, { outcome, sentence }: Recheck): Promise<void> {
  await tx.source.update({
    where: { id: sourceId },
    data: { checkedAt: now(), checkOutcome: outcome, checkSentence: sentence },
    select: { id: true },
  })
}

/** Takes back what the last recheck found, once the address was captured anew or is another. */
export async function forgetCheck(tx: Tx, sourceId: string): Promise<void> {
  await tx.source.updateMany({
    where: { id: sourceId, checkOutcome: { not: null } },
    data: { checkedAt: null, checkOutcome: null, checkSentence: null },
  })
}

/**
 * Sources whose address was neither captured nor looked at since `before`, the longest ago first: those that standing evidence
 * rests on. Confidential ones are left out, so that nothing on its own asks for them day after day.
 */
export async function sourcesDue(tx: Tx, { before, limit }: { before: Date; limit: number }): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM (
      SELECT s.id, greatest(s.checked_at, (
        SELECT max(n.captured_at) FROM "snapshot" n WHERE n.source_id = s.id AND n.way = 'address')) AS seen
      FROM "source" s
      WHERE s.url IS NOT NULL AND s.confidentiality = 'open' AND coalesce(s.spoken_terms, 'on_record') = 'on_record'
        AND EXISTS (SELECT 1 FROM "snapshot" n WHERE n.source_id = s.id AND n.way = 'address')
        AND EXISTS (SELECT 1 FROM "evidence" e JOIN "claim" c ON c.id = e.claim_id
                    WHERE e.source_id = s.id AND e.withdrawn_at IS NULL AND c.status <> 'dropped')
    ) due WHERE seen < ${before} ORDER BY seen, id LIMIT ${limit}`
  return rows.map(({ id }) => id)
}
