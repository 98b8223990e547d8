const AROUND = /^[<"“'(\s]+|[>"”')\s]+$/g
const SCHEME = /^https?:\/\//i
/** A host as people write it, with a path or `www.` so that "report.pdf" and "e.g. this" stay titles. */
const BARE =
  /^(?:www\.[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}(?:[/?#]\S*)?|[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}\/\S*)$/iu

/** The web address that somebody typed or pasted where a title may stand too, with its scheme; null for a title. */
export function typedAddress(typed: string): string | null {
  const words = typed.replace(AROUND, '')
  if (/\s/.test(words)) return null
  const address = SCHEME.test(words) ? words : BARE.test(words) ? `https://${words}` : null
  return address !== null && URL.canParse(address) ? address : null
}
