import diagnostics from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { settings } from '@/lib/shared/settings'
import { ADDRESS_HEADER, callerAddress } from './caller-address'

/**
 * Writes each caller's address into a header of the request before Next sees it. Next shows routes headers only, and
 * keeps whatever X-Forwarded-For a caller made up, so the connection itself has to be asked here.
 */
export function noteCallerAddresses(): void {
  const { TRUSTED_PROXIES } = settings()
  diagnostics.subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    const forwardedFor = request.headers['x-forwarded-for']
    const address = callerAddress(request.socket.remoteAddress, String(forwardedFor ?? ''), TRUSTED_PROXIES)
    if (address === null) delete request.headers[ADDRESS_HEADER]
    else request.headers[ADDRESS_HEADER] = address
  })
}
