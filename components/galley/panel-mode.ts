import type { TextRange } from '@/lib/shared/text-range'

/** What the panel beside the text shows. */
export type PanelMode =
  | { shows: 'nothing' }
  | { shows: 'record'; range: TextRange }
  | { shows: 'mark'; passageId: string }
  | { shows: 'claim'; claimId: string; opened: 'look' | 'attach' | 'verdict' }

/** On a phone the panel covers the text; a claim that is only looked at stays a line at the foot until it is asked for. */
export function coversText(mode: PanelMode, raised: 'yes' | 'no'): boolean {
  if (mode.shows === 'nothing') return false
  return raised === 'yes' || mode.shows !== 'claim' || mode.opened !== 'look'
}

/** The address with the claim that is shown, so that it can be sent to somebody and survives a reload. */
export function addressOf(mode: PanelMode, address: string): string {
  const next = new URL(address)
  if (mode.shows === 'claim') next.searchParams.set('claim', mode.claimId)
  else next.searchParams.delete('claim')
  return next.href
}
