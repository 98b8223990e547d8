import { randomBytes } from 'node:crypto'
import { uuidsV7 } from './uuids'

/** New ids for rows that are inserted by the thousand, in the order in which they are to be read back. */
export function newIds(count: number, at: Date): string[] {
  const digits = randomBytes(count * 8).toString('hex')
  return uuidsV7(
    at.getTime(),
    Array.from({ length: count }, (_none, index) => digits.slice(index * 16, index * 16 + 16)),
  )
}
