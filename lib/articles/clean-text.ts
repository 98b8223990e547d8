import { cleanCharacters, oneLine, unkeepable } from './clean-characters'
import type { CleanedImport, CleanLine, ImportGuess, ImportKind, ImportLine } from './cleaned-import'
import { dateOfLine } from './guess-date'
import { guessLanguage } from './guess-language'
import type { HtmlFacts } from './html-facts'
import { htmlLines } from './html-lines'
import { directionOf } from './language-direction'
import { markdownLines } from './markdown-lines'
import { bylineOf, furnitureOf, strayLead } from './page-furniture'
import { plainTextLines, withHeadings } from './plain-text-lines'
import { splitPassages } from './split-passages'

type Reading = { lines: CleanLine[]; facts: HtmlFacts }

const NO_FACTS: HtmlFacts = { title: null, byline: null, publisher: null, publishedOn: null, language: null, url: null }
const LONGEST_TITLE = 100
/** A byline stands at the top or not at all. */
const BYLINE_WITHIN = 8
/** "DAMASCUS (Reuters) - " names the agency before the first sentence. */
const AGENCY = /^.{0,60}?\(([A-Z][\p{L} .]{1,30})\)\s*(?:--?|–|—|:)/u

/**
 * Cleans an imported text into lines, each with a proposal to leave it out and a note on what was changed in it, and
 * guesses title, byline, publisher, date, language and direction. Refuses, with a sentence, text that cannot be kept or
 * holds no words.
 */
export function cleanImport({ kind, content }: { kind: ImportKind; content: string }): CleanedImport {
  const sentence = unkeepable(content)
  if (sentence) return { ok: false, sentence }
  const { lines, facts } = readingOf(kind, cleanCharacters(content))
  const clean = lines
    .map((line) => ({ ...line, text: oneLine(cleanCharacters(line.text)) }))
    .filter(({ text }) => text !== '')
  if (!clean.some(({ text }) => /[\p{L}\p{N}]/u.test(text))) {
    return { ok: false, sentence: 'The text holds no words. Paste the article or choose another file.' }
  }
  const late = unkeepable(clean.map(({ text }) => text).join('\n'))
  if (late) return { ok: false, sentence: late }
  const proposed = kind === 'text' ? proposedText(clean) : clean.map(proposedLine)
  return { ok: true, lines: proposed, guess: guessOf(proposed, facts), url: facts.url }
}

function readingOf(kind: ImportKind, content: string): Reading {
  switch (kind) {
    case 'text':
      return { lines: plainTextLines(content).map((text) => ({ text, kind: 'paragraph' })), facts: NO_FACTS }
    case 'markdown': {
      const { lines, facts } = markdownLines(content)
      const publishedOn = facts.date ? dateOfLine(facts.date) : null
      return {
        lines,
        facts: { ...NO_FACTS, title: facts.title, byline: facts.author, publishedOn, language: facts.language },
      }
    }
    case 'html':
      return htmlLines(content)
  }
}

/** Headings are told among the lines that stay, so that a button above a paragraph is none. */
function proposedText(clean: readonly CleanLine[]): ImportLine[] {
  const lines = clean.map(proposedLine)
  const kept = lines.filter(({ leaveOut }) => leaveOut === null)
  const kinds = withHeadings(kept.map(({ text }) => text))
  kept.forEach((line, index) => {
    line.kind = kinds[index]?.kind ?? 'paragraph'
  })
  return lines
}

function proposedLine(line: CleanLine, index: number): ImportLine {
  const stray = strayLead(line.text)
  const text = stray?.text ?? line.text
  const byline =
    index < BYLINE_WITHIN && bylineOf(text) ? { because: 'It names the author; it is proposed as the byline.' } : null
  const edit = stray ? { was: line.text, because: stray.because } : null
  return { text, kind: line.kind, leaveOut: byline ?? furnitureOf(text), edit }
}

function guessOf(lines: readonly ImportLine[], facts: HtmlFacts): ImportGuess {
  const kept = lines.filter(({ leaveOut }) => leaveOut === null)
  const language = languageOf(kept.map(({ text }) => text).join('\n'), facts.language)
  const firstOf = (read: (text: string) => string | null) =>
    lines.map(({ text }) => read(text)).find((found) => found !== null) ?? null
  return {
    title: titleOf(facts.title, kept, language),
    byline:
      facts.byline ??
      lines
        .slice(0, BYLINE_WITHIN)
        .map(({ text }) => bylineOf(text))
        .find((found) => found !== null) ??
      null,
    publisher: facts.publisher ?? AGENCY.exec(kept.find(({ kind }) => kind === 'paragraph')?.text ?? '')?.[1] ?? null,
    publishedOn: facts.publishedOn ?? firstOf(dateOfLine),
    language,
    direction: directionOf(language),
  }
}

/** What the page declares counts when the words do not speak against it: templates often declare English for anything. */
function languageOf(text: string, declared: string | null): string {
  const guessed = guessLanguage(text)
  if (!declared) return guessed
  return guessed === 'und' || declared.split('-')[0] === guessed ? declared : guessed
}

/** A heading above the first paragraph is the title; else the first sentence is, shortened at a word. */
function titleOf(declared: string | null, kept: readonly CleanLine[], language: string): string {
  if (declared) return oneLine(cleanCharacters(declared))
  const first = kept[0]
  if (!first) return ''
  const end = Math.min(first.text.length, LONGEST_TITLE * 10)
  const sentence = splitPassages(first.text, [{ start: 0, end, kind: first.kind }], language)[0]
  return shortened(first.text.slice(sentence?.start ?? 0, sentence?.end ?? end))
}

function shortened(words: string): string {
  if (words.length <= LONGEST_TITLE) return words
  const cut = words.slice(0, LONGEST_TITLE + 1)
  const space = cut.lastIndexOf(' ')
  const head = space > LONGEST_TITLE / 2 ? cut.slice(0, space) : Array.from(words).slice(0, LONGEST_TITLE).join('')
  return `${head.replace(/[\s,;:،؛–—-]+$/u, '')}…`
}
