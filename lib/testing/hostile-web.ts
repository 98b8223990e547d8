import { once } from 'node:events'
import { createServer as createHttp, type RequestListener } from 'node:http'
import { createServer as createHttps } from 'node:https'
import { type AddressInfo, createServer as createTcp, type Server, type Socket } from 'node:net'
import { type Identity, makeIdentities } from './hostile-web-certificates'
import { PAGES } from './hostile-web-pages'

/** The name under which the hostile web is asked for; tests look it up themselves. */
export const HOST = 'ferry-times.example'

/** The web at its worst, on loopback: addresses to ask, and a service nobody from outside may reach. */
export type HostileWeb = {
  /** "http://ferry-times.example:40123", on which `PAGES` are. */
  http: string
  /** The same pages over TLS, each with the certificate it is named after. */
  https: Record<'good' | 'expired' | 'notYetValid' | 'wrongName' | 'selfSigned', string>
  /** Takes connections and never says a word. */
  silent: string
  /** Where nobody listens. */
  closed: string
  /** What the fetcher must be allowed so that it gets this far: "127.0.0.1:40123", … */
  allow: string[]
  /** Who vouches for the certificates (PEM). */
  authority: string
  /** On IPv4 and IPv6 loopback; allowed to nobody. */
  privateService: { port: number; connections(): number }
  end(): Promise<void>
}

/** Starts it all on ports the system chooses. */
export async function startHostileWeb(): Promise<HostileWeb> {
  const { authority, ...identities } = await makeIdentities(HOST)
  const servers: { server: Server; sockets: Set<Socket> }[] = []
  const listen = async (server: Server, host = '127.0.0.1', port = 0): Promise<number> => {
    const sockets = new Set<Socket>()
    server.on('connection', (socket) => {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.once('close', () => sockets.delete(socket))
    })
    server.listen(port, host)
    await once(server, 'listening')
    servers.push({ server, sockets })
    return (server.address() as AddressInfo).port
  }
  const overTls = (identity: Identity) => listen(createHttps(identity, answer).on('tlsClientError', () => undefined))

  const http = await listen(createHttp(answer))
  const https = {
    good: await overTls(identities.good),
    expired: await overTls(identities.expired),
    notYetValid: await overTls(identities.notYetValid),
    wrongName: await overTls(identities.wrongName),
    selfSigned: await overTls(identities.selfSigned),
  }
  const silent = await listen(createTcp())
  const left = createTcp()
  const closed = await listen(left)
  left.close()

  let connections = 0
  const secretive = () => createTcp((socket) => socket.end(`HTTP/1.1 200 OK\r\n\r\nconnection ${(connections += 1)}`))
  const port = await listen(secretive())
  // Where there is no IPv6, nobody reaches the service over it either.
  await listen(secretive(), '::1', port).catch(() => undefined)

  return {
    http: `http://${HOST}:${http}`,
    https: {
      good: `https://${HOST}:${https.good}`,
      expired: `https://${HOST}:${https.expired}`,
      notYetValid: `https://${HOST}:${https.notYetValid}`,
      wrongName: `https://${HOST}:${https.wrongName}`,
      selfSigned: `https://${HOST}:${https.selfSigned}`,
    },
    silent: `http://${HOST}:${silent}`,
    closed: `http://${HOST}:${closed}`,
    allow: [http, silent, closed, ...Object.values(https)].map((each) => `127.0.0.1:${each}`),
    authority,
    privateService: { port, connections: () => connections },
    end: async () => {
      for (const { server, sockets } of servers) {
        for (const socket of sockets) socket.destroy()
        server.close()
      }
    },
  }
}

const answer: RequestListener = (request, response) => {
  const [name = '', ...more] = (request.url ?? '').slice(1).replace(/\?.*/, '').split('/')
  const page = PAGES[name]
  if (page) page(response, request, more.join('/'))
  else response.writeHead(404).end()
}
