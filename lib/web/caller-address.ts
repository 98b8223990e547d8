/** The header that carries the caller's address inside this process; whatever a caller sends in it is overwritten. */
export const ADDRESS_HEADER = 'x-plumbline-caller'

/**
 * The address a request comes from: the one at the other end of the connection, or, behind `trustedProxies` proxies of
 * ours, the one that the outermost of them wrote into X-Forwarded-For. What stands before it there anybody can write.
 */
export function callerAddress(
  peer: string | undefined,
  forwardedFor: string | undefined,
  trustedProxies: number,
): string | null {
  const direct = peer ?? null
  if (trustedProxies === 0) return direct
  const hops = (forwardedFor ?? '').split(',').map((hop) => hop.trim())
  return hops.at(-trustedProxies) || direct
}
