/**
 * Ids of RFC 9562, version 7, in one order: `time` in milliseconds and a counter of 12 bits (method 1 of its section 6.2), then `random`,
 * 16 hexadecimal digits for each.
 */
export function uuidsV7(time: number, random: readonly string[]): string[] {
  return random.map((digits, index) => {
    const clock = (time + Math.floor(index / 4096)).toString(16).padStart(12, '0')
    const counter = (index % 4096).toString(16).padStart(3, '0')
    const variant = '89ab'.charAt(Number.parseInt(digits.charAt(0), 16) % 4)
    return `${clock.slice(0, 8)}-${clock.slice(8)}-7${counter}-${variant}${digits.slice(1, 4)}-${digits.slice(4)}`
  })
}
