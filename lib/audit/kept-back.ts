/** What the log says instead of the title of a confidential source. */
export const KEPT_BACK_TITLE = 'Confidential source'

/** What it says instead of other words about one. */
export const KEPT_BACK_WORDS = 'kept back'

/** An entry of the log as far as this matters; `data` is whatever was written, by this version or an earlier one. */
export type MaybeAboutSource = { kind: string; at: Date; claimId: string | null; data: unknown }

/**
 * Which source an entry tells of: by its id, or by the piece of evidence on the claim. Entries written before ids were kept
 * (`when`) name none. Null when it tells of no source.
 */
export type AboutSource = { id: string } | { claimId: string; evidence: number } | { when: 'added' | 'edited' }

/** Which source an entry tells of, if any. */
export function sourceToldOf({ kind, data, claimId }: MaybeAboutSource): AboutSource | null {
  if (!isFields(data)) return null
  if (typeof data.sourceId === 'string') return { id: data.sourceId }
  if (claimId !== null && typeof data.evidence === 'number') return { claimId, evidence: data.evidence }
  if (kind === 'source.added') return { when: 'added' }
  return kind === 'source.edited' ? { when: 'edited' } : null
}

/** The data of an entry without what identifies a source: numbers, ids and words from our own lists stay, whatever anybody wrote goes. */
export function keptBack<Data>(data: Data): Data {
  return without('', data) as Data
}

/** Fields that hold a word of our own lists, or an id. */
const OURS = [
  'sourceId',
  'evidenceId',
  'captureId',
  'snapshotId',
  'stance',
  'kind',
  'way',
  'outcome',
  'problem',
  'confidentiality',
  'spokenTerms',
  'spokenHow',
  'on',
  'commentId',
  'verdictId',
]
const TITLES = ['title', 'source', 'origin']

function without(field: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => without(field, each))
  if (isFields(value))
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, without(name, each)]))
  if (typeof value !== 'string' || OURS.includes(field)) return value
  return TITLES.includes(field) ? KEPT_BACK_TITLE : KEPT_BACK_WORDS
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
