import { createHash } from 'node:crypto'
import { canonicalJson } from '@/lib/shared/canonical-json'
import type { EditionContent, PrintedEdition } from './edition'

/** A content with its SHA-256 as canonical JSON: the hash of the JSON export, byte for byte. */
export function sealEdition(content: EditionContent): PrintedEdition {
  return { content, sha256: createHash('sha256').update(canonicalJson(content), 'utf8').digest('hex') }
}
