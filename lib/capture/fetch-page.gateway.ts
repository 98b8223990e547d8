import type { IncomingMessage } from 'node:http'
import { CaptureFailure } from './capture-problem'
import { askFor } from './fetch-answer.gateway'
import { keepBody } from './fetch-body.gateway'
import { type Lookup, openConnection } from './fetch-connection.gateway'
import { failureOf } from './fetch-failure'
import { FETCH_LIMITS, type FetchLimits } from './fetch-limits'
import { type Patience, startPatience } from './fetch-patience.gateway'
import { fetchableAddress } from './fetchable-address'
import type { FetchedPage, Redirect } from './fetched-page'
import { acceptAnswer, redirectOf } from './http-answer'

export type FetchOptions = {
  /** The folder the body is written to. */
  spool: string
  /** Addresses that may be reached although they are not public, as CAPTURE_ALLOW lists them. */
  allow: readonly string[]
  /** Bytes of the body on the wire, and how many the server announced. */
  onProgress?: (received: number, expected: number | null) => void
  signal?: AbortSignal
  limits?: Partial<FetchLimits>
  lookup?: Lookup
  /** Certificate authorities (PEM) trusted beside the usual ones. */
  trust?: readonly string[]
}

/** Asks for an address as an anonymous reader would and keeps the body in a file of the spool folder; throws CaptureFailure, never anything else. */
export async function fetchPage(typed: string, options: FetchOptions): Promise<FetchedPage> {
  const limits = { ...FETCH_LIMITS, ...options.limits }
  const patience = startPatience(limits, options.signal)
  try {
    return await followed(fetchableAddress(typed), { ...options, limits, patience })
  } catch (error) {
    // Whoever gave up first says why; what broke because of that says nothing new.
    throw failureOf(patience.signal.aborted ? patience.signal.reason : error)
  } finally {
    patience.end()
  }
}

type Journey = FetchOptions & { limits: FetchLimits; patience: Patience }

async function followed(start: URL, journey: Journey): Promise<FetchedPage> {
  const began = performance.now()
  const redirects: Redirect[] = []
  for (let url = start; ; ) {
    const stop = await visited(url, journey)
    if ('page' in stop) {
      const milliseconds = Math.round(performance.now() - began)
      return { ...stop.page, requestedUrl: start.href, finalUrl: url.href, redirects, milliseconds }
    }
    redirects.push({ status: stop.status, from: url.href, to: stop.next.href })
    refuseRunningInCircles(redirects, journey.limits.redirects)
    url = stop.next
  }
}

type Stop = { status: number; next: URL } | { page: Pick<FetchedPage, 'status' | 'headers' | 'ipAddress' | 'file'> }

async function visited(url: URL, journey: Journey): Promise<Stop> {
  const { limits, patience, allow, lookup, trust } = journey
  const { signal } = patience
  const connection = await patience.within('connectMs', () => openConnection(url, { allow, lookup, trust, signal }))
  const { socket, ipAddress } = connection
  try {
    const message = await patience.within('firstByteMs', () => askFor(url, socket, limits.headerBytes))
    message.on('error', () => undefined)
    const status = message.statusCode ?? 0
    const next = redirectOf(status, message.headers.location ?? null, url)
    if (next) return { status, next }
    acceptAnswer(status)
    return { page: { status, headers: headersOf(message), ipAddress, file: await bodyOf(message, journey) } }
  } finally {
    socket.destroy()
  }
}

async function bodyOf(message: IncomingMessage, { spool, limits, patience, onProgress }: Journey) {
  const idle = patience.begin('idleMs')
  try {
    return await keepBody(message, {
      spool,
      limits,
      signal: patience.signal,
      onProgress: (received, expected) => {
        idle.renew()
        onProgress?.(received, expected)
      },
    })
  } finally {
    idle.end()
  }
}

function refuseRunningInCircles(redirects: readonly Redirect[], most: number): void {
  const last = redirects.at(-1)
  const seen = new Set(redirects.map(({ from }) => withoutPlace(from)))
  if (last && seen.has(withoutPlace(last.to))) {
    throw tooMany(
      'The page leads round in a circle. Some pages do so to those who take no cookies, as captures never do.',
    )
  }
  if (redirects.length > most) throw tooMany(`The page leads elsewhere more than ${most} times in a row.`)
}

function tooMany(sentence: string): CaptureFailure {
  return new CaptureFailure('too-many-redirects', sentence, 'useless')
}

function withoutPlace(address: string): string {
  return address.split('#', 1)[0] ?? address
}

function headersOf({ rawHeaders }: IncomingMessage): [string, string][] {
  return rawHeaders.flatMap((name, at) => (at % 2 === 0 ? [[name, rawHeaders[at + 1] ?? ''] as [string, string]] : []))
}
