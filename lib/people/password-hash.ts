import { randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

// argon2id (the package's default) at OWASP's first choice for servers with little memory to spare: 19 MiB, two passes.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

let decoy: Promise<string> | undefined

/** The argon2id hash of a password, salted; about 30 ms. The same keys typed on another system give the same NFC text. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), COST)
}

/** Whether the password is the one that was hashed. Without a hash it takes as long and says no, so that timing tells nobody who has an account. */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  decoy ??= hashPassword('nobody')
  const matches = await verify(passwordHash ?? (await decoy), password.normalize('NFC'))
  return matches && passwordHash !== null
}

// No letters or digits that are mistaken for each other when read aloud or copied by hand.
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A random password to hand over once: four groups of five, 99 bits. */
export function generatePassword(): string {
  const group = () => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}
