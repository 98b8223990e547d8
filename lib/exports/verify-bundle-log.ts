import { z } from 'zod'
import { canonicalJson, type Json } from '@/lib/shared/canonical-json'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const line = z.object({
  sequence: z.int().min(1),
  previousHash: hash,
  hash,
  by: z.string().nullable(),
  keptBack: z.enum(['yes', 'no']),
  entry: z.record(z.string(), z.json()),
})

/** How far the log was walked. `recomputed` entries have the hash they say; `linked` follow the one on the line before. */
export type WalkedLog = {
  entries: number
  recomputed: number
  linked: number
  last: { sequence: number; hash: string } | null
}

export const EMPTY_LOG: WalkedLog = { entries: 0, recomputed: 0, linked: 0, last: null }

/** Walks one line on: what is known then, or why this line does not hold. `sha256` gives hexadecimal. */
export function walkLogLine(
  log: WalkedLog,
  text: string,
  sha256: (text: string) => string,
): { log: WalkedLog; fault: string | null } {
  const place = `Line ${log.entries + 1} of data/log/events.jsonl`
  const read = line.safeParse(jsonOf(text))
  const entries = log.entries + 1
  if (!read.success) return { log: { ...log, entries }, fault: `${place} is no entry of a log.` }
  const { sequence, previousHash, keptBack, entry } = read.data
  const isNext = log.last !== null && sequence === log.last.sequence + 1
  const next = {
    entries,
    recomputed: log.recomputed + (keptBack === 'no' ? 1 : 0),
    linked: log.linked + (isNext ? 1 : 0),
    last: { sequence, hash: read.data.hash },
  }
  return { log: next, fault: flaw() }

  function flaw(): string | null {
    if (log.last !== null && sequence <= log.last.sequence) return `${place} is not in the order of the log.`
    if (isNext && previousHash !== log.last?.hash)
      return `${place} does not follow the one before it: one of them was changed, inserted or moved.`
    if (keptBack === 'yes') return null
    return sha256(previousHash + canonicalJson(entry as Json)) === read.data?.hash
      ? null
      : `${place} was changed: its hash is another.`
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
