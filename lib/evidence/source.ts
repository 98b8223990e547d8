/** What sort of thing a source is, nearest to the event first. */
export const SOURCE_KINDS = [
  'primary_document',
  'official_statement',
  'dataset',
  'court_record',
  'research',
  'interview',
  'photo_or_video',
  'wire',
  'news_report',
  'social_post',
  'reference_work',
] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

export const SOURCE_KIND_WORDS: Record<SourceKind, string> = {
  primary_document: 'Primary document',
  official_statement: 'Official statement',
  dataset: 'Dataset',
  court_record: 'Court record',
  research: 'Research',
  interview: 'Interview',
  photo_or_video: 'Photo or video',
  wire: 'Wire service',
  news_report: 'News report',
  social_post: 'Social post',
  reference_work: 'Reference work',
}

/** Whether what identifies a source may be told outside the desk. */
export const CONFIDENTIALITIES = ['open', 'confidential'] as const
export type Confidentiality = (typeof CONFIDENTIALITIES)[number]

export const CONFIDENTIALITY_WORDS: Record<Confidentiality, string> = { open: 'Open', confidential: 'Confidential' }

/** How somebody was spoken to. */
export const SPOKEN_HOWS = ['in_person', 'phone', 'video_call', 'message', 'email'] as const
export type SpokenHow = (typeof SPOKEN_HOWS)[number]

export const SPOKEN_HOW_WORDS: Record<SpokenHow, string> = {
  in_person: 'In person',
  phone: 'By phone',
  video_call: 'By video call',
  message: 'By message',
  email: 'By email',
}

/** What may be done with what a person said: all of it, without their name, or nothing. */
export const SPOKEN_TERMS = ['on_record', 'background', 'off_record'] as const
export type SpokenTerms = (typeof SPOKEN_TERMS)[number]

export const SPOKEN_TERMS_WORDS: Record<SpokenTerms, string> = {
  on_record: 'On the record',
  background: 'On background',
  off_record: 'Off the record',
}

/** What is known of a source, as a person edits it; a day is "2024-01-04". */
export type SourceFacts = {
  title: string
  kind: SourceKind
  publisher: string | null
  author: string | null
  url: string | null
  publishedOn: string | null
  language: string | null
  derivesFromId: string | null
  note: string | null
  /** What it has to gain or lose in the matter. */
  interest: string | null
  confidentiality: Confidentiality
  /** A copy in an archive of others. */
  archiveUrl: string | null
  /** Of a person spoken to: when, how, on which terms. */
  spokenOn: string | null
  spokenHow: SpokenHow | null
  spokenTerms: SpokenTerms | null
}

/** Whether a source that derives from `originId` would in the end derive from itself; `originOf` gives the source a source derives from. */
export function wouldCircle(
  sourceId: string,
  originId: string | null,
  originOf: ReadonlyMap<string, string | null>,
): boolean {
  const seen = new Set<string>()
  for (let at = originId; at !== null && !seen.has(at); at = originOf.get(at) ?? null) {
    if (at === sourceId) return true
    seen.add(at)
  }
  return false
}
