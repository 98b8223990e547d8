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

/** As a file, and nothing but one of our own pages may put it into a frame: a stored page, which loads nothing and leads nowhere. */
export const FRAME_POLICY = `${FILE_POLICY}; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'`

/** A PDF in a frame of ours: the browser's own viewer opens no file in a sandbox, so it is left out; what a PDF may do is the viewer's to say. */
export const PDF_POLICY =
  "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'"

/** What a page for everybody may do: load our style, fonts and pictures, send its own forms, and nothing else; it has no script. */
const PUBLIC_POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'"

/** Whether everybody may read what lies at an address, signed in or not: the public pages of desks, and what they need. */
export function isPublicPath(path: string): boolean {
  return path === '/published' || path.startsWith('/published/')
}

/**
 * All headers of what everybody may read. Other sites may show a claim's frame, and its pictures; the rest stands alone. It says nothing
 * of https for later: who only reads here must not find that other names of this domain stop answering.
 */
export function publicHeaders(path: string): Record<string, string> {
  const framed = /\/C-\d+\/embed$/.test(path)
  const policy = /\/export\/[a-z]+$/.test(path)
    ? FILE_POLICY
    : `${PUBLIC_POLICY}; frame-ancestors ${framed ? '*' : "'none'"}`
  const { 'X-Frame-Options': denied = 'DENY', ...common } = securityHeaders('http')
  return {
    ...common,
    'Content-Security-Policy': policy,
    'Cross-Origin-Resource-Policy': framed || /\.png$/.test(path) ? 'cross-origin' : 'same-origin',
    ...(framed ? { 'Cross-Origin-Opener-Policy': 'unsafe-none' } : { 'X-Frame-Options': denied }),
  }
}

/** What every answer carries that is not one of our pages and is made for one person. */
export const ANSWER_HEADERS = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' }

/** The policy of what an address hands out when that is not one of our pages: a file to be saved, or a stored page in a frame. */
export function policyOfFile(path: string): string | null {
  if (/\/preview\/pdf\/frame$/.test(path)) return PDF_POLICY
  if (/\/(?:snapshots\/\d+|preview\/[a-z]+)\/frame$/.test(path)) return FRAME_POLICY
  return /\/export\/[a-z]+$|\/snapshots\/\d+\/(?:file|warc|picture)$/.test(path) ? FILE_POLICY : null
}

/** Headers of what our own pages show in a frame, where they differ from those of all else: a stored page must not look names up. */
export function framedHeaders(path: string): Record<string, string> {
  if (policyOfFile(path) !== FRAME_POLICY && policyOfFile(path) !== PDF_POLICY) return {}
  return { 'X-Frame-Options': 'SAMEORIGIN', 'X-DNS-Prefetch-Control': 'off', 'Referrer-Policy': 'no-referrer' }
}

/** Headers of a page whose address holds a token: nowhere, not even here, is it told where somebody came from. */
export function linkHeaders(path: string): Record<string, string> {
  return /^\/(invitation|reset-password)\//.test(path) ? { 'Referrer-Policy': 'no-referrer' } : {}
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
