import type { TextRange } from '@/lib/shared/text-range'

/** What the panel beside the text shows. */
export type PanelMode =
  | { shows: 'nothing' }
  | { shows: 'record'; range: TextRange }
  | { shows: 'mark'; passageId: string }
  /** Without a passage: those on the article. */
  | { shows: 'comments'; passage: { id: string; number: number } | null; opened: 'look' | 'write' }
  | { shows: 'claim'; claimId: string; opened: 'look' | 'attach' | 'verdict' }

/** On a phone the panel covers the text; a claim that is only looked at stays a line at the foot until it is asked for. */
export function coversText(mode: PanelMode, raised: 'yes' | 'no'): boolean {
  if (mode.shows === 'nothing') return false
  return raised === 'yes' || mode.shows !== 'claim' || mode.opened !== 'look'
}

/** Which claim or which comments an address asks for: those on the article, or on the passage of a number. */
export type AskedFor = { claimId: string | null; comments: 'article' | number | null }

export function askedBy(address: URL): AskedFor {
  const { searchParams } = address
  return { claimId: searchParams.get('claim'), comments: commentsAskedFor(searchParams.get('comments')) }
}

export function commentsAskedFor(asked: unknown): AskedFor['comments'] {
  if (typeof asked !== 'string') return null
  return /^\d{1,9}$/.test(asked) ? Number(asked) : 'article'
}

/** What the panel begins with. */
export function firstMode(asked: AskedFor, passages: readonly { id: string; number: number }[]): PanelMode {
  if (asked.claimId !== null) return { shows: 'claim', claimId: asked.claimId, opened: 'look' }
  if (asked.comments === null) return { shows: 'nothing' }
  const passage = passages.find(({ number }) => number === asked.comments)
  const place = passage === undefined ? null : { id: passage.id, number: passage.number }
  return { shows: 'comments', passage: place, opened: 'look' }
}

/** The address with the claim or the comments that are shown, so that it can be sent to somebody and survives a reload. */
export function addressOf(mode: PanelMode, address: string): string {
  const next = new URL(address)
  if (mode.shows === 'claim') next.searchParams.set('claim', mode.claimId)
  else next.searchParams.delete('claim')
  if (mode.shows === 'comments') next.searchParams.set('comments', String(mode.passage?.number ?? 'article'))
  else for (const name of ['comments', 'before']) next.searchParams.delete(name)
  return next.href
}
