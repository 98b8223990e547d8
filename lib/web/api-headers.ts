import { securityHeaders } from './security-headers'
import { isHttps } from './session-cookie'

const kept: { headers?: Record<string, string> } = {}

/** The headers of every answer of the API; whoever opens one in a browser gets text that loads and runs nothing. */
export function apiHeaders(): Record<string, string> {
  kept.headers ??= {
    ...securityHeaders(isHttps() ? 'https' : 'http'),
    'Cache-Control': 'private, no-store',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    Vary: 'Authorization, Accept',
  }
  return kept.headers
}
