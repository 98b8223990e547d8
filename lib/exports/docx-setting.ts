import { accentOf } from './docx-look'
import { type DocxLabel, docxLabels } from './labels/docx'
import type { Say } from './labels'
import type { Print } from './print'
import { type Words, wordsOf } from './words'

/** What every part of the Word document is set with. */
export type Setting = {
  print: Print
  words: Words
  say: Say<DocxLabel>
  accent: string
  /** The next number of a change; no two of the document are the same. */
  next: () => number
}

/** How this print is set. */
export function settingOf(print: Print): Setting {
  const { language } = print.options
  let last = 0
  const next = () => {
    last += 1
    return last
  }
  return { print, words: wordsOf(language), say: docxLabels(language), accent: accentOf(print.house), next }
}
