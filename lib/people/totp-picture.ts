import { encode } from 'uqr'

/** A QR code as one SVG path of unit squares, with the four empty squares around it that readers ask for (ISO/IEC 18004). */
export function qrPath(text: string): { size: number; path: string } {
  const { size, data } = encode(text, { ecc: 'M', border: 4 })
  const rows = data.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join(''))
  return { size, path: rows.join('') }
}
