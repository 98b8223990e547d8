import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { answerApi } from '@/lib/web/api-answer'

/** The API over HTTP without Next: the address below which its paths are, and how to end it. */
export async function serveApi(): Promise<{ base: string; end: () => Promise<void> }> {
  const server = createServer((incoming, answer) => {
    void answerApi(asRequest(incoming, server)).then(async (told) => {
      answer.writeHead(told.status, Object.fromEntries(told.headers))
      answer.end(Buffer.from(await told.arrayBuffer()))
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const end = () => new Promise<void>((ended) => void (server.closeAllConnections(), server.close(() => ended())))
  return { base: `${originOf(server)}/api/v1`, end }
}

function asRequest(incoming: IncomingMessage, server: Server): Request {
  const { method = 'GET', url = '/' } = incoming
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, [value ?? ''].flat().join(', '))
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const body = hasBody ? (Readable.toWeb(incoming) as ReadableStream<Uint8Array>) : null
  const request: RequestInit & { duplex: 'half' } = { method, headers, body, duplex: 'half' }
  return new Request(`${originOf(server)}${url}`, request)
}

function originOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
