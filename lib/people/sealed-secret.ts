import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'

/** Bytes of the nonce; one is never used twice with a key. */
export const SEAL_NONCE_BYTES = 12

/** The key that seals second factors, from the secret of the installation: HKDF (RFC 5869) with SHA-256, 32 bytes. */
export function sealingKey(installationSecret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', installationSecret, '', 'plumbline second factor', 32))
}

/** A text sealed with AES-256-GCM for one owner: under another key, or in the row of somebody else, it does not open. */
export function sealSecret(text: string, key: Buffer, nonce: Buffer, owner: string): string {
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(owner))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return ['v1', nonce, cipher.getAuthTag(), sealed]
    .map((part) => (typeof part === 'string' ? part : part.toString('base64url')))
    .join('.')
}

/** The sealed text, or null when the key, the owner or a byte of it is not the right one. */
export function openSealed(sealed: string, key: Buffer, owner: string): string | null {
  const [version, nonce, tag, text, ...more] = sealed.split('.')
  if (version !== 'v1' || !nonce || !tag || text === undefined || more.length > 0) return null
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64url'), { authTagLength: 16 })
    decipher.setAAD(Buffer.from(owner)).setAuthTag(Buffer.from(tag, 'base64url'))
    return Buffer.concat([decipher.update(Buffer.from(text, 'base64url')), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}
