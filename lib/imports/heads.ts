/** The most columns a file may have. */
export const MOST_COLUMNS = 500

const LONGEST_HEAD = 100

/** The heads of the columns, each with a name of its own: an empty one is "Column 3", a second "Note" is "Note (2)". */
export function namedHeads(cells: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return cells.map((cell, index) => {
    const head = cell.replace(/\s+/g, ' ').trim().slice(0, LONGEST_HEAD) || `Column ${index + 1}`
    const times = (seen.get(head) ?? 0) + 1
    seen.set(head, times)
    return times === 1 ? head : `${head} (${times})`
  })
}

/** One line for all heads, under which a mapping is remembered; `shorten` makes a long one fit an index. */
export function headsLine(heads: readonly string[], shorten: (line: string) => string): string {
  const line = heads.join(' | ')
  return line.length <= 500 ? line : `${line.slice(0, 400)} ${shorten(line)}`
}
