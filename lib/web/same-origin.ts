/**
 * Whether a request was sent by one of our own pages. Browsers say so in Sec-Fetch-Site; older ones name the page's origin.
 * What says neither was not sent by a browser's page.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  const origin = headers.get('origin')
  const host = headers.get('x-forwarded-host') ?? headers.get('host')
  if (origin === null || host === null || !URL.canParse(origin)) return false
  return new URL(origin).host === host
}
