import type { Tx } from '@/lib/db/transaction'
import { type AboutSource, keptBack, type MaybeAboutSource, sourceToldOf } from './kept-back'

/** As lib/evidence/confidential.ts says it; here for Postgres, in a room that comes before that one. A test holds the two together. */
const CONFIDENTIAL = {
  OR: [
    { confidentiality: 'confidential' as const },
    { spokenTerms: { in: ['background' as const, 'off_record' as const] } },
  ],
}

/** An entry written in the transaction of the change it tells of is at most this far from it. */
const SAME_MOMENT_MS = 10_000

/**
 * Entries of a desk's log as they may be told now: those about a source that is confidential by now lose what identifies it,
 * whenever they were written. Every reader of the log goes through here, and every entry before it is written.
 */
export async function toldEvents<Entry extends MaybeAboutSource>(
  tx: Tx,
  deskId: string,
  entries: readonly Entry[],
): Promise<Entry[]> {
  const about = entries.map(sourceToldOf)
  if (about.every((each) => each === null)) return [...entries]
  const isKeptBack = await keptBackAmong(
    tx,
    deskId,
    about.filter((each) => each !== null),
  )
  return entries.map((entry, index) => {
    const source = about[index] ?? null
    return source !== null && isKeptBack(source, entry.at) ? { ...entry, data: keptBack(entry.data) } : entry
  })
}

async function keptBackAmong(
  tx: Tx,
  deskId: string,
  about: readonly AboutSource[],
): Promise<(source: AboutSource, at: Date) => boolean> {
  const ids = about.flatMap((each) => ('id' in each ? [each.id] : []))
  const claims = about.flatMap((each) => ('claimId' in each ? [each.claimId] : []))
  const anyUnnamed = about.some((each) => 'when' in each)
  const sources =
    ids.length > 0 || anyUnnamed
      ? await tx.source.findMany({
          where: { deskId, ...CONFIDENTIAL, ...(anyUnnamed ? {} : { id: { in: ids } }) },
          select: { id: true, createdAt: true },
        })
      : []
  const evidence =
    claims.length > 0
      ? await tx.evidence.findMany({
          where: { deskId, claimId: { in: claims }, source: CONFIDENTIAL },
          select: { claimId: true, number: true },
        })
      : []
  const known = new Set([
    ...sources.map(({ id }) => id),
    ...evidence.map(({ claimId, number }) => `${claimId} ${number}`),
  ])
  return (source, at) => {
    if ('id' in source) return known.has(source.id)
    if ('claimId' in source) return known.has(`${source.claimId} ${source.evidence}`)
    // It names no source: kept back when it may be about a confidential one, rather told too little than too much.
    const beyond = source.when === 'added' ? SAME_MOMENT_MS : Number.POSITIVE_INFINITY
    return sources.some(({ createdAt }) => {
      const later = at.getTime() - createdAt.getTime()
      return later > -SAME_MOMENT_MS && later < beyond
    })
  }
}
