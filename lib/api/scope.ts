/** What a token may be used for; never for more than its person may do. */
export const SCOPES = [
  'articles:read',
  'articles:write',
  'claims:read',
  'claims:write',
  'evidence:read',
  'evidence:write',
  'sources:read',
  'sources:write',
  'verdicts:read',
  'verdicts:write',
  'reports:read',
] as const
export type Scope = (typeof SCOPES)[number]

export const SCOPE_WORDS: Record<Scope, string> = {
  'articles:read': 'Read articles',
  'articles:write': 'Import articles',
  'claims:read': 'Read claims, and what waits for you',
  'claims:write': 'Record, edit, assign, drop and reopen claims',
  'evidence:read': 'Read evidence',
  'evidence:write': 'Attach, edit and withdraw evidence',
  'sources:read': 'Read sources',
  'sources:write': 'Add sources',
  'verdicts:read': 'Read verdicts',
  'verdicts:write': 'Give verdicts, and decide between them',
  'reports:read': 'Read reports and take them along',
}

/** The scopes in a list of words; others are left out. */
export function knownScopes(words: readonly string[]): Scope[] {
  return SCOPES.filter((scope) => words.includes(scope))
}
