import packageJson from '@/package.json'

/** Name and version, as web-archive files and servers are told them. */
export const SOFTWARE = `Plumbline/${packageJson.version}`

/** All that a server is told, in order: no cookie, no referrer, nothing of the desk or the person who asks. */
export function requestHeaders(url: URL): [string, string][] {
  return [
    ['Host', url.host],
    ['User-Agent', `${SOFTWARE} (fact-checking capture)`],
    ['Accept', 'text/html,application/xhtml+xml,application/pdf,*/*;q=0.8'],
    ['Accept-Encoding', 'gzip, deflate, br'],
    ['Connection', 'close'],
  ]
}

/** What is asked for on the request's first line. */
export function requestPath(url: URL): string {
  return `${url.pathname}${url.search}`
}
