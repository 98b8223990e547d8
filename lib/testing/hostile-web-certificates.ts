import { generate } from 'selfsigned'
import { now } from '@/lib/shared/clock'

/** A key and its certificate, PEM. */
export type Identity = { key: string; cert: string }

/** What servers on the web show as proof of who they are, and what is wrong with it. */
export type Identities = {
  /** Who vouches for all of them but the self-signed one (PEM). */
  authority: string
  good: Identity
  expired: Identity
  notYetValid: Identity
  wrongName: Identity
  selfSigned: Identity
}

const DAY = 24 * 60 * 60 * 1000

/** Makes certificates for `host`; they are as old as this call. */
export async function makeIdentities(host: string): Promise<Identities> {
  const authority = await generate([{ name: 'commonName', value: 'Hostile Web Authority' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  })
  const ca = { key: authority.private, cert: authority.cert }
  const from = now().getTime()
  return {
    authority: authority.cert,
    good: await identity(host, { ca }),
    expired: await identity(host, {
      ca,
      notBeforeDate: new Date(from - 9 * DAY),
      notAfterDate: new Date(from - 2 * DAY),
    }),
    notYetValid: await identity(host, { ca, notBeforeDate: new Date(from + 2 * DAY) }),
    wrongName: await identity('elsewhere.example', { ca }),
    selfSigned: await identity(host, {}),
  }
}

async function identity(name: string, more: Parameters<typeof generate>[1]): Promise<Identity> {
  const made = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    algorithm: 'sha256',
    ...more,
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'subjectAltName', altNames: [{ type: 2, value: name }] },
    ],
  })
  return { key: made.private, cert: made.cert }
}
