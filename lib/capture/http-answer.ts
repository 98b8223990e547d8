import { CaptureFailure } from './capture-problem'
import { badAnswer } from './fetch-failure'
import { fetchableAddress } from './fetchable-address'

const REDIRECTS = [301, 302, 303, 307, 308]

/** Where an answer leads, as a fetchable address, or null when it is no redirect; throws CaptureFailure when it leads nowhere one may go. */
export function redirectOf(status: number, location: string | null, from: URL): URL | null {
  if (!REDIRECTS.includes(status)) return null
  if (location === null || location.trim() === '') {
    throw badAnswer(`The server answered ${status}, which leads elsewhere, without saying where.`)
  }
  const next = nextAddress(location, from)
  // A place in a page stays asked for when the page has moved (RFC 9110, 10.2.2).
  if (next.hash === '') next.hash = from.hash
  return next
}

/** Throws CaptureFailure with a sentence unless the answer is a page in full. */
export function acceptAnswer(status: number): void {
  if (status === 200 || status === 203) return
  const known = ANSWERS[status]
  if (known) throw new CaptureFailure(known[0], `The server answered ${status}: ${known[1]}`, known[2])
  if (status >= 500 && status < 600) {
    throw new CaptureFailure('http-error', `The server answered ${status}: something is wrong on its side.`, 'worth it')
  }
  if (status >= 400) {
    throw new CaptureFailure('http-error', `The server answered ${status}: it will not give the page.`, 'useless')
  }
  throw badAnswer(`The server answered ${status}, which is not a page.`, 'useless')
}

const ANSWERS: Partial<Record<number, [CaptureFailure['problem'], string, CaptureFailure['again']]>> = {
  202: ['bad-answer', 'the page is not ready, or kept from programs.', 'worth it'],
  204: ['bad-answer', 'there is nothing to show.', 'useless'],
  205: ['bad-answer', 'there is nothing to show.', 'useless'],
  206: ['bad-answer', 'it sent a part of the page, though all of it was asked for.', 'worth it'],
  304: ['bad-answer', 'the page has not changed, though it was never asked for before.', 'worth it'],
  401: ['http-error', 'one has to sign in to see the page.', 'useless'],
  402: ['http-error', 'one has to pay to see the page.', 'useless'],
  403: ['http-error', 'it does not let us see the page.', 'useless'],
  404: ['gone', 'the page is not there.', 'useless'],
  407: ['http-error', 'one has to sign in to see the page.', 'useless'],
  408: ['http-error', 'it grew tired of waiting.', 'worth it'],
  410: ['gone', 'the page has been taken away for good.', 'useless'],
  425: ['http-error', 'it was asked too early.', 'worth it'],
  429: ['http-error', 'it is being asked too often. Wait a while before trying again.', 'worth it'],
  451: ['http-error', 'the page is withheld for legal reasons.', 'useless'],
  503: ['http-error', 'it is overloaded or under repair.', 'worth it'],
}

function nextAddress(location: string, from: URL): URL {
  try {
    return fetchableAddress(location, from)
  } catch (error) {
    if (!(error instanceof CaptureFailure)) throw error
    throw new CaptureFailure(
      error.problem,
      `The page leads to an address that is not asked for. ${error.message}`,
      'useless',
    )
  }
}
