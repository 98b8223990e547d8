import { createHash, createHmac } from 'node:crypto'

/** What a link that was sent to somebody is good for. */
export type LinkKind = 'invitation' | 'password reset'

/**
 * The token in a link: base64url HMAC-SHA256 of its kind and the id of its row, so that whoever knows the secret of the
 * installation can make it again, and nobody has to keep it.
 */
export function linkToken(secret: string, kind: LinkKind, id: string): string {
  return createHmac('sha256', secret).update(`${kind} ${id}`).digest('base64url')
}

/** A token as tables keep it: SHA-256, hexadecimal, from which nobody gets the link back. */
export function hashedToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
