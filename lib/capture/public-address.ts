import ipaddr from 'ipaddr.js'
import { readAddress, readAllowedAddress } from '@/lib/shared/allowed-address'

/** Public by their number, private by their use: the wire server of one large cloud answers on it inside every machine. */
const METADATA = ['168.63.129.16']

/** IPv6 that the registries have given out for the open internet (RFC 4291, 2.5.4); all else is special or unassigned. */
const GLOBAL_UNICAST: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3]

/** The one prefix by which networks without IPv4 reach public IPv4 (RFC 6052, 2.1). */
const NAT64: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('64:ff9b::'), 96]

/**
 * Whether the fetcher may connect to this address and port: one that the whole internet reaches under this number
 * (IANA special-purpose registries, RFC 6890), or one in `allow` ("10.0.0.8:8080", "fd00::/8"). What cannot be read is not.
 */
export function isPublicAddress(ip: string, allow: readonly string[], port: number): boolean {
  const address = readAddress(ip)
  if (!address) return false
  return isAllowed(address, allow, port) || isGlobal(address)
}

/** Whether `allow` names this address and port. */
export function isAllowedAddress(ip: string, allow: readonly string[], port: number): boolean {
  const address = readAddress(ip)
  return address !== null && isAllowed(address, allow, port)
}

function isAllowed(address: ipaddr.IPv4 | ipaddr.IPv6, allow: readonly string[], port: number): boolean {
  return allow.some((entry) => {
    const allowed = readAllowedAddress(entry)
    if (!allowed || (allowed.port !== null && allowed.port !== port)) return false
    return allowed.range[0].kind() === address.kind() && address.match(allowed.range)
  })
}

function isGlobal(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  if (address instanceof ipaddr.IPv4) return address.range() === 'unicast' && !METADATA.includes(address.toString())
  if (address.match(NAT64)) return isGlobal(new ipaddr.IPv4(address.toByteArray().slice(12)))
  return address.match(GLOBAL_UNICAST) && address.range() === 'unicast'
}
