import { DeletedTextRun, InsertedTextRun, type IRunPropertiesOptions, TextRun } from 'docx'
import type { Hand } from './docx-fixes'
import { directedTexts, holdable } from './docx-text'

/** How words are set: `direction` is that of their paragraph, `language` a BCP-47 tag where it is not that of the labels. */
export type Look = Omit<IRunPropertiesOptions, 'language' | 'rightToLeft'> & {
  direction: 'ltr' | 'rtl'
  language?: string
}

/** A change as Word counts them: each has a number of its own in the document. */
export type Tracked = { id: number; author: string; date: string }

/** Words as runs of Word, cut where the direction of the letters changes and at line breaks. */
export function runs(text: string, look: Look): TextRun[] {
  return cut(text, look).map((run) => new TextRun(run))
}

/** The same as words that come with a change, each run with a number from `next`. */
export function insertedRuns(text: string, look: Look, hand: Hand, next: () => number): InsertedTextRun[] {
  return cut(text, look).map((run) => new InsertedTextRun({ ...run, ...tracked(hand, next()) }))
}

/** The same as words that go. */
export function deletedRuns(text: string, look: Look, hand: Hand, next: () => number): DeletedTextRun[] {
  return cut(text, look).map((run) => new DeletedTextRun({ ...run, ...tracked(hand, next()) }))
}

/** Author and time of a change, to the second, as Word writes them. */
export function tracked({ author, at }: Hand, id: number): Tracked {
  return { id, author: holdable(author), date: `${new Date(at).toISOString().slice(0, 19)}Z` }
}

type Cut = IRunPropertiesOptions & { text: string; break?: number }

function cut(text: string, { direction, language, ...look }: Look): Cut[] {
  const lines = holdable(text).split('\n')
  return lines.flatMap((line, index): Cut[] => {
    const pieces = directedTexts(line, direction)
    const set = pieces.map((piece): Cut => {
      const rtl = piece.direction === 'rtl' ? { rightToLeft: true } : {}
      const tag = language === undefined ? {} : { language: { value: language, bidirectional: language } }
      return { ...heavy(look), ...rtl, ...tag, text: piece.text }
    })
    if (index === 0) return set
    const [first = { ...look, text: '' }, ...rest] = set
    return [{ ...first, break: 1 }, ...rest]
  })
}

/** Bold and slanted hold for Arabic letters too. */
function heavy<Some extends IRunPropertiesOptions>(look: Some): Some {
  const { bold, italics, size } = look
  return {
    ...look,
    ...(bold === undefined ? {} : { boldComplexScript: bold }),
    ...(italics === undefined ? {} : { italicsComplexScript: italics }),
    ...(size === undefined ? {} : { sizeComplexScript: size }),
  }
}
