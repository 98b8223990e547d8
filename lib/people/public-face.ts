/** Words that lie beside the desks under /published and can be the word of none. */
const TAKEN = ['style.css', 'fonts', 'oembed', 'feed', 'embed', 'api', 'robots', 'sitemap']

/** Why a word cannot stand in the address of a desk's public pages; null when it can. */
export function slugIssue(slug: string): string | null {
  if (!/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/.test(slug))
    return 'The word in the address has 1 to 40 small letters a to z, digits and dashes, and neither begins nor ends with a dash.'
  return TAKEN.includes(slug) ? 'That word is used by the workbench itself. Choose another.' : null
}

/** A colour as #rrggbb in small letters, from #rgb too; null when it is none. */
export function readColour(typed: string): string | null {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(typed.trim())?.[1]?.toLowerCase()
  if (digits === undefined) return null
  return `#${digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits}`
}
