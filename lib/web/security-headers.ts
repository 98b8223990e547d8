/** What the pages may load and where they may send: `nonce` is new for each request; `dev` lets Next's own tools work. */
export function contentSecurityPolicy(nonce: string, mode: 'dev' | 'production'): string {
  const evalForDev = mode === 'dev' ? " 'unsafe-eval'" : ''
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evalForDev}`,
    // Next's overlay in development writes styles without a nonce, and a nonce would turn 'unsafe-inline' off.
    mode === 'dev' ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    mode === 'dev' ? "connect-src 'self' ws:" : "connect-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
  ].join('; ')
}

/** What a file we hand out may do should a browser open it here after all: show itself, with its own style, and nothing else. */
export const FILE_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'"

/** Whether an address hands out a file to be saved, not one of our pages. */
export function isFileAddress(path: string): boolean {
  return /\/export\/[a-z]+$/.test(path)
}

/** The headers every answer carries; HSTS only where https is spoken, or a browser would insist on it in vain. */
export function securityHeaders(scheme: 'http' | 'https'): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(scheme === 'https' ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
  }
}
