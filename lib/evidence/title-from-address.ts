const LONGEST = 300

/** What a source is called until its page says its title: the address as people read it, without scheme, `www.` and what follows the path. */
export function titleFromAddress(url: string): string {
  const { hostname, pathname } = new URL(url.trim())
  const host = hostname.replace(/^www\./, '')
  return cut(`${host}${readable(pathname).replace(/\/+$/, '')}`)
}

/** Whether a title only says where the source came from, so that the page's or file's own title may take its place. */
export function isStopgapTitle(title: string, from: { url: string | null; fileName: string | null }): boolean {
  if (from.fileName !== null && title === from.fileName) return true
  return from.url !== null && title === titleFromAddress(from.url)
}

function readable(path: string): string {
  try {
    return decodeURI(path)
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ')
  } catch {
    return path
  }
}

function cut(title: string): string {
  const letters = [...title]
  return letters.length <= LONGEST ? title : `${letters.slice(0, LONGEST - 1).join('')}…`
}
