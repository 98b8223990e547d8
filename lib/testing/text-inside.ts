import { gunzipSync, unzipSync } from 'fflate'
import { extractText, getDocumentProxy } from 'unpdf'

/**
 * All the text a file holds, however it is packed: as it is, in every file of a ZIP (Word, Excel, bundles) and of those in it, unpacked,
 * and on the pages, in the outline and in the facts of a PDF.
 */
export async function textInside(bytes: Uint8Array): Promise<string> {
  const plain = Buffer.from(bytes).toString('utf8')
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return `${plain}\n${await textInside(gunzipSync(bytes))}`
  if (plain.startsWith('%PDF-')) return `${plain}\n${await pdfText(bytes)}`
  if (!plain.startsWith('PK\u0003\u0004')) return plain
  const files = await Promise.all(
    Object.entries(unzipSync(bytes)).map(async ([path, file]) => `${path}\n${await textInside(file)}`),
  )
  return files.join('\n')
}

async function pdfText(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const { text } = await extractText(pdf, { mergePages: true })
  const [outline, facts] = [await pdf.getOutline(), await pdf.getMetadata()]
  return [text, JSON.stringify(outline), JSON.stringify(facts.info)].join('\n')
}
