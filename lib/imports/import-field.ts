/** What a column of a file can be. */
export const IMPORT_FIELDS = [
  'statement',
  'quote',
  'verdict',
  'note',
  'source',
  'sourceTitle',
  'sourcePublisher',
  'sourceQuote',
  'stance',
  'claimant',
  'via',
  'article',
  'articleUrl',
  'articleDate',
  'articlePublisher',
  'kind',
  'priority',
  'tags',
  'assignee',
  'due',
  'happenedOn',
  'id',
] as const
export type ImportField = (typeof IMPORT_FIELDS)[number]

export const FIELD_WORDS: Record<ImportField, string> = {
  statement: 'Claim',
  quote: 'Quote, in the article’s words',
  verdict: 'Verdict',
  note: 'Note',
  source: 'Sources: an address or a title, one a line',
  sourceTitle: 'Title of the source',
  sourcePublisher: 'Publisher of the source',
  sourceQuote: 'Quote from the source',
  stance: 'What the source shows',
  claimant: 'Claimant',
  via: 'Through whom',
  article: 'Title of the article',
  articleUrl: 'Address of the article',
  articleDate: 'Date of the article',
  articlePublisher: 'Publisher of the article',
  kind: 'Kind of claim',
  priority: 'Priority',
  tags: 'Tags',
  assignee: 'Assignee, by name or e-mail',
  due: 'Due',
  happenedOn: 'Day of what it is about',
  id: 'Id of the row in the file',
}

/** How the cells of several columns become one, where more than one column may be the same; else null. */
export const JOINED_BY: Record<ImportField, string | null> = {
  statement: null,
  quote: null,
  verdict: null,
  note: '\n',
  source: '\n',
  sourceTitle: null,
  sourcePublisher: null,
  sourceQuote: null,
  stance: null,
  claimant: null,
  via: null,
  article: null,
  articleUrl: null,
  articleDate: null,
  articlePublisher: null,
  kind: null,
  priority: null,
  tags: ', ',
  assignee: null,
  due: null,
  happenedOn: null,
  id: null,
}

/** Whether a word names a field. */
export function isImportField(word: string): word is ImportField {
  return (IMPORT_FIELDS as readonly string[]).includes(word)
}
