import PostalMime from 'postal-mime'
import { readHtml } from './read-html'
import { readPlain } from './read-plain'
import { NO_FACTS, type PageFacts, type ReadText } from './read-text'

/** Sent along under another name, a page comes out in its own bytes; as a page it would be decoded by a charset it may not have. */
const PAGE = /^(content-type:[ \t]*)text\/html/im
const RENAMED = 'x-raw/html'
const NO_WORDS: { facts: PageFacts } & ReadText = { facts: NO_FACTS, text: '', places: [], problem: 'no-text' }

/** The text and facts of a page saved in one file with its pictures: of its first part that is a page. */
export async function readMhtml(bytes: Uint8Array): Promise<{ facts: PageFacts } & ReadText> {
  try {
    const file = Buffer.from(bytes).toString('latin1')
    const header = headerOfPage(file)
    const renamed = Buffer.from(file.replace(PAGE, `$1${RENAMED}`), 'latin1')
    const { attachments, text } = await PostalMime.parse(renamed, { maxNestingDepth: 20 })
    const page = attachments.find(({ mimeType }) => mimeType === RENAMED)?.content
    if (page === undefined) return { ...NO_WORDS, ...readPlain(Buffer.from(text ?? ''), null) }
    const address = valueIn(header, 'content-location') ?? valueIn(file.slice(0, 8_192), 'snapshot-content-location')
    const told = /charset="?([\w.:-]+)/i.exec(valueIn(header, 'content-type') ?? '')?.[1] ?? null
    const read = readHtml(typeof page === 'string' ? Buffer.from(page) : new Uint8Array(page), { told, address })
    return { ...read, facts: { ...read.facts, url: read.facts.url ?? webAddress(address) } }
  } catch {
    return { ...NO_WORDS, problem: 'damaged' }
  }
}

/** The header lines of the page's part, unfolded: between the empty lines around its type. */
function headerOfPage(file: string): string {
  const at = PAGE.exec(file)?.index ?? 0
  const before =
    file
      .slice(Math.max(0, at - 4_096), at)
      .split(/\r?\n\r?\n/)
      .at(-1) ?? ''
  const after = file.slice(at, at + 4_096).split(/\r?\n\r?\n/)[0] ?? ''
  return (before + after).replace(/\r?\n[ \t]+/g, ' ')
}

function valueIn(header: string, name: string): string | null {
  return new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(header)?.[1]?.trim() ?? null
}

function webAddress(address: string | null): string | null {
  return address && /^https?:/i.test(address) && URL.canParse(address) ? new URL(address).href : null
}
