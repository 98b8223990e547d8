const HASHES = 64
const SHINGLE_WORDS = 5
const FEWEST_WORDS = 20

/** One word: a letter of a script written without spaces, or a run of letters and digits. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{N}])+/gu

/**
 * 64 signed 32-bit values from which the likeness of two texts can be told without the texts: the least value each hash takes
 * over the 5-word shingles of the text (Broder, "On the resemblance and containment of documents", 1997).
 * Capitals, accents and punctuation do not count. Empty for fewer than 20 words: so few say nothing of who copied whom.
 * These values are stored: the hashes are never changed.
 */
export function minhashOf(text: string): number[] {
  // Word by word: a million words held at once would be most of the memory of whoever asks.
  const hashed: number[] = []
  for (const [word] of folded(text).matchAll(WORD)) hashed.push(hashOf(word) | 0)
  if (hashed.length < FEWEST_WORDS) return []
  const least = new Int32Array(HASHES).fill(0x7fffffff)
  for (let at = 0; at + SHINGLE_WORDS <= hashed.length; at += 1) {
    let shingle = 0
    for (let word = 0; word < SHINGLE_WORDS; word += 1) shingle = mixed(shingle ^ (hashed[at + word] ?? 0)) + word
    for (let nth = 0; nth < HASHES; nth += 1) {
      const value = mixed(shingle ^ (SEEDS[nth] ?? 0))
      if (value < (least[nth] ?? 0)) least[nth] = value
    }
  }
  return [...least]
}

/** How much two texts have in common, 0 to 1: the estimated share of 5-word shingles of both that both have; 0 when either is too short to say. */
export function likeness(a: readonly number[], b: readonly number[]): number {
  if (a.length !== HASHES || b.length !== HASHES) return 0
  return a.filter((value, nth) => value === b[nth]).length / HASHES
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** FNV-1a over UTF-16 units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash
}

/** The finaliser of MurmurHash3: every bit of the value changes half of the bits of the answer. */
function mixed(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) | 0
}

const SEEDS = Int32Array.from({ length: HASHES }, (_, nth) => mixed(Math.imul(nth + 1, 0x9e3779b1)))
