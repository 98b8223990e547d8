/** Where each run of `size` UTF-16 units of a text stands: `places` from `first[slot]` to `first[slot + 1]`, by the hash of the run. */
export type Ngrams = { size: number; shift: number; first: Uint32Array; places: Uint32Array; votes: Uint16Array }

/** Where a text may begin in another one at the earliest (up to 3 × STEP later), and how many of their runs say so. */
export type Vote = { start: number; votes: number }

/** Votes for begins this near each other are counted as one. */
export const STEP = 32
/** The longest text that can be asked for, in UTF-16 units. */
export const LONGEST = 4_096

const STEP_BITS = 5
const FACTOR = 0x01000193
const SPREAD = 0x9e3779b1
const MOST_RUNS_ASKED = 512
const RUNS_COMPARED = 16

/** Lists the runs of a text once, in two passes over it; takes 4 to 8 bytes of memory for each unit. */
export function listNgrams(text: string, size: number): Ngrams {
  const bits = Math.min(20, Math.max(10, Math.ceil(Math.log2(text.length + 1))))
  const shift = 32 - bits
  const first = new Uint32Array(2 ** bits + 2)
  const count = Math.max(0, text.length - size + 1)
  const slots = new Uint32Array(count)
  eachSlot(text, size, shift, (slot, at) => {
    slots[at] = slot
    first[slot + 2] = (first[slot + 2] ?? 0) + 1
  })
  for (let slot = 2; slot < first.length; slot += 1) first[slot] = (first[slot] ?? 0) + (first[slot - 1] ?? 0)
  const places = new Uint32Array(count)
  for (let at = 0; at < count; at += 1) {
    const slot = (slots[at] ?? 0) + 1
    const next = first[slot] ?? 0
    places[next] = at
    first[slot] = next + 1
  }
  return { size, shift, first, places, votes: new Uint16Array(Math.ceil((text.length + LONGEST) / STEP) + 2) }
}

/**
 * The likeliest begins of a text of at most `LONGEST` units, best first, at most `most`; runs that stand in more than
 * `common` places do not vote.
 */
export function likeliestStarts(ngrams: Ngrams, text: string, asked: { most: number; common: number }): Vote[] {
  const { first, places, votes } = ngrams
  const before = Math.ceil(text.length / STEP)
  const stride = Math.ceil(text.length / MOST_RUNS_ASKED)
  const voted: number[] = []
  eachSlot(text, ngrams.size, ngrams.shift, (slot, at) => {
    const [from = 0, to = 0] = [first[slot], first[slot + 1]]
    if (to - from > asked.common || at % stride !== 0) return
    for (let each = from; each < to; each += 1) {
      const bin = (((places[each] ?? 0) - at) >> STEP_BITS) + before
      const had = votes[bin] ?? 0
      if (had === 0) voted.push(bin)
      votes[bin] = had + 1
    }
  })
  const best: Vote[] = []
  for (const bin of voted) {
    const sum = (votes[bin] ?? 0) + Math.max(votes[bin - 1] ?? 0, votes[bin + 1] ?? 0)
    if (best.length === asked.most && sum <= (best.at(-1)?.votes ?? 0)) continue
    const rank = best.findIndex((other) => other.votes < sum)
    best.splice(rank < 0 ? best.length : rank, 0, { start: (bin - before - 1) * STEP, votes: sum })
    if (best.length > asked.most) best.pop()
  }
  for (const bin of voted) votes[bin] = 0
  return best
}

/** The places where a whole text may stand: those of its rarest run among `asked` of them; every true place is among them. */
export function possiblePlaces(ngrams: Ngrams, text: string): number[] {
  const { first, places, size } = ngrams
  const stride = Math.ceil((text.length - size + 1) / RUNS_COMPARED)
  let rarest = { from: 0, to: places.length, at: 0 }
  eachSlot(text.length > LONGEST ? text.slice(0, LONGEST) : text, size, ngrams.shift, (slot, at) => {
    const [from = 0, to = 0] = [first[slot], first[slot + 1]]
    if (at % stride === 0 && to - from < rarest.to - rarest.from) rarest = { from, to, at }
  })
  return Array.from(places.subarray(rarest.from, rarest.to), (place) => place - rarest.at)
}

/** Rolls a hash over a text; one pass, whatever the size of the runs. */
function eachSlot(text: string, size: number, shift: number, tell: (slot: number, at: number) => void): void {
  let power = 1
  for (let each = 1; each < size; each += 1) power = Math.imul(power, FACTOR)
  let hash = 0
  for (let end = 0; end < text.length; end += 1) {
    if (end >= size) hash = (hash - Math.imul(text.charCodeAt(end - size), power)) | 0
    hash = (Math.imul(hash, FACTOR) + text.charCodeAt(end)) | 0
    if (end >= size - 1) tell(Math.imul(hash, SPREAD) >>> shift, end - size + 1)
  }
}
