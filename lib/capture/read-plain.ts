import { decodeText } from '@/lib/articles/decode-file'
import type { ReadText } from './read-text'
import { keptCharacters, placesIn } from './text-places'

/** The words of a text file as they stand in it, with its time codes or paragraphs as places; null when it is no text. */
export function readPlain(bytes: Uint8Array, told: string | null): ReadText | null {
  if (bytes.length === 0) return { text: '', places: [], problem: 'no-text' }
  const decoded = decodeText(bytes, told)
  if (!decoded.ok) return null
  const text = keptCharacters(decoded.text).trim()
  return { text, places: placesIn(text), problem: /[\p{L}\p{N}]/u.test(text) ? null : 'no-text' }
}
