import { z } from 'zod'
import { editionContent } from '@/lib/reports/edition'

/** The name of the schema, whatever installation serves it; a shape that is not only grown gets another number. */
const EDITION_SCHEMA_ID = 'urn:plumbline:schema:edition:1'

/**
 * JSON Schema (2020-12) of the JSON export, as it is published under /schemas/edition-1.json. What a later edition may add is optional, and
 * names that are not known are let through, so that whoever reads version 1 reads those too.
 */
function editionSchema(): Record<string, unknown> {
  const { $schema, ...shape } = z.toJSONSchema(editionContent, { target: 'draft-2020-12', io: 'input' })
  return {
    $schema,
    $id: EDITION_SCHEMA_ID,
    title: 'An edition of a fact-check report, version 1',
    description:
      'Everything the report says, as it was frozen. Written as canonical JSON (RFC 8785) its SHA-256 is the hash the report prints. ' +
      'Ranges are half-open: start and end in UTF-16 units, codePoints in Unicode code points of article.text. ' +
      'What is made for readers lacks notes and comments, and has takenFrom, the SHA-256 of the whole edition.',
    ...shape,
  }
}

/** The schema as the text of its file. */
export function editionSchemaText(): string {
  return `${JSON.stringify(editionSchema(), null, 2)}\n`
}
