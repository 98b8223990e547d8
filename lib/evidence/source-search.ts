type Holds = { contains: string; mode: 'insensitive' }
type Anywhere = { OR: ({ title: Holds } | { publisher: Holds } | { author: Holds } | { url: Holds })[] }

/** What must hold of a source so that each typed word stands somewhere in it: title, publisher, author or address. */
export function sourceSearch(typed: string): Anywhere[] {
  return words(typed).map((word) => {
    const holds: Holds = { contains: word, mode: 'insensitive' }
    return { OR: [{ title: holds }, { publisher: holds }, { author: holds }, { url: holds }] }
  })
}

/** The first eight words; what LIKE would read as a pattern, or PostgreSQL could not read at all, is made harmless. */
function words(typed: string): string[] {
  const clean = typed
    .replace(/[\ud800-\udfff]/gu, '')
    .replaceAll('\u0000', '')
    .normalize('NFC')
    .slice(0, 200)
  return clean
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 8)
    .map((word) => word.replace(/[\\%_]/g, '\\$&'))
}
