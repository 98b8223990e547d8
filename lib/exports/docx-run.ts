import { DeletedTextRun, InsertedTextRun, type IRunPropertiesOptions, TextRun } from 'docx'
import type { Hand } from './docx-fixes'
import { type DirectedText, directedTexts, embeddedTexts, holdable } from './docx-text'
import type { Line } from './line'

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

/** Words of somebody else in a line of ours. */
export function theirRuns(text: string, look: Look): TextRun[] {
  return cut(text, look, embeddedTexts).map((run) => new TextRun(run))
}

/** A line of ours, with what is theirs in it. */
export function lineRuns(line: Line, look: Look): TextRun[] {
  return line.flatMap((piece) => {
    if (typeof piece === 'string') return runs(piece, look)
    if ('theirs' in piece) return theirRuns(piece.theirs, look)
    return theirRuns(piece.english, { ...look, language: 'en' })
  })
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

/** Every sign of Unicode that ends a line. */
const LINE_BREAK = /[\n\u0085\u2028\u2029]/

type Cutter = (text: string, paragraph: 'ltr' | 'rtl') => DirectedText[]

function cut(text: string, { direction, language, ...look }: Look, cutter: Cutter = directedTexts): Cut[] {
  const lines = holdable(text).split(LINE_BREAK)
  return lines.flatMap((line, index): Cut[] => {
    const pieces = cutter(line, direction)
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
