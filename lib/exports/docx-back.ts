import type { FileChild, Paragraph } from 'docx'
import type { EditionContent, EditionSource } from '@/lib/reports/edition'
import { mapped } from './docx-article'
import { claimName } from './docx-claims'
import { sourceName } from './docx-evidence'
import { POINTS, QUIET } from './docx-look'
import {
  bookmark,
  inwardLink,
  ourHeading,
  ourLine,
  outwardLink,
  paragraph,
  theirLine,
  theirText,
} from './docx-paragraph'
import { lineRuns, runs, theirRuns } from './docx-run'
import type { Setting } from './docx-setting'
import { headedTable } from './docx-table'
import { deskLines, type PrintedThread } from './desk-lines'
import type { Line } from './line'

/** What stands between the claims and the sources: what changed and why, what is open. */
export function openPart(setting: Setting): FileChild[] {
  const { content } = setting.print
  return [
    ...changesPart(content, setting),
    ...itemsPart(content, setting),
    ...warningsPart(content, setting),
    ...marksPart(content, setting),
  ]
}

/** The sources, each where the evidence leads to. */
export function sourcesPart(setting: Setting): Iterable<FileChild> {
  return mapped(setting.print.content.sources, (source) => sourceLine(source, setting))
}

/** What stands at the end: the totals, how the desk worked, and what was said on it. */
export function endPart(setting: Setting): FileChild[] {
  const { content } = setting.print
  return [...totalsPart(content, setting), ...deskPart(setting)]
}

function changesPart({ report, changes }: EditionContent, setting: Setting): FileChild[] {
  const { words } = setting
  const why =
    report.again === null
      ? []
      : [ourHeading(words.say('whyThisEdition'), 1, setting), ...theirText(report.again, setting)]
  if (changes === undefined || report.edition === null) return why
  const head = ourHeading(words.say('whatChanged', { number: report.edition - 1 }), 1, setting)
  if (changes.length === 0) return [...why, head, ourLine(words.say('nothingChanged'), setting)]
  return [
    ...why,
    head,
    ...changes.map((change) => item(words.lines.change(change), change.claim?.number ?? null, setting)),
  ]
}

function itemsPart(content: EditionContent, setting: Setting): FileChild[] {
  const { blockers, report } = content
  const { words } = setting
  const head = ourHeading(words.say('openItems'), 1, setting)
  if (blockers.length === 0) return [head, ourLine(words.say('noOpenItems'), setting)]
  const reason =
    report.blockersReason === null
      ? []
      : [ourHeading(words.say('whyWithOpenItems'), 2, setting), ...theirText(report.blockersReason, setting)]
  return [
    head,
    ...blockers.map((blocker) => item(words.lines.openItem(blocker, content), blocker.claim?.number ?? null, setting)),
    ...reason,
  ]
}

function warningsPart({ warnings = [] }: EditionContent, setting: Setting): FileChild[] {
  if (warnings.length === 0) return []
  const { words } = setting
  return [
    ourHeading(words.say('warnings'), 1, setting),
    ourLine(words.say('warningsDoNotStop'), setting),
    ...warnings.map((warning) => item(words.lines.warning(warning), warning.claim.number, setting)),
  ]
}

/** A sentence about a claim, which leads to it when it is printed. */
function item(line: Line, claim: number | null, { words, print }: Setting): Paragraph {
  const { direction } = words
  if (claim === null || print.claims.every(({ number }) => number !== claim))
    return paragraph(lineRuns(line, { direction }), pointed(direction))
  const link = inwardLink(claimName(claim), lineRuns(line, { direction, style: 'Hyperlink' }))
  return paragraph([link], pointed(direction))
}

function pointed(direction: 'ltr' | 'rtl') {
  return { direction, numbering: { reference: POINTS, level: 0 }, style: 'Piece' }
}

function marksPart({ article }: EditionContent, setting: Setting): FileChild[] {
  const { words, say } = setting
  const marked = article.passages.flatMap(({ number, mark }) => (mark === null ? [] : [{ number, mark }]))
  if (marked.length === 0) return []
  const columns = [
    { name: words.say('article'), share: 0.2 },
    { name: words.say('kind'), share: 0.3 },
    { name: say('reason'), share: 0.5 },
  ]
  const rows = marked.map(({ number, mark }) => [
    ourLine(words.say('passage', { number }), setting, 'Cell'),
    ourLine(words.mark(mark.kind), setting, 'Cell'),
    theirLine(mark.reason, setting, 'Cell'),
  ])
  return [ourHeading(words.say('marked'), 1, setting), headedTable(columns, rows, setting)]
}

function sourceLine(source: EditionSource, { words }: Setting): Paragraph {
  const { title, facts, origin, more } = words.lines.source(source)
  const { direction } = words
  const { archiveUrl = null, url } = source
  const archived =
    archiveUrl === null
      ? []
      : [...runs(` ${words.say('archived')}: `, { direction }), ...outwardLink(archiveUrl, { direction })]
  return paragraph(
    [
      bookmark(sourceName(source.number), runs(`${source.number}.`, { direction, bold: true })),
      ...runs(' ', { direction }),
      ...theirRuns(title, { direction, italics: true }),
      ...lineRuns(['. ', ...facts, '.'], { direction }),
      ...(url === null ? [] : [...runs(' ', { direction }), ...outwardLink(url, { direction })]),
      ...[origin, ...more].flatMap((line) => (line === null ? [] : lineRuns([' ', ...line, '.'], { direction }))),
      ...archived,
    ],
    { direction, style: 'Piece' },
  )
}

function totalsPart(content: EditionContent, setting: Setting): FileChild[] {
  const { words, say, print } = setting
  const columns = [
    { name: say('name'), share: 0.7 },
    { name: say('count'), share: 0.3 },
  ]
  const rows = words
    .totals(content)
    .map(({ name, count }) => [ourLine(name, setting, 'Cell'), ourLine(words.number(count), setting, 'Cell')])
  const left = print.leftOut === 0 ? [] : [ourLine(words.say('leftOut', { count: print.leftOut }), setting)]
  return [ourHeading(words.say('totals'), 1, setting), headedTable(columns, rows, setting), ...left]
}

/** How the desk worked, and what was said on it; a print for readers has neither. */
function deskPart(setting: Setting): FileChild[] {
  const { print, words } = setting
  if (print.options.audience === 'readers') return []
  const { rules, comments } = deskLines(print.content, words.language)
  const { direction } = words
  const worked = rules.map((rule) => paragraph(runs(rule, { direction }), pointed(direction)))
  return [
    ...(worked.length === 0 ? [] : [ourHeading(words.say('rules'), 1, setting), ...worked]),
    ...(comments.length === 0 ? [] : [ourHeading(words.say('comments'), 1, setting)]),
    ...comments.flatMap((thread) => threadLines(thread, setting)),
  ]
}

function threadLines({ on, said, resolved }: PrintedThread, setting: Setting): Paragraph[] {
  const { direction } = setting.words
  const head = [on, resolved].filter((part) => part !== null).join(' · ')
  const manner = { direction, style: 'Small', keepNext: true }
  return [
    paragraph(runs(head, { direction, bold: true, color: QUIET }), manner),
    ...said.flatMap((each) => [
      paragraph(lineRuns(each.head, { direction }), manner),
      theirLine(each.text, setting, 'Piece'),
    ]),
  ]
}
