import { Refusal } from '../shared/refusal'
import { optionalAddress } from '../shared/text-input'
import { cleanImport } from './clean-text'
import type { CleanedImport, ImportGuess, ImportKind, ImportLine } from './cleaned-import'
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
  return { ...fitting(cleaned), readAs: `${NAMES[kind]}, ${decoded.charset} (${decoded.because})` }
}

function readPasted(text: string, html: string | null): ReadImport {
  const plain = cleanImport({ kind: 'text', content: text })
  const rich = html === null ? null : cleanImport({ kind: 'html', content: html })
  if (rich?.ok && (!plain.ok || wordsOf(rich.lines) >= WORDS_KEPT * wordsOf(plain.lines))) {
    return { ...fitting(rich), readAs: NAMES.html }
  }
  if (!plain.ok) throw refused('text', plain.sentence)
  return { ...fitting(plain), readAs: NAMES.text }
}

/** Guesses come from pages that say anything: what could not be sent back is shortened or left out. */
function fitting({ lines, guess, url }: CleanedImport & { ok: true }): Omit<ReadImport, 'readAs'> {
  const fits = { ...guess, title: atMost(guess.title, 300) || 'Without a title' }
  fits.byline = guess.byline && atMost(guess.byline, 200)
  fits.publisher = guess.publisher && atMost(guess.publisher, 200)
  return { lines, guess: fits, url: optionalAddress('The address').safeParse(url).data ?? null }
}

/** Never half a character. */
function atMost(text: string, units: number): string {
  return text.slice(0, units).replace(/[\ud800-\udbff]$/, '')
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
