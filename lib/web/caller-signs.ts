import { headers } from 'next/headers'
import { deviceOf } from '@/lib/people/session-device'
import { ADDRESS_HEADER } from './caller-address'

/** Which browser asks, in words of ours, and from which address. */
export async function callerSigns(): Promise<{ device: string; address: string | null }> {
  const sent = await headers()
  return { device: deviceOf(sent.get('user-agent')), address: sent.get(ADDRESS_HEADER) }
}
