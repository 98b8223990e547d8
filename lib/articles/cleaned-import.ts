/** The kinds of text an editor can import. */
export const IMPORT_KINDS = ['text', 'markdown', 'html'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

export type LineKind = 'paragraph' | 'heading'
export type Direction = 'ltr' | 'rtl'

/** One paragraph or heading, in the order of the article. */
export type CleanLine = { text: string; kind: LineKind }

/** A line of the preview: `leaveOut` proposes to drop it, `edit` says what was changed in it and what it was. */
export type ImportLine = CleanLine & {
  leaveOut: null | { because: string }
  edit: null | { was: string; because: string }
}

/** What the text seems to be; the editor corrects it. `publishedOn` is YYYY-MM-DD, `language` a BCP-47 tag. */
export type ImportGuess = {
  title: string
  byline: string | null
  publisher: string | null
  publishedOn: string | null
  language: string
  direction: Direction
}

export type CleanedImport =
  | { ok: true; lines: ImportLine[]; guess: ImportGuess; url: string | null }
  | { ok: false; sentence: string }
