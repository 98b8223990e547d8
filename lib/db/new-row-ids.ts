import { randomFillSync } from 'node:crypto'

/**
 * So many new ids of rows (UUIDv7, RFC 9562), each greater than the one before, as rows written one after the other have them. For
 * statements that write many rows at once and need to know which is which.
 */
export function newRowIds(count: number, at: Date): string[] {
  const bytes = randomFillSync(Buffer.alloc(count * 8))
  // The twelve bits after the milliseconds count (RFC 9562, 6.2, method 1), and carry over into them.
  return Array.from({ length: count }, (_none, place) => {
    const milliseconds = at.getTime() + Math.floor(place / 4_096)
    const random = bytes.subarray(place * 8, place * 8 + 8)
    random[0] = ((random[0] ?? 0) & 0x3f) | 0x80
    return asUuid(milliseconds, place % 4_096, random)
  })
}

function asUuid(milliseconds: number, counter: number, random: Uint8Array): string {
  const time = milliseconds.toString(16).padStart(12, '0')
  const tail = Buffer.from(random).toString('hex')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${tail.slice(0, 4)}-${tail.slice(4)}`
}
