/** Why nothing, or not all, of a file could be read as text; stored with the text, so a word is never renamed. */
export const READ_PROBLEMS = [
  'scan',
  'password',
  'damaged',
  'no-text',
  'picture',
  'too-long',
  'right-to-left-pdf',
  'unknown-type',
] as const
export type ReadProblem = (typeof READ_PROBLEMS)[number]

/** Where a page, paragraph or time code begins, in UTF-16 units of the text, in order. */
export type TextPlace = { label: string; start: number }

/** The text of a file: NFC, LF, no NUL; paragraphs parted by an empty line. Empty when nothing could be read. */
export type ReadText = { text: string; places: TextPlace[]; problem: ReadProblem | null }

/** What a page says of itself; a day is "2024-01-04"; `url` is its canonical address. */
export type PageFacts = {
  title: string | null
  publisher: string | null
  author: string | null
  publishedOn: string | null
  language: string | null
  url: string | null
}

export const NO_FACTS: PageFacts = {
  title: null,
  publisher: null,
  author: null,
  publishedOn: null,
  language: null,
  url: null,
}

/** What was made of a file: what it is by its bytes, its text, and what it says of itself. */
export type ReadFile = { mediaType: string; facts: PageFacts } & ReadText
