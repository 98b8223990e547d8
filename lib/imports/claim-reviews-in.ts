type Fields = Record<string, unknown>

const DEEPEST = 40
const MOST_THINGS = 200_000

/**
 * Every ClaimReview in a JSON-LD value, wherever it lies: alone, in a list, a graph, a data feed or another thing; what only names another
 * thing of the same value by its `@id` is that thing. A MediaReview is none. Gives none for what is not JSON-LD.
 */
export function claimReviewsIn(value: unknown): Fields[] {
  const things = thingsIn(value)
  const byId = new Map<string, Fields>()
  for (const thing of things) {
    const id = thing['@id']
    if (typeof id === 'string' && Object.keys(thing).length > 1) byId.set(id, thing)
  }
  return things.filter(isClaimReview).map((thing) => whole(thing, byId))
}

/** Whether a thing is a ClaimReview: by its type, or, where none is said, since it says what claim it reviews. */
export function isClaimReview(thing: Fields): boolean {
  const types = [thing['@type'] ?? thing.type].flat().map((type) => String(type).replace(/^.*[/#:]/, ''))
  if (types.includes('MediaReview')) return false
  if (types.includes('ClaimReview')) return true
  return thing['@type'] === undefined && typeof fieldOf(thing, 'claimReviewed') === 'string' && 'reviewRating' in thing
}

/** Walked without recursion: a value may be nested deeper than a stack is. */
function thingsIn(value: unknown): Fields[] {
  const things: Fields[] = []
  const waiting: { value: unknown; depth: number }[] = [{ value, depth: 0 }]
  for (let next = waiting.pop(); next !== undefined && things.length < MOST_THINGS; next = waiting.pop()) {
    if (typeof next.value !== 'object' || next.value === null || next.depth > DEEPEST) continue
    const inside = Array.isArray(next.value) ? next.value : Object.values(next.value)
    if (!Array.isArray(next.value)) things.push(next.value as Fields)
    for (let at = inside.length - 1; at >= 0; at -= 1) waiting.push({ value: inside[at], depth: next.depth + 1 })
  }
  return things
}

/** Some publishers put all fields under `properties`. */
function whole(thing: Fields, byId: ReadonlyMap<string, Fields>): Fields {
  const fields = unwrapped(thing)
  const named = Object.entries(fields).map(([name, value]) => [name, resolved(value, byId)] as const)
  const item = resolved(fields.itemReviewed, byId)
  const author = isFields(item) ? { itemReviewed: { ...item, author: resolved(item.author, byId) } } : {}
  return { ...Object.fromEntries(named), ...author }
}

function unwrapped(thing: Fields): Fields {
  return isFields(thing.properties) ? { ...thing.properties, ...thing } : thing
}

function resolved(value: unknown, byId: ReadonlyMap<string, Fields>): unknown {
  if (!isFields(value)) return value
  if (Object.keys(value).length > 1) return unwrapped(value)
  return byId.get(String(value['@id'])) ?? unwrapped(value)
}

function fieldOf(thing: Fields, name: string): unknown {
  return thing[name] ?? (isFields(thing.properties) ? thing.properties[name] : undefined)
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
