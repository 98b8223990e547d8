/** A run of letters on a page, in points from the lower left corner: where it begins, how high its letters are. */
export type PdfRun = { text: string; x: number; y: number; size: number; endsLine: boolean }

type Line = { text: string; y: number; size: number }

/** How much farther than usual the next line is when it begins a paragraph. */
const FARTHER = 1.3
/** How much letters differ in size when a heading meets its text. */
const OTHER_SIZE = 1.15

/**
 * Joins the runs of a page into paragraphs parted by an empty line. Lines are joined with a space, but after a hyphen with
 * a line end: only there it may be a word that was divided.
 */
export function pdfParagraphs(runs: readonly PdfRun[]): string {
  const lines = linesOf(runs)
  const usual = usualDistance(lines)
  let text = ''
  lines.forEach((line, at) => {
    const before = lines[at - 1]
    if (before === undefined) text = line.text
    else if (beginsParagraph(before, line, usual)) text += `\n\n${line.text}`
    else text += `${/[\p{L}\p{N}][-\u00ad\u2010]$/u.test(before.text) ? '\n' : ' '}${line.text}`
  })
  return text
}

function linesOf(runs: readonly PdfRun[]): Line[] {
  const lines: Line[] = []
  let parts: string[] = []
  let first: PdfRun | null = null
  const close = () => {
    const text = parts.join('').replace(/\s+/g, ' ').trim()
    if (first !== null && text !== '') lines.push({ text, y: first.y, size: first.size })
    parts = []
    first = null
  }
  for (const run of runs) {
    if (first !== null && run.text.trim() !== '' && Math.abs(run.y - first.y) > Math.max(first.size, run.size)) close()
    parts.push(run.text)
    if (run.text.trim() !== '') first ??= run
    if (run.endsLine) close()
  }
  close()
  return lines
}

/** Half of the lines of a page are at most this far below the one before, in points. */
function usualDistance(lines: readonly Line[]): number {
  const distances = lines.flatMap((line, at) => {
    const before = lines[at - 1]
    return before !== undefined && before.y > line.y ? [before.y - line.y] : []
  })
  return distances.sort((one, other) => one - other)[Math.floor((distances.length - 1) / 2)] ?? 0
}

function beginsParagraph(before: Line, line: Line, usual: number): boolean {
  const distance = before.y - line.y
  if (distance < 0 || distance > usual * FARTHER) return true
  return Math.max(before.size, line.size) > Math.min(before.size, line.size) * OTHER_SIZE
}
