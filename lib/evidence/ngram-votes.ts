/** Where each run of `size` UTF-16 units of a text stands: `places` from `first[slot]` to `first[slot + 1]`, by the hash of the run. */
export type Ngrams = { size: number; shift: number; first: Uint32Array; places: Uint32Array; votes: Uint16Array }

/** Where a text may begin in another one at the earliest (up to 3 × STEP later), and how many of their runs say so. */
export type Vote = { start: number; votes: number }

/** Votes for begins this near each other are counted as one. */
export const STEP = 16
/** The longest text that can be asked for, in UTF-16 units. */
export const LONGEST = 4_096

const BITS = 32
const STEP_BITS = 4
const LEAST_BITS = 10
const MOST_BITS = 20
const FACTOR = 0x01000193
const SPREAD = 0x9e3779b1
const MOST_RUNS_ASKED = 512
const RUNS_COMPARED = 16

/** Lists the runs of a text once; takes 8 bytes of memory for each unit, and 4 more for each of at most a million slots. */
export function listNgrams(text: string, size: number): Ngrams {
  const bits = Math.min(MOST_BITS, Math.max(LEAST_BITS, Math.ceil(Math.log2(text.length + 1))))
  const shift = BITS - bits
  const slots = slotsOf(text, size, shift)
  const first = new Uint32Array(2 ** bits + 2)
  for (const slot of slots) first[slot + 2] = (first[slot + 2] ?? 0) + 1
  for (let slot = 2; slot < first.length; slot += 1) first[slot] = (first[slot] ?? 0) + (first[slot - 1] ?? 0)
  const places = new Uint32Array(slots.length)
  for (let at = 0; at < slots.length; at += 1) {
    const slot = (slots[at] ?? 0) + 1
    const next = first[slot] ?? 0
    places[next] = at
    first[slot] = next + 1
  }
  return { size, shift, first, places, votes: new Uint16Array(((text.length + LONGEST) >> STEP_BITS) + 4) }
}

/**
 * The likeliest begins of a text of at most `LONGEST` units, best first, at most `most`. The rarest runs vote first, and
 * no more when about `budget` votes are cast: what stands everywhere says little and takes long.
 */
export function likeliestStarts(ngrams: Ngrams, text: string, asked: { most: number; budget: number }): Vote[] {
  const { first, places, votes } = ngrams
  const slots = slotsOf(text, ngrams.size, ngrams.shift)
  const before = (text.length >> STEP_BITS) + 2
  const stride = Math.ceil(text.length / MOST_RUNS_ASKED)
  const common = commonest(first, slots, stride, asked.budget)
  const voted: number[] = []
  let left = asked.budget
  for (let at = 0; at < slots.length; at += stride) {
    const slot = slots[at] ?? 0
    const from = first[slot] ?? 0
    const to = first[slot + 1] ?? 0
    const rank = magnitude(to - from)
    if (rank > common || (rank === common && left <= 0)) continue
    left -= to - from
    for (let each = from; each < to; each += 1) {
      const bin = (((places[each] ?? 0) - at) >> STEP_BITS) + before
      const had = votes[bin] ?? 0
      if (had === 0) voted.push(bin)
      votes[bin] = had + 1
    }
  }
  const best = mostVoted(votes, voted, asked.most)
  for (const bin of voted) votes[bin] = 0
  return best.map(({ bin, sum }) => ({ start: (bin - before - 1) * STEP, votes: sum }))
}

/** The magnitude of runs with which the votes reach their budget. */
function commonest(first: Uint32Array, slots: Uint32Array, stride: number, budget: number): number {
  const sums = new Float64Array(BITS + 1)
  for (let at = 0; at < slots.length; at += stride) {
    const slot = slots[at] ?? 0
    const count = (first[slot + 1] ?? 0) - (first[slot] ?? 0)
    sums[magnitude(count)] = (sums[magnitude(count)] ?? 0) + count
  }
  let sum = 0
  const reached = sums.findIndex((each) => (sum += each) >= budget)
  return reached < 0 ? BITS : reached
}

function magnitude(count: number): number {
  return BITS - Math.clz32(count)
}

/** The bins with the most votes, each with the better of its two neighbours. */
function mostVoted(votes: Uint16Array, voted: readonly number[], most: number): { bin: number; sum: number }[] {
  const best: { bin: number; sum: number }[] = []
  for (const bin of voted) {
    const sum = (votes[bin] ?? 0) + Math.max(votes[bin - 1] ?? 0, votes[bin + 1] ?? 0)
    if (best.length === most && sum <= (best.at(-1)?.sum ?? 0)) continue
    const rank = best.findIndex((other) => other.sum < sum)
    best.splice(rank < 0 ? best.length : rank, 0, { bin, sum })
    if (best.length > most) best.pop()
  }
  return best
}

/** The places where a whole text may stand: those of the rarest of its runs asked; every true place is among them. */
export function possiblePlaces(ngrams: Ngrams, text: string): number[] {
  const { first, places, size, shift } = ngrams
  const runs = text.length - size + 1
  const stride = Math.ceil(runs / RUNS_COMPARED)
  let from = 0
  let to = places.length
  let rarest = 0
  for (let at = 0; at < runs && from < to; at += stride) {
    const slot = slotAt(text, at, size, shift)
    const begin = first[slot] ?? 0
    const end = first[slot + 1] ?? 0
    if (end - begin >= to - from) continue
    from = begin
    to = end
    rarest = at
  }
  const possible: number[] = []
  for (let each = from; each < to; each += 1) possible.push((places[each] ?? 0) - rarest)
  return possible
}

/** The slot of each run of a text: a rolling hash, one pass whatever the size of the runs. */
function slotsOf(text: string, size: number, shift: number): Uint32Array {
  const slots = new Uint32Array(Math.max(0, text.length - size + 1))
  let power = 1
  for (let each = 1; each < size; each += 1) power = Math.imul(power, FACTOR)
  let hash = 0
  for (let end = 0; end < text.length; end += 1) {
    if (end >= size) hash = (hash - Math.imul(text.charCodeAt(end - size), power)) | 0
    hash = (Math.imul(hash, FACTOR) + text.charCodeAt(end)) | 0
    if (end >= size - 1) slots[end - size + 1] = Math.imul(hash, SPREAD) >>> shift
  }
  return slots
}

/** The same for the run at one place. */
function slotAt(text: string, at: number, size: number, shift: number): number {
  let hash = 0
  for (let each = at; each < at + size; each += 1) hash = (Math.imul(hash, FACTOR) + text.charCodeAt(each)) | 0
  return Math.imul(hash, SPREAD) >>> shift
}
