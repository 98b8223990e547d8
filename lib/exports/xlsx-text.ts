/** The most a cell holds, in UTF-16 units (Excel, "Specifications and limits"). */
export const LONGEST_CELL = 32_767

/** What XML cannot hold, and what a reader would take for the spelling of such a character (ECMA-376 part 1, 22.9.2.19, ST_Xstring). */
const SPELLED = /[\u0000-\u0008\u000b-\u000c\u000d\u000e-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g
const HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/**
 * A text as the XML of a shared string. Control characters are spelled `_x001B_`, as the standard has it, and read back as they were;
 * halves of characters are shown as lost.
 */
export function sharedString(text: string): string {
  return spelledText(text).replace(/[&<>]/g, (sign) => SIGNS[sign] ?? sign)
}

/** The same for a writer that escapes the signs of XML itself. */
export function spelledText(text: string): string {
  return text
    .replace(HALVES, '\ufffd')
    .replace(SPELLED, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
}

/** A text as a cell can hold it: what is too long ends with a note that says so. */
export function fittingText(text: string, note: string): string {
  if (text.length <= LONGEST_CELL) return text
  return `${text.slice(0, LONGEST_CELL - note.length).replace(/[\ud800-\udbff]$/, '')}${note}`
}

/** How tall a row is drawn, in points: as its longest text needs at these widths (in characters), never more than a dozen lines. */
export function rowHeight(texts: readonly string[], widths: readonly number[]): number {
  const lines = texts.map((text, at) => {
    const width = widths[at] ?? 10
    return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0)
  })
  return 15 * Math.min(MOST_LINES, Math.max(1, ...lines)) + 3
}

const MOST_LINES = 12

/** Whether a spreadsheet would take the text for a formula, were somebody to type it. */
export function looksLikeFormula(text: string): boolean {
  return /^\s*[=+\-@＝＋－＠]/.test(text)
}
