import { createHash } from 'node:crypto'

/** With what every token begins, so that one that got away can be looked for. */
export const TOKEN_PREFIX = 'plb_'

/** How many random bytes a token holds; no dictionary helps against them, so a plain hash of it is kept. */
export const TOKEN_BYTES = 32

/** For how many days a token can be made. */
export const TOKEN_DAYS = { least: 1, most: 365, usual: 90 } as const

/** How many tokens that serve a person can have on a desk. */
export const MOST_TOKENS = 50

/** Whether a text can be a token at all. */
export function isTokenShaped(text: string): boolean {
  return /^plb_[A-Za-z0-9_-]{43}$/.test(text)
}

/** A token as the database keeps it: SHA-256, hexadecimal. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Where a token stands at a moment. */
export type TokenState = 'serves' | 'expired' | 'revoked' | 'ended'

/** Where a token stands: `ended` is one whose person had all their sessions ended since it was made. */
export function tokenState(
  token: { revokedAt: Date | null; expiresAt: Date; tokenVersion: number },
  person: { tokenVersion: number },
  at: Date,
): TokenState {
  if (token.revokedAt !== null) return 'revoked'
  if (token.tokenVersion !== person.tokenVersion) return 'ended'
  return token.expiresAt <= at ? 'expired' : 'serves'
}
