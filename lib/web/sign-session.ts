import { encode } from 'next-auth/jwt'
import type { SessionToken } from './session-token'

/** The signed token of a session, as a browser keeps it. `secret` is that of the installation. */
export function signSession({ userId, sessionId }: SessionToken, secret: string): Promise<string> {
  return encode({ token: { sub: userId, sid: sessionId }, secret })
}
