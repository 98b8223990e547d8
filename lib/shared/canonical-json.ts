/** Whatever JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

/**
 * The one way to write a value as JSON (RFC 8785): names in order of UTF-16 units, no white space, numbers and strings as
 * ECMAScript writes them. Equal values give equal text whatever order they were stored in. Throws for what JSON cannot say.
 */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (isRecord(value)) {
    const members = Object.keys(value)
      .sort()
      .flatMap((name) => member(name, value[name]))
    return `{${members.join(',')}}`
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('JSON has no such number.')
  return JSON.stringify(value)
}

function member(name: string, value: Json | undefined): string[] {
  return value === undefined ? [] : [`${JSON.stringify(name)}:${canonicalJson(value)}`]
}

function isRecord(value: Json): value is { readonly [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
