import { Refusal } from '../shared/refusal'
import { cleanImport } from './clean-text'
import type { ImportGuess, ImportKind, ImportLine } from './cleaned-import'
import { countWords } from './count-words'
import { decodeFile } from './decode-file'
import { keptText } from './kept-text'

/** What an editor hands in: words with the HTML of the clipboard when there is some, or the bytes of a file. */
export type ImportSource = { text: string; html: string | null } | { file: Uint8Array; name: string }

/** The cleaned text with its proposals; `readAs` says in which form, and for a file in which charset, it was read. */
export type ReadImport = { lines: ImportLine[]; guess: ImportGuess; url: string | null; readAs: string }

/** An import with every proposal taken, in the fields of the form; `headings` are indexes of paragraphs. */
export type AcceptedImport = Omit<ImportGuess, 'publishedOn'> & {
  text: string
  headings: string
  publishedOn: string | null
  url: string | null
}

/** A clipboard's HTML that keeps fewer words than this share lost some of what was copied. */
const WORDS_KEPT = 0.7

const NAMES: Record<ImportKind, string> = { text: 'plain text', markdown: 'Markdown', html: 'HTML' }

/** Reads what an editor hands in; stores nothing. Throws `invalid` with a sentence under `text` or `file`. */
export function readImport(source: ImportSource): ReadImport {
  return 'file' in source ? readFile(source.file, source.name) : readPasted(source.text, source.html)
}

/** The form as it stands when all proposals are taken. */
export function acceptProposals({ lines, guess, url }: ReadImport): AcceptedImport {
  return { ...guess, ...keptText(lines.filter((line) => line.leaveOut === null)), url }
}

function readFile(bytes: Uint8Array, name: string): ReadImport {
  const decoded = decodeFile(bytes)
  if (!decoded.ok) throw refused('file', decoded.sentence)
  const kind = kindOfFile(name, decoded.text)
  const cleaned = cleanImport({ kind, content: decoded.text })
  if (!cleaned.ok) throw refused('file', cleaned.sentence)
  const { lines, guess, url } = cleaned
  return { lines, guess, url, readAs: `${NAMES[kind]}, ${decoded.charset} (${decoded.because})` }
}

function readPasted(text: string, html: string | null): ReadImport {
  const plain = cleanImport({ kind: 'text', content: text })
  const rich = html === null ? null : cleanImport({ kind: 'html', content: html })
  if (rich?.ok && (!plain.ok || wordsOf(rich.lines) >= WORDS_KEPT * wordsOf(plain.lines))) {
    return { lines: rich.lines, guess: rich.guess, url: rich.url, readAs: NAMES.html }
  }
  if (!plain.ok) throw refused('text', plain.sentence)
  return { lines: plain.lines, guess: plain.guess, url: plain.url, readAs: NAMES.text }
}

/** By its name, and by its first words when the name says nothing. */
function kindOfFile(name: string, text: string): ImportKind {
  if (/\.(?:html?|xhtml)$/i.test(name)) return 'html'
  if (/\.(?:md|markdown)$/i.test(name)) return 'markdown'
  if (/\.txt$/i.test(name)) return 'text'
  return /^\s*<(?:!doctype html|html|head|body|article)\b/i.test(text.slice(0, 1_000)) ? 'html' : 'text'
}

function wordsOf(lines: readonly ImportLine[]): number {
  return lines.reduce((sum, line) => sum + countWords(line.text), 0)
}

function refused(field: 'text' | 'file', sentence: string): Refusal {
  return new Refusal('invalid', sentence, { issues: { [field]: [sentence] } })
}
