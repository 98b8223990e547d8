import { canonicalJson, type Json } from '@/lib/shared/canonical-json'
import type { Print } from './print'

/** The whole content that the audience may see as canonical JSON (RFC 8785): the SHA-256 of these bytes is the hash that the report prints. */
export function exportJson(print: Print): string {
  return canonicalJson(print.content)
}

/** The same text in parts, so that nobody holds all of it at once. */
export function* jsonParts({ content }: Print): Generator<string> {
  const members: Record<string, Json | undefined> = content
  let before = '{'
  for (const name of Object.keys(members).sort()) {
    const value = members[name]
    if (value === undefined) continue
    yield `${before}${JSON.stringify(name)}:`
    if (Array.isArray(value)) yield* listParts(value)
    else yield canonicalJson(value)
    before = ','
  }
  yield '}'
}

function* listParts(list: readonly Json[]): Generator<string> {
  yield '['
  for (const [index, each] of list.entries()) yield `${index === 0 ? '' : ','}${canonicalJson(each)}`
  yield ']'
}
