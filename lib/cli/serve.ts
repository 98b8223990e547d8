import { createServer, type RequestListener, type Server } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'
import { type Address, cannotListen } from '@/lib/cli/address'
import { startScript, endGroup } from '@/lib/cli/child'
import { Trouble } from '@/lib/cli/trouble'

/** A web server that runs until `end`; `ended` settles if it ends by itself. */
export type Serving = { end: () => Promise<void>; ended: Promise<void> }

const GRACE = 5_000

/** Serves the built pages from this very process, so that killing it leaves nobody on the port. */
export async function serve(address: Address): Promise<Serving> {
  const { default: next } = await import('next')
  const app = (next as unknown as typeof import('next').default)({
    dev: false,
    dir: process.cwd(),
    hostname: address.host,
    port: address.port,
  })
  await app.prepare()
  // Only now: it needs the Prisma client, which the first start has yet to generate. And not at the end: Ctrl-C ends what reads sources too.
  const { closeLive } = await import('@/lib/web/live-hub')
  const answer = app.getRequestHandler()
  const server = createServer(withStatic((request, response) => void answer(request, response)))
  await listen(server, address)
  return { end: () => close(server, closeLive), ended: new Promise(() => undefined) }
}

const STATIC = '/_next/static'

/** What a build made for browsers, packed when it was built; all else is answered by `next`. The names change with what is in the files. */
function withStatic(next: RequestListener): RequestListener {
  const files = sirv(join('.next', 'static'), {
    ...{ brotli: true, gzip: true, immutable: true, maxAge: 365 * 24 * 60 * 60 },
    setHeaders: (response) => response.setHeader('X-Content-Type-Options', 'nosniff'),
  })
  return (request, response) => {
    const url = request.url ?? '/'
    if (!url.startsWith(`${STATIC}/`)) return next(request, response)
    request.url = url.slice(STATIC.length)
    files(request, response, () => {
      request.url = url
      next(request, response)
    })
  }
}

/** Serves the sources as they are edited, through `next dev`. */
export function serveForDevelopment(address: Address): Serving {
  const words = ['dev', '--hostname', address.host, '--port', String(address.port)]
  const child = startScript('node_modules/next/dist/bin/next', words, {}, 'inherit')
  const ended = new Promise<void>((done) => child.on('exit', () => done()))
  const end = () => {
    endGroup(child)
    return ended
  }
  return { end, ended }
}

function listen(server: Server, address: Address): Promise<void> {
  return new Promise((done, fail) => {
    server.on('error', (error: NodeJS.ErrnoException) => fail(cannotListen(address, error.code ?? 'unknown')))
    server.listen(address.port, address.host, done)
  })
}

/** Lets requests under way finish, for a few seconds; open screens, which would wait forever, are ended at once. */
async function close(server: Server, closeLive: () => Promise<void>): Promise<void> {
  const closed = new Promise((done) => server.close(done))
  await closeLive()
  server.closeIdleConnections()
  const timer = setTimeout(() => server.closeAllConnections(), GRACE)
  await closed
  clearTimeout(timer)
}

/** The trouble of a server that ended although nobody asked it to. */
export function endedByItself(): Trouble {
  return new Trouble('The web server ended by itself: what it said stands above.')
}
