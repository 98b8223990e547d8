import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A small web of pages on loopback, which captures of this run may reach. */
export type PageServer = {
  url: string
  show: (path: string, paragraphs: string[]) => string
  stop: () => Promise<void>
}

/** Serves whatever pages a test shows, as a harbour office would. */
export async function startPageServer(): Promise<PageServer> {
  const pages = new Map<string, string>()
  const server = createServer((request, response) => {
    const page = pages.get(request.url ?? '')
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(page ?? 'Not here.')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    show: (path, paragraphs) => {
      pages.set(path, pageOf(paragraphs))
      return `${url}${path}`
    },
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function pageOf(paragraphs: string[]): string {
  const body = paragraphs.map((words) => `<p>${words}</p>`).join('\n')
  return `<!doctype html><html lang="en"><head><title>Count of the harbour office</title>
<meta property="og:site_name" content="Harbour office"><meta name="author" content="Mara Quist">
<meta property="article:published_time" content="2024-03-04T10:00:00Z"></head>
<body><main><article><h1>Count of the harbour office</h1>\n${body}</article></main></body></html>`
}
