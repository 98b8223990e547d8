import { createServer } from 'node:net'
import { Trouble } from '@/lib/cli/trouble'

/** Where Plumbline listens, and the address a person types into a browser. */
export type Address = { host: string; port: number; url: string }

/** Reads HOST and PORT (127.0.0.1 and 3000 when not set). */
export function readAddress({ HOST, PORT }: NodeJS.ProcessEnv): Address {
  const host = HOST || '127.0.0.1'
  const port = Number(PORT || '3000')
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Trouble(
      `PORT is ${PORT}, which is not a port: set it to a whole number from 1 to 65535, as in PORT=3001 npm start.`,
    )
  }
  return { host, port, url: `http://${shown(host)}:${port}` }
}

/** Refuses an address nobody could listen on, before anything slow is done for it. */
export async function checkAddress(address: Address): Promise<void> {
  const code = await new Promise<string | undefined>((done) => {
    const probe = createServer()
    probe.on('error', (error: NodeJS.ErrnoException) => done(error.code ?? 'unknown'))
    probe.listen({ host: address.host, port: address.port, exclusive: true }, () => probe.close(() => done(undefined)))
  })
  if (code) throw cannotListen(address, code)
}

/** The sentence for an address that cannot be listened on. */
export function cannotListen({ host, port }: Address, code: string): Trouble {
  switch (code) {
    case 'EADDRINUSE':
      return new Trouble(
        `Port ${port} on ${host} is in use by another program: stop it, or choose another port, as in PORT=${port + 1} npm start.`,
      )
    case 'EACCES':
      return new Trouble(`Port ${port} may not be used by you: choose one above 1023, as in PORT=3000 npm start.`)
    default:
      return new Trouble(
        `${host} is not an address of this machine (${code}): set HOST to 127.0.0.1, or to 0.0.0.0 for all of its addresses.`,
      )
  }
}

function shown(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}
