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
  const least = new Int32Array(HASHES).fill(0x7fffffff)
  // Word by word: a million words held at once would be most of the memory of whoever asks.
  const last: number[] = []
  let words = 0
  for (const word of wordsOf(text)) {
    words += 1
    last.push(hashOf(word) | 0)
    if (last.length > SHINGLE_WORDS) last.shift()
    if (last.length < SHINGLE_WORDS) continue
    let shingle = 0
    for (let at = 0; at < SHINGLE_WORDS; at += 1) shingle = mixed(shingle ^ (last[at] ?? 0)) + at
    for (let nth = 0; nth < HASHES; nth += 1) {
      const value = mixed(shingle ^ (SEEDS[nth] ?? 0))
      if (value < (least[nth] ?? 0)) least[nth] = value
    }
  }
  if (words < FEWEST_WORDS) return []
  return [...least]
}

/** How much two texts have in common, 0 to 1: the estimated share of 5-word shingles of both that both have; 0 when either is too short to say. */
export function likeness(a: readonly number[], b: readonly number[]): number {
  if (a.length !== HASHES || b.length !== HASHES) return 0
  return a.filter((value, nth) => value === b[nth]).length / HASHES
}

/** Folded in pieces that end with a word: one sign may stand for eighteen letters, and a text of such signs would fill the memory. */
function* wordsOf(text: string): Iterable<string> {
  for (const [piece] of text.matchAll(PIECE)) for (const [word] of folded(piece).matchAll(WORD)) yield word
}

const PIECE = /[^]{1,20000}(?!\S)|[^]{1,20000}/gu

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
