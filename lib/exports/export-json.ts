import { canonicalJson } from '@/lib/shared/canonical-json'
import type { Print } from './print'

/** The whole content as canonical JSON (RFC 8785): the SHA-256 of these bytes is the hash that the report prints. */
export function exportJson({ content }: Print): string {
  return canonicalJson(content)
}
