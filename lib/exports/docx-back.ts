import type { FileChild, Paragraph } from 'docx'
import type { EditionComment, EditionContent, EditionSource } from '@/lib/reports/edition'
import { claimName, sourceName } from './docx-claims'
import { QUIET } from './docx-look'
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
import { runs } from './docx-run'
import type { Setting } from './docx-setting'
import { headedTable } from './docx-table'
import { firstDirection } from './docx-text'

/** What stands after the claims: what changed and why, what is open, the sources, the totals, and what was said on the desk. */
export function backPart(setting: Setting): FileChild[] {
  const { content } = setting.print
  return [
    ...changesPart(content, setting),
    ...openPart(content, setting),
    ...warningsPart(content, setting),
    ...marksPart(content, setting),
    ...sourcesPart(content, setting),
    ...totalsPart(content, setting),
    ...commentsPart(content, setting),
  ]
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
  return [...why, head, ...changes.map((change) => item(words.change(change), change.claim?.number ?? null, setting))]
}

function openPart(content: EditionContent, setting: Setting): FileChild[] {
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
    ...blockers.map((blocker) => item(words.openItem(blocker, content), blocker.claim?.number ?? null, setting)),
    ...reason,
  ]
}

function warningsPart({ warnings = [] }: EditionContent, setting: Setting): FileChild[] {
  if (warnings.length === 0) return []
  const { words } = setting
  return [
    ourHeading(words.say('warnings'), 1, setting),
    ourLine(words.say('warningsDoNotStop'), setting),
    ...warnings.map((warning) => item(words.warning(warning), warning.claim.number, setting)),
  ]
}

/** A sentence about a claim, which leads to it when it is printed. */
function item(sentence: string, claim: number | null, { words, print }: Setting): Paragraph {
  const direction = firstDirection(sentence, words.direction)
  const manner = { direction, style: 'Piece', bullet: { level: 0 } } as const
  if (claim === null || print.claims.every(({ number }) => number !== claim))
    return paragraph(runs(sentence, { direction }), manner)
  return paragraph([inwardLink(sentence, claimName(claim), { direction })], manner)
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

function sourcesPart({ sources }: EditionContent, setting: Setting): FileChild[] {
  if (sources.length === 0) return []
  return [ourHeading(setting.words.say('sources'), 1, setting), ...sources.map((source) => sourceLine(source, setting))]
}

function sourceLine(source: EditionSource, { words }: Setting): Paragraph {
  const { title, facts, origin, more } = words.source(source)
  const direction = firstDirection(title, words.direction)
  const { archiveUrl = null, url } = source
  const archived =
    archiveUrl === null ? [] : [...runs(` ${words.say('archived')}: `, { direction }), ...outwardLink(archiveUrl)]
  return paragraph(
    [
      bookmark(sourceName(source.number), runs(`${source.number}.`, { direction, bold: true })),
      ...runs(` ${title}`, { direction, italics: true }),
      ...runs(facts === '' ? '.' : `. ${facts}.`, { direction }),
      ...(url === null ? [] : [...runs(' ', { direction }), ...outwardLink(url)]),
      ...[origin, ...more].flatMap((line) => (line === null ? [] : runs(` ${line}.`, { direction }))),
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

/** What was said on the desk; a print for readers has none. */
function commentsPart({ comments = [], desk }: EditionContent, setting: Setting): FileChild[] {
  if (comments.length === 0) return []
  const { words, say } = setting
  const said = (by: string, at: string, text: string | null) =>
    `${by}, ${words.time(at, desk.timeZone)}: ${text ?? words.say('withheld')}`
  const lines = comments.flatMap((comment) => {
    const resolved = comment.resolved === 'yes' ? ` (${say('resolved')})` : ''
    return [
      head(`${whereOf(comment, setting)}${resolved}`, setting),
      theirLine(said(comment.by, comment.at, comment.text), setting, 'Piece'),
      ...comment.replies.map(({ by, at, text }) => theirLine(`↳ ${said(by, at, text)}`, setting, 'Piece')),
    ]
  })
  return [ourHeading(words.say('comments'), 1, setting), ...lines]
}

function head(text: string, { words }: Setting): Paragraph {
  const { direction } = words
  return paragraph(runs(text, { direction, bold: true, color: QUIET }), { direction, style: 'Small', keepNext: true })
}

function whereOf({ on, passage, claim, evidence }: EditionComment, { say }: Setting): string {
  const number = `C-${claim}`
  switch (on) {
    case 'article':
      return say('onArticle')
    case 'passage':
      return say('onPassage', { number: passage ?? 0 })
    case 'claim':
      return say('onClaim', { claim: number })
    case 'evidence':
      return say('onEvidence', { number: evidence ?? 0, claim: number })
    case 'verdict':
      return say('onVerdict', { claim: number })
  }
}
