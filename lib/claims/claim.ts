/** What sort of statement a claim is; helps to choose sources and to sort work. */
export const CLAIM_KINDS = [
  'quantity',
  'date',
  'superlative',
  'quotation',
  'attribution',
  'cause',
  'event',
  'identity',
  'other',
] as const
export type ClaimKind = (typeof CLAIM_KINDS)[number]

export const KIND_WORDS: Record<ClaimKind, string> = {
  quantity: 'Number',
  date: 'Date',
  superlative: 'Superlative',
  quotation: 'Quotation',
  attribution: 'Attribution',
  cause: 'Cause',
  event: 'Event',
  identity: 'Identity',
  other: 'Other',
}

/** Whether a claim accuses somebody of something; one source is then not enough. */
export type Accuses = 'yes' | 'no'

export const PRIORITIES = ['low', 'normal', 'high'] as const
export type Priority = (typeof PRIORITIES)[number]

export const PRIORITY_WORDS: Record<Priority, string> = { low: 'Low', normal: 'Normal', high: 'High' }
