import type { Confidentiality, SourceKind, SpokenHow, SpokenTerms } from './source'

/** What makes a source confidential. */
export type Terms = { confidentiality: Confidentiality; spokenTerms: SpokenTerms | null }

/** What is known of a source and could be told outside the desk; a day is "2024-01-04". */
export type TellableSource = Terms & {
  title: string
  kind: SourceKind
  publisher: string | null
  author: string | null
  url: string | null
  archiveUrl: string | null
  publishedOn: string | null
  language: string | null
  note: string | null
  interest: string | null
  spokenOn: string | null
  spokenHow: SpokenHow | null
  derivesFrom: (Terms & { title: string }) | null
}

/** A source as a reader may know it. */
export type ToldSource = Omit<TellableSource, keyof Terms | 'derivesFrom'> & {
  spokenTerms: SpokenTerms | null
  /** The title of its origin. */
  derivesFrom: string | null
}

export type TellableWords = { quote: string | null; locator: string | null; note: string | null }

/** What a confidential source is called outside the desk. */
export const CONFIDENTIAL_TITLE = 'Confidential source'

/** Whether what identifies this source stays on the desk; that of a person not spoken to on the record always does. */
export function isConfidential({ confidentiality, spokenTerms }: Terms): boolean {
  return confidentiality === 'confidential' || (spokenTerms !== null && spokenTerms !== 'on_record')
}

/** The title of a source as exports, editions, sentences of the log and refusals may say it. */
export function titleOutside(source: Terms & { title: string }): string {
  return isConfidential(source) ? CONFIDENTIAL_TITLE : source.title
}

/** What may be told of a source outside the desk: all of an open one, of a confidential one its kind. Built from named fields, so that a new one stays inside. */
export function toldOutside(source: TellableSource): ToldSource {
  if (isConfidential(source)) return { ...NOTHING, title: CONFIDENTIAL_TITLE, kind: source.kind }
  const { title, kind, publisher, author, url, archiveUrl, publishedOn, language, note, interest } = source
  const { spokenOn, spokenHow, spokenTerms } = source
  const derivesFrom = source.derivesFrom === null ? null : titleOutside(source.derivesFrom)
  return {
    title,
    kind,
    publisher,
    author,
    url,
    archiveUrl,
    publishedOn,
    language,
    note,
    interest,
    spokenOn,
    spokenHow,
    spokenTerms,
    derivesFrom,
  }
}

/** What may be told outside the desk of the words of a piece of evidence: nothing when its source is confidential. */
export function wordsToldOutside(source: Terms, { quote, locator, note }: TellableWords): TellableWords {
  return isConfidential(source) ? { quote: null, locator: null, note: null } : { quote, locator, note }
}

const NOTHING = {
  publisher: null,
  author: null,
  url: null,
  archiveUrl: null,
  publishedOn: null,
  language: null,
  note: null,
  interest: null,
  spokenOn: null,
  spokenHow: null,
  spokenTerms: null,
  derivesFrom: null,
} as const satisfies Partial<ToldSource>
