import { lookup as systemLookup } from 'node:dns/promises'
import { once } from 'node:events'
import { connect as connectTcp, isIP, type LookupFunction, type Socket } from 'node:net'
import { networkInterfaces } from 'node:os'
import { connect as connectTls, rootCertificates } from 'node:tls'
import { CaptureFailure } from './capture-problem'
import { failureOf } from './fetch-failure'
import { hostOf, portOf } from './fetchable-address'
import { isAllowedAddress, isPublicAddress } from './public-address'

/** Every address of a host, as its name servers say; refuses with Node's own error when there is none. */
export type Lookup = (host: string) => Promise<string[]>

export type Door = {
  allow: readonly string[]
  lookup?: Lookup
  /** Certificate authorities (PEM) trusted beside the usual ones. */
  trust?: readonly string[]
  signal: AbortSignal
}

/** How long one address of a host is tried before the next is tried beside it, in milliseconds. */
const NEXT_ADDRESS_AFTER = 1_500

/** A connection over which not a byte was sent yet, except TLS's own. */
export type Connection = { socket: Socket; ipAddress: string }

/**
 * Connects to the host of an address. Every address the host has must be public, only one of those is connected to, and
 * the one connected to is checked once more before the first byte. Throws CaptureFailure.
 */
export async function openConnection(url: URL, door: Door): Promise<Connection> {
  try {
    const addresses = await addressesOf(url, door)
    const plain = await connected(url, addresses, door)
    const ipAddress = plain.remoteAddress ?? ''
    return { socket: url.protocol === 'https:' ? await secured(url, plain, door) : plain, ipAddress }
  } catch (error) {
    throw brokenOff(error) ?? failureOf(error)
  }
}

async function addressesOf(url: URL, door: Door): Promise<string[]> {
  const host = hostOf(url)
  const addresses = isIP(host) ? [host] : await (door.lookup ?? askSystem)(host)
  if (addresses.length === 0) throw Object.assign(new Error('no address'), { code: 'ENOTFOUND' })
  for (const address of addresses) refuseInside(address, url, door)
  return addresses
}

async function connected(url: URL, addresses: readonly string[], door: Door): Promise<Socket> {
  door.signal.throwIfAborted()
  const socket = connectTcp({
    host: hostOf(url),
    port: portOf(url),
    lookup: onlyThese(addresses),
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: NEXT_ADDRESS_AFTER,
  })
  endWith(socket, door.signal)
  await once(socket, 'connect')
  try {
    refuseInside(socket.remoteAddress ?? '', url, door)
  } catch (error) {
    socket.destroy()
    throw error
  }
  return socket
}

async function secured(url: URL, plain: Socket, door: Door): Promise<Socket> {
  door.signal.throwIfAborted()
  const host = hostOf(url)
  const socket = connectTls({
    socket: plain,
    host,
    ...(isIP(host) ? {} : { servername: host }),
    ALPNProtocols: ['http/1.1'],
    rejectUnauthorized: true,
    ...(door.trust ? { ca: [...rootCertificates, ...door.trust] } : {}),
  })
  endWith(socket, door.signal)
  try {
    await once(socket, 'secureConnect')
  } catch (error) {
    plain.destroy()
    throw error
  }
  return socket
}

/** A socket is destroyed when the capture is given up; an error nobody waits for any more must not end the process. */
function endWith(socket: Socket, signal: AbortSignal): void {
  const destroy = () => socket.destroy(Object.assign(new Error('given up'), { code: 'ABORT_ERR' }))
  signal.addEventListener('abort', destroy, { once: true })
  socket.on('error', () => undefined)
  socket.once('close', () => signal.removeEventListener('abort', destroy))
}

/** Names are looked up once, before: a name server that changes its answer is not asked again. */
function onlyThese(addresses: readonly string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: isIP(address) }))
  return (_host, options, callback) => {
    const [first] = found
    if (options.all || !first) callback(null, found)
    else callback(null, first.address, first.family)
  }
}

function refuseInside(address: string, url: URL, { allow }: Door): void {
  const port = portOf(url)
  if (isAllowedAddress(address, allow, port)) return
  if (isPublicAddress(address, allow, port) && !isOurOwn(address)) return
  throw new CaptureFailure(
    'private-address',
    'The address lies inside a private network, where captures never go. Whoever runs this server can allow it.',
    'useless',
  )
}

/** Behind a firewall this machine's own public address shows services that the public never sees. */
function isOurOwn(address: string): boolean {
  return Object.values(networkInterfaces()).some((each) => each?.some((own) => own.address === address))
}

async function askSystem(host: string): Promise<string[]> {
  const found = await systemLookup(host, { all: true })
  return found.map(({ address }) => address)
}

function brokenOff(error: unknown): CaptureFailure | null {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code !== 'ECONNRESET' && code !== 'EPIPE') return null
  return new CaptureFailure(
    'refused-connection',
    'The server broke off the connection as soon as it was made.',
    'worth it',
  )
}
