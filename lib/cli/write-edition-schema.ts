import { writeFileSync } from 'node:fs'
import { editionSchemaText } from '@/lib/exports/edition-schema'

/** `npm run schema`: writes the published JSON Schema of editions anew, after their shape has grown. */
writeFileSync('public/schemas/edition-1.json', editionSchemaText())
