const SEPARATORS = [',', ';', '\t', '|'] as const
export type Separator = (typeof SEPARATORS)[number]

const LINES = 20

/** What parts the cells of a table, by its first lines: the sign that stands in all of them equally often, and most often. */
export function separatorOf(sample: string): Separator {
  const said = /^\ufeff?sep=([,;\t|])\r?\n/i.exec(sample)?.[1]
  if (said !== undefined) return said as Separator
  const lines = withoutQuoted(sample)
    .split(/\r\n|[\r\n]/)
    .filter((line) => line.trim() !== '')
    .slice(0, LINES)
  const scored = SEPARATORS.map((sign) => {
    const counts = lines.map((line) => line.split(sign).length - 1)
    const [head = 0] = counts
    const alike = counts.filter((count) => count === head).length
    return { sign, score: head === 0 ? 0 : head * (alike / Math.max(1, lines.length)) }
  })
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).sign
}

/** Separators inside quotation marks part nothing. */
function withoutQuoted(sample: string): string {
  return sample.replace(/"(?:[^"]|"")*"/g, '""')
}
