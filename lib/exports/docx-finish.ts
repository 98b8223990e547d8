import { strFromU8, strToU8 } from 'fflate'
import { fixedZip, inPackageOrder, zipEntries } from './fixed-zip'

/**
 * The document as it is handed out: the writer stamps it with the clock and draws numbers for links by lot; here the time is that of the
 * edition and numbers are counted, so that the same edition gives the same bytes.
 */
export function finishedDocx(written: Uint8Array, at: string): Uint8Array {
  const entries = zipEntries(written)
  const texts = new Map(entries.map(({ path, bytes }) => [path, bytes]))
  const links = linkNumbers(texts)
  const finished = entries.map(({ path, bytes }) => {
    if (path === 'docProps/core.xml') return { path, bytes: changed(bytes, (xml) => stamped(xml, at)) }
    if (path.startsWith('word/') && /\.(xml|rels)$/.test(path))
      return { path, bytes: changed(bytes, (xml) => counted(xml, links)) }
    return { path, bytes }
  })
  return fixedZip(inPackageOrder(finished))
}

/** Bookmarks and tracked changes share one row of numbers; bookmarks begin here. */
const FIRST_BOOKMARK = 10_000_000

function changed(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  return strToU8(change(strFromU8(bytes)))
}

function stamped(xml: string, at: string): string {
  const time = `${new Date(at).toISOString().slice(0, 19)}Z`
  return xml.replace(/(<dcterms:(created|modified)\b[^>]*>)[^<]*(<\/dcterms:\2>)/g, `$1${time}$3`)
}

/** The links of every part, in the order in which its list of relations names them. */
function linkNumbers(texts: ReadonlyMap<string, Uint8Array>): Map<string, string> {
  const numbers = new Map<string, string>()
  for (const [path, bytes] of texts) {
    if (!path.startsWith('word/_rels/')) continue
    for (const [, id] of strFromU8(bytes).matchAll(/\bId="(rId[a-z0-9_-]{21})"/g))
      if (id !== undefined && !numbers.has(id)) numbers.set(id, `rIdLink${numbers.size + 1}`)
  }
  return numbers
}

function counted(xml: string, links: ReadonlyMap<string, string>): string {
  const bookmarks = new Map<string, number>()
  const linked = xml.replace(/\b(r:id|Id)="(rId[a-z0-9_-]{21})"/g, (whole, name, id) => {
    const number = links.get(id)
    return number === undefined ? whole : `${name}="${number}"`
  })
  return linked.replace(/<w:bookmark(Start|End)\b[^>]*>/g, (tag) =>
    tag.replace(/\bw:id="(\d+)"/, (_whole, id) => {
      const number = bookmarks.get(id) ?? FIRST_BOOKMARK + bookmarks.size
      bookmarks.set(id, number)
      return `w:id="${number}"`
    }),
  )
}
