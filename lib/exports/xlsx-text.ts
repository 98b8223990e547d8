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
  return text
    .replace(HALVES, '\ufffd')
    .replace(SPELLED, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>]/g, (sign) => SIGNS[sign] ?? sign)
}

/** A text as a cell can hold it: what is too long ends with a note that says so. */
export function fittingText(text: string, note: string): string {
  if (text.length <= LONGEST_CELL) return text
  return `${text.slice(0, LONGEST_CELL - note.length).replace(/[\ud800-\udbff]$/, '')}${note}`
}

/** Whether a spreadsheet would take the text for a formula, were somebody to type it. */
export function looksLikeFormula(text: string): boolean {
  return /^\s*[=+\-@＝＋－＠]/.test(text)
}
