/** The stretch of a text nearest to a pattern (half-open, UTF-16 units), and how many units must be put in, left out or replaced. */
export type NearestStretch = { start: number; end: number; edits: number }

/** Where to read from, which way, and how far. */
type Way = { at: number; step: 1 | -1; steps: number }

const BITS = 32
/** Scratch: the row of each unit of the pattern at hand; all 0 between two calls. */
const ROWS = new Uint16Array(65_536)

/**
 * Finds the stretch of `text` between `from` and `to` that is nearest to a pattern of at least one unit, by the
 * bit-parallel algorithm of Myers (1999) in blocks of 32 as Hyyrö (2003) gives it: forward for its end, then backward
 * from there for its begin. Of several equally near the first is taken, in its longest form. Each way takes
 * (to − from) × ⌈length ÷ 32⌉ steps.
 */
export function nearestStretch(text: string, from: number, to: number, pattern: string): NearestStretch {
  const forward = scan(text, { at: from, step: 1, steps: to - from }, pattern, 'anywhere')
  const end = from + forward.steps
  const reversed = pattern.split('').reverse().join('')
  const steps = Math.min(end - from, pattern.length + forward.edits)
  const backward = scan(text, { at: end - 1, step: -1, steps }, reversed, 'at once')
  return { start: end - backward.steps, end, edits: forward.edits }
}

/** After how many steps the pattern has been read with the fewest edits, when it may begin anywhere or must at once. */
function scan(
  text: string,
  way: Way,
  pattern: string,
  begins: 'anywhere' | 'at once',
): { steps: number; edits: number } {
  const blocks = Math.ceil(pattern.length / BITS)
  const masks = masksOf(pattern, blocks)
  const rises = new Int32Array(blocks).fill(-1)
  const falls = new Int32Array(blocks)
  const lastBit = 1 << ((pattern.length - 1) % BITS)
  let edits = pattern.length
  let best = { steps: 0, edits }
  const goesOn = (steps: number, before: number) => begins === 'at once' || steps === before + 1
  for (let steps = 1; steps <= way.steps; steps += 1) {
    const row = (ROWS[text.charCodeAt(way.at + way.step * (steps - 1))] ?? 0) * blocks
    let carry = begins === 'anywhere' ? 0 : 1
    for (let block = 0; block < blocks; block += 1) {
      const rise = rises[block] ?? 0
      const fall = falls[block] ?? 0
      let same = masks[row + block] ?? 0
      const down = same | fall
      if (carry < 0) same |= 1
      const across = (((same & rise) + rise) ^ rise) | same
      let more = fall | ~(across | rise)
      let less = rise & across
      const top = block === blocks - 1 ? lastBit : 1 << (BITS - 1)
      const next = more & top ? 1 : less & top ? -1 : 0
      more = (more << 1) | (carry > 0 ? 1 : 0)
      less = (less << 1) | (carry < 0 ? 1 : 0)
      rises[block] = less | ~(down | more)
      falls[block] = more & down
      carry = next
    }
    edits += carry
    if (edits < best.edits || (edits === best.edits && goesOn(steps, best.steps))) best = { steps, edits }
  }
  for (let at = 0; at < pattern.length; at += 1) ROWS[pattern.charCodeAt(at)] = 0
  return best
}

/** For each unit of the pattern a row with the bits of its places in each block; row 0 is for units it does not have. */
function masksOf(pattern: string, blocks: number): Int32Array {
  const masks = new Int32Array((Math.min(pattern.length, ROWS.length) + 1) * blocks)
  let rows = 0
  for (let at = 0; at < pattern.length; at += 1) {
    const unit = pattern.charCodeAt(at)
    const row = ROWS[unit] || (rows += 1)
    ROWS[unit] = row
    const mask = row * blocks + Math.floor(at / BITS)
    masks[mask] = (masks[mask] ?? 0) | (1 << (at % BITS))
  }
  return masks
}
