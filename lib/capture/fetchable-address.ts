import { CaptureFailure } from './capture-problem'

const LONGEST = 8_000

/** Ports on which something else than the web is spoken (Fetch standard, "port blocking"): a request there could be an order. */
const OTHER_PORTS = new Set([
  0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110,
  111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532,
  540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061,
  6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
])

/** Databases and other services inside many networks that browsers do not name. */
const INSIDE_PORTS = new Set([
  445, 873, 1433, 1521, 2375, 2376, 2379, 2380, 3306, 3389, 5432, 5900, 6379, 10250, 11211, 27017,
])

/**
 * The address as the WHATWG URL standard reads it (hosts in decimal, octal or hexadecimal become plain IPv4, names become
 * punycode, a dot at the end of the host goes); throws CaptureFailure `bad-address` for all the fetcher never asks for.
 */
export function fetchableAddress(typed: string, base?: URL): URL {
  if (typed.length > LONGEST) throw refused(`The address is longer than ${LONGEST.toLocaleString('en')} characters.`)
  const url = parsed(typed, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw refused(`Addresses that begin with ${url.protocol} are not captured, only http:// and https://.`)
  }
  if (url.username !== '' || url.password !== '') {
    throw refused(
      'The address holds a user name or password. Leave them out: captures are made as any reader would see the page.',
    )
  }
  if (url.hostname.endsWith('.')) url.hostname = url.hostname.slice(0, -1)
  if (url.hostname === '' || url.hostname.endsWith('.')) throw refused('The address names no host.')
  if (OTHER_PORTS.has(portOf(url)) || INSIDE_PORTS.has(portOf(url))) {
    throw refused(`Port ${portOf(url)} is not one that web pages are served on.`)
  }
  return url
}

/** The port asked for, also where the address leaves it out. */
export function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port)
  return url.protocol === 'https:' ? 443 : 80
}

/** The host without the brackets of IPv6, as name servers and sockets take it. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '')
}

function parsed(typed: string, base: URL | undefined): URL {
  if (!URL.canParse(typed, base)) throw refused('This is not an address that can be asked for.')
  return new URL(typed, base)
}

function refused(sentence: string): CaptureFailure {
  return new CaptureFailure('bad-address', sentence, 'useless')
}
