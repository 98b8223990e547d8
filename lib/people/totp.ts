import { timingSafeEqual } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'

/** Seconds a code stands for (RFC 6238, X). */
const TOTP_SECONDS = 30
/** Clocks of telephones go wrong: a code counts in the step before its own and the one after too. */
const STEPS_AWAY = [0, -1, 1]
const KIND = { algorithm: 'SHA1', digits: 6, period: TOTP_SECONDS } as const

/** The secret of a second factor in base32, from 20 random bytes (RFC 4226 asks for 160 bits). */
export function totpSecretOf(bytes: Uint8Array<ArrayBuffer>): string {
  return new Secret({ buffer: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) }).base32
}

/** The six digits of RFC 6238 (SHA-1, 30 seconds) at a time. */
export function totpCodeAt(secret: string, at: Date): string {
  return codeOfStep(secret, stepAt(at))
}

/**
 * The time step whose code was typed, as a count of 30 seconds since 1970: the present one, the one before or the one after,
 * and never one up to `lastStep`, which has served. Null when no such code fits.
 */
export function stepOfCode(secret: string, typed: string, at: Date, lastStep: number | null): number | null {
  const code = digitsTyped(typed)
  if (code === null) return null
  const fits = STEPS_AWAY.map((away) => stepAt(at) + away).filter((step) => isSame(codeOfStep(secret, step), code))
  return fits.find((step) => lastStep === null || step > lastStep) ?? null
}

/** The six digits among what was typed, Arabic and Persian ones too; null when it is no code of an app. */
export function digitsTyped(typed: string): string | null {
  const digits = typed
    .replace(/[\s-]/g, '')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
  return /^[0-9]{6}$/.test(digits) ? digits : null
}

/** The address an authenticator app reads out of the picture (otpauth://totp/…). */
export function totpAddress(secret: string, email: string): string {
  return new TOTP({ ...KIND, issuer: 'Plumbline', label: email, secret }).toString()
}

function stepAt(at: Date): number {
  return Math.floor(at.getTime() / (TOTP_SECONDS * 1_000))
}

function codeOfStep(secret: string, step: number): string {
  return new TOTP({ ...KIND, secret }).generate({ timestamp: step * TOTP_SECONDS * 1_000 })
}

function isSame(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(one), Buffer.from(other))
}
