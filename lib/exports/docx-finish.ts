import { strToU8 } from 'fflate'
import type { Document } from 'docx'
import { type Counts, DOCUMENT, packedParts, RELATIONS, textOf } from './docx-body'
import { fixedZip, inPackageOrder } from './fixed-zip'

/** A long stretch written before: it goes where the paragraph that says `mark` stands. */
export type Stretch = { mark: string; xml: string }

/**
 * The document as it is handed out: long stretches in their places, and with the time of the edition, since the writer stamps it with the
 * clock and draws numbers for links by lot. The same edition gives the same bytes.
 */
export async function finishedDocx(
  document: Document,
  stretches: readonly Stretch[],
  { at, counts }: { at: string; counts: Counts },
): Promise<Uint8Array> {
  const parts = await packedParts(document, counts)
  parts.set(DOCUMENT, stretches.reduce(inPlace, textOf(parts, DOCUMENT)))
  parts.set(
    RELATIONS,
    textOf(parts, RELATIONS).replace('</Relationships>', () => `${counts.links.join('')}</Relationships>`),
  )
  parts.set(CORE, stamped(textOf(parts, CORE), at))
  const entries = [...parts].map(([path, part]) => ({ path, bytes: typeof part === 'string' ? strToU8(part) : part }))
  return fixedZip(inPackageOrder(entries))
}

const CORE = 'docProps/core.xml'
const END = '</w:p>'

function inPlace(document: string, { mark, xml }: Stretch): string {
  const at = document.indexOf(mark)
  const from = document.lastIndexOf('<w:p>', at)
  const to = document.indexOf(END, at) + END.length
  if (at < 0 || from < 0) throw new Error('The Word document has lost the place of a part.')
  return `${document.slice(0, from)}${xml}${document.slice(to)}`
}

function stamped(xml: string, at: string): string {
  const time = `${new Date(at).toISOString().slice(0, 19)}Z`
  return xml.replace(/(<dcterms:(created|modified)\b[^>]*>)[^<]*(<\/dcterms:\2>)/g, `$1${time}$3`)
}
