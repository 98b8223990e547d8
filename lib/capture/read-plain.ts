import { decodeText } from '@/lib/articles/decode-file'
import type { ReadText } from './read-text'
import { keptCharacters, LONGEST_TEXT, placesIn } from './text-places'

/** The words of a text file as they stand in it, with its time codes or paragraphs as places; null when it is no text. */
export function readPlain(bytes: Uint8Array, told: string | null): ReadText | null {
  if (bytes.length === 0) return { text: '', places: [], problem: 'no-text' }
  const decoded = decodeText(firstBytes(bytes), told)
  if (!decoded.ok) return null
  const text = keptCharacters(decoded.text.slice(0, LONGEST_TEXT * 2)).trim()
  return { text, places: placesIn(text), problem: /[\p{L}\p{N}]/u.test(text) ? null : 'no-text' }
}

/** More would be cut away once it is read; never through a character of UTF-8. */
function firstBytes(bytes: Uint8Array): Uint8Array {
  let end = Math.min(bytes.length, LONGEST_TEXT * 4)
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80 && end > LONGEST_TEXT * 4 - 4) end -= 1
  return bytes.subarray(0, end)
}
