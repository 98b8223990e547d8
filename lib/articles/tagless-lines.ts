import type { CleanLine } from './cleaned-import'

/** Elements whose words are not of the article. */
const SILENT = /^(?:script|style|noscript|template|title|nav|figcaption|svg|select|textarea|button)$/
/** Elements that stand inside a line. */
const INLINE = /^(?:a|abbr|b|bdi|bdo|big|cite|code|em|font|i|mark|q|s|small|span|strong|sub|sup|time|u|wbr)$/
const HEADING = /^h[1-6]$/
const NAME = /^\/?([a-z][a-z0-9]*)/i
const LONGEST_TAG = 10_000
const ENTITY =
  /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos|nbsp|mdash|ndash|hellip|lsquo|rsquo|ldquo|rdquo));/gi
const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
}

/**
 * Reads the lines of a page without building its tree, in one pass, for pages too deep or too large for that: every
 * tag that does not stand inside a line ends one. What is around the article stays in.
 */
export function taglessLines(page: string): CleanLine[] {
  const lines: CleanLine[] = []
  const small = page.toLowerCase()
  let open = ''
  let at = 0
  const close = (kind: CleanLine['kind']) => {
    const text = withoutEntities(open).replace(/\s+/g, ' ').trim()
    if (text !== '') lines.push({ text, kind })
    open = ''
  }
  while (at < page.length) {
    const tag = page.indexOf('<', at)
    open += page.slice(at, tag < 0 ? page.length : tag)
    if (tag < 0) break
    const comment = page.startsWith('<!--', tag)
    const end = page.indexOf(comment ? '-->' : '>', tag)
    if (end < 0) break
    at = end + (comment ? 3 : 1)
    const inside = small.slice(tag + 1, Math.min(end, tag + LONGEST_TAG))
    const name = NAME.exec(inside)?.[1] ?? ''
    if (comment || name === '' || INLINE.test(name)) continue
    close(inside.startsWith('/') && HEADING.test(name) ? 'heading' : 'paragraph')
    if (inside.startsWith('/') || inside.endsWith('/') || !SILENT.test(name)) continue
    const over = small.indexOf(`</${name}`, at)
    if (over < 0) break
    at = over
  }
  close('paragraph')
  return lines
}

function withoutEntities(text: string): string {
  return text.replace(ENTITY, (entity, decimal?: string, hex?: string, named?: string) => {
    if (named) return NAMED[named.toLowerCase()] ?? entity
    const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\ufffd'
  })
}
