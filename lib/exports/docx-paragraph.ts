import {
  Bookmark,
  ExternalHyperlink,
  HeadingLevel,
  InternalHyperlink,
  type IParagraphPropertiesOptions,
  Paragraph,
  type ParagraphChild,
} from 'docx'
import { linkable } from './html'
import type { Setting } from './docx-setting'
import { type Look, lineRuns, runs } from './docx-run'
import type { Line } from './line'
import { firstDirection, holdable } from './docx-text'

type Manner = Omit<IParagraphPropertiesOptions, 'bidirectional'> & { direction: 'ltr' | 'rtl' }

/** A paragraph of one direction. */
export function paragraph(children: readonly ParagraphChild[], { direction, ...manner }: Manner): Paragraph {
  return new Paragraph({ ...manner, ...(direction === 'rtl' ? { bidirectional: true } : {}), children })
}

/** A paragraph of our own words. */
export function ourLine(line: string | Line, { words }: Setting, style?: string): Paragraph {
  const { direction } = words
  const pieces = typeof line === 'string' ? [line] : line
  return paragraph(lineRuns(pieces, { direction }), { direction, ...(style === undefined ? {} : { style }) })
}

/** A paragraph of words somebody wrote: its direction is that of its first letter. */
export function theirLine(text: string, { words }: Setting, style?: string): Paragraph {
  const direction = firstDirection(text, words.direction)
  return paragraph(runs(text, { direction }), { direction, ...(style === undefined ? {} : { style }) })
}

/** The same, a paragraph for each of theirs. */
export function theirText(text: string, setting: Setting, style?: string): Paragraph[] {
  return text
    .split(/\n{2,}/)
    .filter((each) => each.trim() !== '')
    .map((each) => theirLine(each, setting, style))
}

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

/** A heading in our own words. */
export function ourHeading(text: string, level: 1 | 2 | 3, { words }: Setting): Paragraph {
  const { direction } = words
  return paragraph(runs(text, { direction }), { direction, heading: LEVELS[level] })
}

/** A place other parts link to. */
export function bookmark(name: string, children: readonly ParagraphChild[] = []): Bookmark {
  return new Bookmark({ id: name, children })
}

/** Words that lead to a bookmark. */
export function inwardLink(anchor: string, children: readonly ParagraphChild[]): InternalHyperlink {
  return new InternalHyperlink({ anchor, children })
}

/** An address that opens, if it is one of the web; else its words. */
export function outwardLink(address: string, look: Look = { direction: 'ltr' }): ParagraphChild[] {
  const link = linkable(holdable(address))
  if (link === null) return runs(address, look)
  return [new ExternalHyperlink({ link: new URL(link).href, children: runs(address, { ...look, style: 'Hyperlink' }) })]
}
