import ipaddr from 'ipaddr.js'

/** Addresses an operator lets the fetcher reach although they are not public; `port` null means any. */
export type AllowedAddress = { range: [ipaddr.IPv4 | ipaddr.IPv6, number]; port: number | null }

const IPV4 = /^(?<ip>[\d.]+)(?:\/(?<prefix>\d{1,3}))?(?::(?<port>\d{1,5}))?$/
const IPV6_BARE = /^(?<ip>[\da-f:.]+)(?:\/(?<prefix>\d{1,3}))?$/i
const IPV6_BRACKETS = /^\[(?<ip>[\da-f:.]+)(?:\/(?<prefix>\d{1,3}))?\](?::(?<port>\d{1,5}))?$/i

/** Reads "10.0.0.8", "10.0.0.8:8080", "10.0.0.0/8", "[fd00::8]:8080" or "fd00::/8"; null when it is none of these. */
export function readAllowedAddress(entry: string): AllowedAddress | null {
  const parts = (IPV4.exec(entry) ?? IPV6_BRACKETS.exec(entry) ?? IPV6_BARE.exec(entry))?.groups
  if (!parts?.ip) return null
  const ip = readAddress(parts.ip)
  if (!ip) return null
  const whole = ip.kind() === 'ipv4' ? 32 : 128
  const prefix = parts.prefix === undefined ? whole : Number(parts.prefix)
  const port = parts.port === undefined ? null : Number(parts.port)
  if (prefix > whole || (port !== null && (port < 1 || port > 65_535))) return null
  return { range: [ip, prefix], port }
}

/** An address in its one usual spelling (no octal, no shortened IPv4, no zone); null for all else. */
export function readAddress(text: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text)
  if (text.includes('%') || !ipaddr.IPv6.isValid(text)) return null
  return ipaddr.IPv6.parse(text)
}
