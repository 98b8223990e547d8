/** Every sign of ASCII that could mean something to a Markdown reader; a backslash before any of them makes it plain. */
const SIGNS = /[!"#$%'()*+,\-./:;=?@[\\\]^_`{|}~]/g

/**
 * Text on one line of Markdown that reads back as itself and can become neither markup, link nor HTML. Line breaks and tabs
 * become spaces.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\s\u0085\u2028\u2029]+/g, ' ')
    .trim()
    .replace(SIGNS, '\\$&')
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

/** A link to an http(s) address; its own text is the address. Signs that could end it are percent-encoded. */
export function markdownLink(address: string): string {
  const target = encodeURI(address).replace(
    /[()<>\\*_`[\]'!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
  return `[${escapeMarkdown(address)}](<${target.replaceAll('%25', '%')}>)`
}
