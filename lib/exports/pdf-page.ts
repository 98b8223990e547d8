import { labelsOf, type Say } from './labels'
import { PDF_LABELS } from './labels/pdf'
import type { Line } from './line'
import { type PdfLine, pdfLine, type PdfText, pdfText } from './pdf-text'
import type { Print } from './print'
import { type Words, wordsOf } from './words'

type PdfLabel = keyof (typeof PDF_LABELS)['en']

/** What all parts of one PDF share: its words, what can be linked to, and which sources were told already. */
export type PdfPage = {
  words: Words
  say: Say<PdfLabel>
  text: (text: string) => PdfText
  maybe: (text: string | null) => PdfText | null
  line: (line: Line) => PdfLine
  maybeLine: (line: Line | null) => PdfLine | null
  /** The language of a BCP-47 tag as Typst takes it; null when it cannot be one. */
  tag: (language: string) => string | null
  /** The places of quotes in the article, "q-3-1". */
  marks: Set<string>
  printed: Set<number>
  told: Set<number>
}

/** The page of a print, with nothing on it yet. */
export function pdfPage({ claims, options }: Print): PdfPage {
  const words = wordsOf(options.language)
  const text = (said: string) => pdfText(said, words.direction)
  return {
    words,
    say: labelsOf<PdfLabel>(PDF_LABELS, options.language),
    text,
    line: (line) => pdfLine(line, words.direction),
    maybeLine: (line) => (line === null ? null : pdfLine(line, words.direction)),
    maybe: (said) => (said === null ? null : text(said)),
    tag: (language) => /^[a-z]{2,3}(?=-|$)/i.exec(language)?.[0].toLowerCase() ?? null,
    marks: new Set(),
    printed: new Set(claims.map(({ number }) => number)),
    told: new Set(),
  }
}
