import { createHash } from 'node:crypto'

/** How many recovery codes somebody has at a time. */
export const RECOVERY_CODES = 10
/** Random bytes of one: 80 bits, which nobody guesses, so that a plain hash keeps them. */
export const RECOVERY_BYTES = 10

// Crockford's base32: no letter that is mistaken for a digit when read aloud or copied by hand.
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'

/** A recovery code as it is shown, four groups of four, from 10 random bytes. */
export function recoveryCodeOf(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const letters =
    bits
      .match(/.{5}/g)
      ?.map((five) => LETTERS[Number.parseInt(five, 2)])
      .join('') ?? ''
  return letters.match(/.{4}/g)?.join('-') ?? ''
}

/** SHA-256 of a recovery code as it is kept, hexadecimal, however it was typed; null when it is none. */
export function recoveryHash(typed: string): string | null {
  const letters = typed.toLowerCase().replace(/[\s-]/g, '').replaceAll('o', '0').replace(/[il]/g, '1')
  if (!/^[0-9a-hjkmnp-tv-z]{16}$/.test(letters)) return null
  return createHash('sha256').update(letters).digest('hex')
}
