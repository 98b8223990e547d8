import { randomBytes } from 'node:crypto'

/** Ids a millisecond can count before the next one lends its own. */
const COUNTED = 4_096
let nextMillisecond = 0

/**
 * So many new ids of rows (UUIDv7, RFC 9562), each greater than any this process gave here before: rows of one statement in an order
 * of their own, whose ids are known before they are written.
 */
export function newRowIds(count: number, at: Date): string[] {
  const begin = Math.max(at.getTime(), nextMillisecond)
  nextMillisecond = begin + Math.max(Math.ceil(count / COUNTED), 1)
  const random = randomBytes(count * 8)
  // The twelve bits after the milliseconds count (6.2, method 1 of the RFC).
  return Array.from({ length: count }, (_none, place) => {
    const time = (begin + Math.floor(place / COUNTED)).toString(16).padStart(12, '0')
    const counter = (place % COUNTED).toString(16).padStart(3, '0')
    const tail = random.subarray(place * 8, place * 8 + 8)
    tail.writeUInt8((tail.readUInt8(0) & 0x3f) | 0x80, 0)
    const last = tail.toString('hex')
    return `${time.slice(0, 8)}-${time.slice(8)}-7${counter}-${last.slice(0, 4)}-${last.slice(4)}`
  })
}
