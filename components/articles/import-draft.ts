import type { Direction, ImportLine } from '@/lib/articles/cleaned-import'

/** What is said of the text; the names are those of the form that is sent. */
export type ImportFields = {
  title: string
  byline: string
  publisher: string
  publishedOn: string
  language: string
  direction: Direction
  url: string
}

/** A text that was read, with the editor's word on each line. */
export type DraftReading = {
  lines: ImportLine[]
  readAs: string
  name: string | null
  /** The article that has this text already, as it was proposed. */
  here: { articleId: string; title: string } | null
  /** Indexes of the lines that are left out. */
  out: number[]
  /** Indexes of the lines that stand as they were before they were mended. */
  asWas: number[]
}

/** All an editor has typed and chosen on the import page. */
export type ImportDraft = {
  text: string
  /** HTML of the clipboard, and the plain words that came with it; it counts only while these are what stands typed. */
  clipboard: { html: string; plain: string } | null
  reading: DraftReading | null
  fields: ImportFields
}

export type DraftStore = {
  read: () => ImportDraft
  subscribe: (listener: () => void) => () => void
  change: (patch: Partial<ImportDraft>) => void
  /** What the browser has kept, and when: a book is too long for it, its title is not. */
  kept: () => Kept
  forget: () => void
}

export type Kept = { what: 'nothing' | 'all' | 'fields'; at: Date | null }

export const NO_FIELDS: ImportFields = {
  title: '',
  byline: '',
  publisher: '',
  publishedOn: '',
  language: 'en',
  direction: 'ltr',
  url: '',
}
export const EMPTY_DRAFT: ImportDraft = { text: '', clipboard: null, reading: null, fields: NO_FIELDS }
export const NOT_KEPT: Kept = { what: 'nothing', at: null }

/** In UTF-16 units; browsers give an origin five million bytes or more. */
const LONGEST_KEPT = 2_400_000
const PAUSE_MS = 400

const stores = new Map<string, DraftStore>()

/** The draft of one person on one desk, kept in this browser until it is imported; the same store each time it is asked for. */
export function importDraftOf(key: string): DraftStore {
  const known = stores.get(key) ?? openStore(`plumbline:import:${key}`)
  stores.set(key, known)
  return known
}

function openStore(key: string): DraftStore {
  let draft = stored(key) ?? EMPTY_DRAFT
  let kept: Kept = NOT_KEPT
  let timer: ReturnType<typeof setTimeout> | null = null
  const listeners = new Set<() => void>()
  const tell = () => listeners.forEach((listener) => listener())
  const keep = () => {
    if (timer === null) return
    clearTimeout(timer)
    timer = null
    kept = write(key, draft)
    tell()
  }
  window.addEventListener('pagehide', keep)
  return {
    read: () => draft,
    kept: () => kept,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    change: (patch) => {
      draft = { ...draft, ...patch }
      if (timer !== null) clearTimeout(timer)
      timer = setTimeout(keep, PAUSE_MS)
      tell()
    },
    forget: () => {
      if (timer !== null) clearTimeout(timer)
      timer = null
      draft = EMPTY_DRAFT
      kept = NOT_KEPT
      remove(key)
      tell()
    },
  }
}

/**
 * As much as the browser has room for: the clipboard's HTML goes first, then the pasted words once they were read, then all
 * but the fields. A browser may forbid it altogether: then nothing is kept, and the page says so.
 */
function write(key: string, draft: ImportDraft): Kept {
  const plain = { ...draft, clipboard: null }
  if (draft.clipboard !== null && fits(key, draft)) return { what: 'all', at: new Date() }
  if (fits(key, plain)) return { what: 'all', at: new Date() }
  if (draft.reading !== null && fits(key, { ...plain, text: '' })) return { what: 'all', at: new Date() }
  return fits(key, { ...EMPTY_DRAFT, fields: draft.fields }) ? { what: 'fields', at: new Date() } : NOT_KEPT
}

function fits(key: string, draft: ImportDraft): boolean {
  const text = JSON.stringify(draft)
  if (text.length > LONGEST_KEPT) return false
  try {
    window.localStorage.setItem(key, text)
    return true
  } catch {
    return false
  }
}

function stored(key: string): ImportDraft | null {
  try {
    const found = JSON.parse(window.localStorage.getItem(key) ?? 'null') as Partial<ImportDraft> | null
    if (found === null || typeof found.text !== 'string') return null
    return { ...EMPTY_DRAFT, ...found, fields: { ...NO_FIELDS, ...found.fields } }
  } catch {
    return null
  }
}

function remove(key: string): void {
  try {
    window.localStorage.removeItem(key)
  } catch {
    // Nothing was kept there.
  }
}
