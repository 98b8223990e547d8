/** Signs that mean something wherever they stand, or in the dialects that know formulas and mentions. */
const ANYWHERE = /[\\`*_[\]~|^$#@]/g
/** Signs that would begin a list, a rule or an underlined heading. */
const AT_START = /^(\d*)([-+=.)])/
/** A full stop or colon inside a word: part of an address that a reader would link, or of an emoji's name. */
const INSIDE_A_WORD = /[.:](?=\S)/g

/**
 * Text on one line of Markdown that reads back as itself and can become neither markup, link nor HTML. Line breaks and tabs
 * become spaces.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\s\u0085\u2028\u2029]+/g, ' ')
    .trim()
    .replace(ANYWHERE, '\\$&')
    .replace(INSIDE_A_WORD, '\\$&')
    .replace(AT_START, '$1\\$2')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

/** Text of several lines as paragraphs, its line breaks kept; each line begins with `indent`. */
export function escapeMarkdownBlock(text: string, indent = ''): string {
  return text
    .split(/\n{2,}/)
    .map((block) =>
      block
        .split('\n')
        .map(escapeMarkdown)
        .filter((line) => line !== ''),
    )
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => `${indent}${line}`).join('\\\n'))
    .join(`\n${indent.trimEnd()}\n`)
}

/** A link to an http(s) address whose text is the address itself; signs that could end it are percent-encoded. */
export function markdownLink(address: string): string {
  const target = encodeURI(address)
    .replaceAll('%25', '%')
    .replace(/[()<>\\*_`[\]'!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return `[${escapeMarkdown(address)}](<${target}>)`
}
