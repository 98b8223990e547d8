import type { Paragraph } from 'docx'
import type { EditionClaim } from '@/lib/reports/edition'
import { QUIET } from './docx-look'
import { inwardLink, ourLine, paragraph } from './docx-paragraph'
import { quotedRuns } from './docx-quotes'
import { lineRuns, runs, theirRuns } from './docx-run'
import type { Setting } from './docx-setting'

type Evidence = EditionClaim['evidence'][number]

/** A piece of evidence: what it shows, its words, where they stand, its source, and what looking them up came to. */
export function evidenceLines(evidence: Evidence, setting: Setting): Paragraph[] {
  const { words, print } = setting
  const { direction } = words
  const { number, stance, quote, locator, note, source } = evidence
  const looked = words.lines.lookedUp(evidence, print.content.desk.timeZone)
  const quoted =
    quote === null ? [] : [...runs(' ', { direction }), ...quotedRuns(theirRuns(quote, { direction }), setting)]
  const where = locator === null ? [] : lineRuns([words.say('listComma'), { theirs: locator }], { direction })
  const found = looked === null ? [] : lineRuns([' (', ...looked, ')'], { direction, color: QUIET, size: 18 })
  const line = [
    ...lineRuns([{ theirs: `E-${number}` }, ` ${words.stance(stance)}`], { direction, bold: true }),
    ...quoted,
    ...where,
    ...runs(' [', { direction }),
    inwardLink(sourceName(source), runs(`${source}`, { direction, style: 'Hyperlink' })),
    ...runs(']', { direction }),
    ...found,
  ]
  const noted = note === null ? [] : [ourLine([`${words.say('note')}: `, { theirs: note }], setting, 'Piece')]
  return [paragraph(line, { direction, style: 'Piece' }), ...noted]
}

/** The bookmark at a source. */
export function sourceName(number: number): string {
  return `source_${number}`
}
