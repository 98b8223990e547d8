import { type ClientRequest, type IncomingMessage, request as makeRequest } from 'node:http'
import type { Socket } from 'node:net'
import { badAnswer, failureOf } from './fetch-failure'
import { requestHeaders, requestPath } from './http-request'

/** Asks for an address over a connection and gives the answer once its headers are in; throws CaptureFailure. */
export async function askFor(url: URL, socket: Socket, headerBytes: number): Promise<IncomingMessage> {
  const request = makeRequest({
    createConnection: () => socket,
    method: 'GET',
    path: requestPath(url),
    setHost: false,
    headers: requestHeaders(url).flat(),
    maxHeaderSize: headerBytes,
    insecureHTTPParser: false,
  })
  // Their size is what is limited; Node would drop those over a count without a word.
  request.maxHeadersCount = 0
  try {
    return await answerTo(request)
  } catch (error) {
    socket.destroy()
    throw failureOf(error)
  }
}

function answerTo(request: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request.once('response', resolve)
    // Stays for as long as the request lives: an error nobody listens to would end the process.
    request.on('error', reject)
    request.once('upgrade', () => reject(badAnswer('The server wants to speak something else than HTTP.', 'useless')))
    request.once('close', () => reject(badAnswer('The server hung up without an answer.')))
    request.end()
  })
}
