/** Typed text kept in this browser until it is saved; a browser that keeps nothing costs nothing but the draft. */
export type Draft = { at: string; values: Record<string, string> }

/** Where in this browser a draft lies: two people who share it never see each other's. The frame says who is signed in. */
function placeOf(key: string): string {
  const person = document.querySelector<HTMLElement>('[data-person]')?.dataset.person ?? 'nobody'
  return `plumbline-draft:${person}:${key}`
}

/** The draft kept under `key`, or null. */
export function readDraft(key: string): Draft | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(placeOf(key)) ?? 'null')
    return isDraft(kept) ? kept : null
  } catch {
    return null
  }
}

/** Keeps a draft; false when the browser has no room or keeps nothing. */
export function keepDraft(key: string, values: Record<string, string>, at: Date): boolean {
  try {
    localStorage.setItem(placeOf(key), JSON.stringify({ at: at.toISOString(), values }))
    return true
  } catch {
    return false
  }
}

export function dropDraft(key: string): void {
  try {
    localStorage.removeItem(placeOf(key))
  } catch {
    return
  }
}

function isDraft(kept: unknown): kept is Draft {
  return (
    typeof kept === 'object' && kept !== null && 'at' in kept && 'values' in kept && typeof kept.values === 'object'
  )
}
