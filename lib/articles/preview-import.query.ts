import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'
import { findSameText, type SameText, sha256Of } from './article.store'
import { layOutText } from './import-text'
import type { PreviewImportInput } from './preview-import.input'
import { acceptProposals, type ReadImport, readImport } from './read-import'

/** What would be imported, and the article of this desk that has the same text once the proposals are taken. */
export type ImportPreview = ReadImport & { name: string | null; here: SameText | null }

/** Reads a pasted text or a file as the editor would import it; stores nothing. Throws `invalid` with a sentence under `text` or `file`. */
export async function previewImport(actor: Actor, input: PreviewImportInput): Promise<ImportPreview> {
  authorise(actor, 'article.import', { deskId: actor.deskId })
  const read = readImport(await sourceOf(input))
  const accepted = acceptProposals(read)
  const { text } = layOutText(accepted.text.normalize('NFC'), [], accepted.language)
  const here = await findSameText(db(), actor, sha256Of(text))
  return { ...read, name: input.from === 'file' ? input.file.name : null, here }
}

async function sourceOf(input: PreviewImportInput) {
  if (input.from === 'paste') return { text: input.text, html: input.html }
  return { file: new Uint8Array(await input.file.arrayBuffer()), name: input.file.name }
}
