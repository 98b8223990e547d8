import { strFromU8 } from 'fflate'
import { Document, type FileChild, Packer } from 'docx'
import { zipEntries } from './fixed-zip'

/** What is counted through the whole document: the relations of its links, as XML, and its bookmarks. */
export type Counts = { links: string[]; bookmarks: number }

/** How many paragraphs and tables are written at once: the writer holds some hundred times what comes out of it. */
const AT_ONCE = 250

/** Bookmarks and tracked changes share one row of numbers; bookmarks begin here. */
const FIRST_BOOKMARK = 10_000_000
const BODY = '<w:body>'

/** Paragraphs and tables as the XML of a body, a stretch at a time, so that a long report is never held whole as the writer has it. */
export async function bodyXml(children: Iterable<FileChild>, counts: Counts): Promise<string> {
  const written: string[] = []
  let held: FileChild[] = []
  for (const child of children) {
    held.push(child)
    if (held.length < AT_ONCE) continue
    written.push(await stretchXml(held, counts))
    held = []
  }
  if (held.length > 0) written.push(await stretchXml(held, counts))
  return written.join('')
}

/** The parts of a document as the writer packed them, its links and bookmarks counted instead of numbered by lot. */
export async function packedParts(document: Document, counts: Counts): Promise<Map<string, string | Uint8Array>> {
  const entries = zipEntries(new Uint8Array(await Packer.toArrayBuffer(document)))
  const parts = new Map<string, string | Uint8Array>(
    entries.map(({ path, bytes }) => [path, /\.(xml|rels)$/.test(path) ? strFromU8(bytes) : bytes]),
  )
  const relations = textOf(parts, RELATIONS)
  const numbers = new Map<string, string>()
  const kept = relations.replace(/<Relationship [^>]*\bId="(rId[a-z0-9_-]{21})"[^>]*>/g, (relation, drawn) => {
    const id = `rIdLink${counts.links.length + 1}`
    numbers.set(drawn, id)
    counts.links.push(relation.replace(drawn, id))
    return ''
  })
  parts.set(RELATIONS, kept)
  parts.set(DOCUMENT, counted(textOf(parts, DOCUMENT), numbers, counts))
  return parts
}

export const DOCUMENT = 'word/document.xml'
export const RELATIONS = 'word/_rels/document.xml.rels'

/** A part that is text. */
export function textOf(parts: ReadonlyMap<string, string | Uint8Array>, path: string): string {
  const part = parts.get(path)
  return typeof part === 'string' ? part : ''
}

async function stretchXml(children: FileChild[], counts: Counts): Promise<string> {
  const parts = await packedParts(new Document({ sections: [{ children }] }), counts)
  const xml = textOf(parts, DOCUMENT)
  return xml.slice(xml.indexOf(BODY) + BODY.length, xml.lastIndexOf('<w:sectPr'))
}

function counted(xml: string, links: ReadonlyMap<string, string>, counts: Counts): string {
  const bookmarks = new Map<string, number>()
  const linked = xml.replace(/\br:id="(rId[a-z0-9_-]{21})"/g, (whole, id) => {
    const number = links.get(id)
    return number === undefined ? whole : `r:id="${number}"`
  })
  return linked.replace(/<w:bookmark(Start|End)\b[^>]*>/g, (tag) =>
    tag.replace(/\bw:id="(\d+)"/, (_whole, id) => {
      const known = bookmarks.get(id)
      if (known !== undefined) return `w:id="${known}"`
      counts.bookmarks += 1
      const number = FIRST_BOOKMARK + counts.bookmarks
      bookmarks.set(id, number)
      return `w:id="${number}"`
    }),
  )
}
