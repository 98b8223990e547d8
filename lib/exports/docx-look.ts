import type { IRunPropertiesOptions, IStylesOptions } from 'docx'
import type { RatingShape } from '@/lib/verdicts/rating'

/** Fonts every Word has; where they are missing, LibreOffice has metric twins of the Latin ones. */
export const SERIF = { ascii: 'Cambria', hAnsi: 'Cambria', eastAsia: 'Cambria', cs: 'Times New Roman' }
export const SANS = { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: 'Calibri', cs: 'Arial' }

export const INK = '1B1915'
export const QUIET = '656055'
export const RULE = 'C6BFAE'
const PENCIL = '1D4C9F'

/** The list of points: open items, warnings, changes. */
export const POINTS = 'points'

/** Each rating by shape and ink, so that it holds in grey too. */
export const RATING_SIGNS: Record<RatingShape, string> = {
  accurate: '●',
  mostly: '◕',
  context: '◆',
  misleading: '▲',
  false: '■',
  unverified: '○',
}
export const RATING_INKS: Record<RatingShape, string> = {
  accurate: '1F6B45',
  mostly: '52691D',
  context: '865600',
  misleading: 'A2470F',
  false: 'A11D2B',
  unverified: '5D5A53',
}

/** The accent of the house as Word writes it, else the blue pencil. */
export function accentOf(house: { colour: string | null } | null): string {
  const colour = house?.colour ?? null
  return colour !== null && /^#[0-9a-f]{6}$/i.test(colour) ? colour.slice(1).toUpperCase() : PENCIL
}

/** The styles of the report: headings that stand in the navigation pane, small print, quotes, tables. Sizes are half points. */
export function reportStyles(accent: string, language: { value: string; bidirectional: string }): IStylesOptions {
  const heading = (size: number, more: IRunPropertiesOptions = {}) => ({
    run: { font: SANS, size, sizeComplexScript: size, bold: true, boldComplexScript: true, color: INK, ...more },
    paragraph: { spacing: { before: size * 12, after: 100 }, keepNext: true },
  })
  return {
    default: {
      document: {
        run: { font: SERIF, size: 22, sizeComplexScript: 24, color: INK, language },
        paragraph: { spacing: { after: 120, line: 288 } },
      },
      title: {
        run: { font: SERIF, size: 44, sizeComplexScript: 44, bold: true, boldComplexScript: true, color: INK },
        paragraph: { spacing: { before: 120, after: 120 } },
      },
      heading1: heading(30, { color: accent }),
      heading2: heading(24),
      heading3: heading(22),
      hyperlink: { run: { color: accent, underline: {} } },
    },
    paragraphStyles: [
      {
        ...{ id: 'Small', name: 'Report Small', basedOn: 'Normal', quickFormat: true },
        run: { font: SANS, size: 18, sizeComplexScript: 20, color: QUIET },
        paragraph: { spacing: { after: 80, line: 252 } },
      },
      {
        ...{ id: 'Quoted', name: 'Report Quote', basedOn: 'Normal', quickFormat: true },
        run: { italics: true },
        paragraph: { indent: { start: 340 }, spacing: { after: 100 } },
      },
      {
        ...{ id: 'Piece', name: 'Report Evidence', basedOn: 'Normal', quickFormat: true },
        run: { size: 20, sizeComplexScript: 22 },
        paragraph: { indent: { start: 340, hanging: 340 }, spacing: { after: 80, line: 264 } },
      },
      {
        ...{ id: 'Cell', name: 'Report Table', basedOn: 'Normal', quickFormat: true },
        run: { font: SANS, size: 19, sizeComplexScript: 21 },
        paragraph: { spacing: { before: 40, after: 40, line: 252 } },
      },
    ],
  }
}
