const DEEPEST = 4

/** The fields of a JSON thing as cells: what lies in another is named with a dot, a list of words is one word a line. Null for what is no thing. */
export function flatRow(value: unknown): Map<string, string> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const cells = new Map<string, string>()
  flatten('', value as Record<string, unknown>, cells, 1)
  return cells
}

function flatten(prefix: string, fields: Record<string, unknown>, cells: Map<string, string>, depth: number): void {
  for (const [name, value] of Object.entries(fields)) {
    const head = `${prefix}${name}`
    if (Array.isArray(value))
      cells.set(
        head,
        value
          .map(wordOf)
          .filter((word) => word !== '')
          .join('\n'),
      )
    else if (typeof value === 'object' && value !== null && depth < DEEPEST)
      flatten(`${head}.`, value as Record<string, unknown>, cells, depth + 1)
    else cells.set(head, wordOf(value))
  }
}

/** A source in a list is its address, or its title. */
function wordOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'object') return String(value)
  const { url, title, name } = value as Record<string, unknown>
  const word = [title ?? name, url].filter((each) => typeof each === 'string').join(' ')
  return word === '' ? asJson(value) : word
}

/** Lists in lists in lists, a hundred thousand deep, are nobody's claim. */
function asJson(value: unknown): string {
  try {
    return JSON.stringify(value).slice(0, 4_000)
  } catch {
    return ''
  }
}
