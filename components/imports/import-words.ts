import type { ImportProgress, ImportState } from '@/lib/imports/import-state'

const WORDS: Record<ImportState, string> = {
  waiting: 'Waits for its turn',
  running: 'Under way',
  done: 'Done',
  stopped: 'Stopped',
  failed: 'Could not go on',
}

/** Where an import is, in words: what was only tried says so. */
export function stateWords({ state, dry }: Pick<ImportProgress, 'state' | 'dry'>): string {
  if (!dry) return WORDS[state]
  return state === 'done' ? 'Tried, nothing written' : `Trying: ${WORDS[state].toLowerCase()}`
}
