import { type FileChild, HeadingLevel, ImageRun, type Paragraph, type ParagraphChild } from 'docx'
import type { EditionContent } from '@/lib/reports/edition'
import { signaturesOf } from '@/lib/reports/report-summary'
import { QUIET, RATING_INKS, RATING_SIGNS, SANS } from './docx-look'
import { ourHeading, ourLine, outwardLink, paragraph, theirLine, theirText } from './docx-paragraph'
import { lineRuns, type Look, runs, theirRuns } from './docx-run'
import { joined, type Line, theirs } from './line'
import type { Words } from './words'
import type { Setting } from './docx-setting'
import { headedTable, plainTable } from './docx-table'
import { firstDirection } from './docx-text'

/** How high a logo stands at most, and how wide, in pixels at 96 to the inch. */
const LOGO = { height: 56, width: 220 }

/** What stands before the article: whose report it is, on what, who signed it, and what was found in short. */
export function frontPart(setting: Setting): FileChild[] {
  const { words, print } = setting
  const { content } = print
  return [
    ...logoOf(setting),
    houseLine(setting),
    titleOf(content),
    ...factsOf(content, setting),
    ...(content.state === 'draft' ? [ourLine(words.say('draft'), setting)] : []),
    plainTable(signed(content, setting), [0.28, 0.72], setting),
    ourHeading(words.say('summary'), 1, setting),
    ourLine(words.summary(content), setting),
    ...ratingsTable(content, setting),
    ...introduction(content, setting),
  ]
}

function logoOf({ print, words }: Setting): Paragraph[] {
  const logo = print.house?.logo ?? null
  if (logo === null || print.house === null) return []
  const { height, width } = logo
  const scale = Math.min(LOGO.height / height, LOGO.width / width, 1)
  const transformation = { height: Math.round(height * scale), width: Math.round(width * scale) }
  const altText = { id: '1', name: 'logo', description: print.house.name }
  const image = new ImageRun({ type: 'png', data: Buffer.from(logo.png, 'base64'), transformation, altText })
  return [paragraph([image], { direction: words.direction })]
}

function houseLine({ print, words, accent }: Setting): Paragraph {
  const { direction } = words
  const { content, house } = print
  const look: Look = { direction, font: SANS, size: 20 }
  const name = house?.name ?? content.desk.name
  const reader = print.options.audience === 'desk' ? words.say('forTheDesk') : words.say('forReaders')
  const ours = ` · ${words.say('report')} · ${reader}`
  const children = [...theirRuns(name, { ...look, bold: true, color: accent }), ...runs(ours, look)]
  return paragraph(children, { direction, keepNext: true })
}

function titleOf({ article }: EditionContent): Paragraph {
  const direction = firstDirection(article.title, article.direction)
  return paragraph(runs(article.title, { direction, language: article.language }), {
    direction,
    heading: HeadingLevel.TITLE,
  })
}

function factsOf({ article, set }: EditionContent, { words }: Setting): Paragraph[] {
  if (set !== undefined) return []
  const { direction } = words
  const { byline, publisher, publishedOn, version, url } = article
  const look: Look = { direction, italics: true, color: QUIET }
  const facts = articleFacts({ byline, publisher, publishedOn, version }, words)
  const address = url === null ? [] : [...runs(' ', look), ...outwardLink(url, { direction })]
  return [paragraph([...lineRuns([...facts, '.'], look), ...address], { direction })]
}

type Facts = Pick<EditionContent['article'], 'byline' | 'publisher' | 'publishedOn' | 'version'>

function articleFacts({ byline, publisher, publishedOn, version }: Facts, words: Words): Line {
  const facts: (Line | null)[] = [
    byline === null ? null : theirs(byline),
    publisher === null ? null : theirs(publisher),
    [words.say('articleVersion', { number: version })],
    publishedOn === null ? null : [words.day(publishedOn)],
  ]
  const known = facts.filter((fact) => fact !== null)
  return joined(known, words.say('listComma'))
}

function signed(content: EditionContent, setting: Setting): Paragraph[][] {
  const { words, print } = setting
  const { report, desk, signedOff } = content
  const { checkedBy, adjudicatedBy, signedBy } = signaturesOf(content)
  const comma = words.say('listComma')
  const names = (all: readonly string[]) => (all.length === 0 ? null : joined(all.map(theirs), comma))
  const by = (name: string, at: string): Line => [{ theirs: name }, `${comma}${words.time(at, desk.timeZone)}`]
  const rows: [string, Line | null][] = [
    [words.say('reportNumber'), words.lines.reportName(content)],
    [words.say('checkedBy'), names(checkedBy)],
    [words.say('adjudicatedBy'), names(adjudicatedBy)],
    [words.say('signedOffBy'), signedOff ? by(signedOff.by, signedOff.at) : null],
    [words.say('publishedBy'), signedBy === null ? null : by(signedBy, report.at)],
    [words.say('hash'), [print.sha256]],
  ]
  return rows.flatMap(([name, value]) =>
    value === null ? [] : [[ourLine(name, setting, 'Cell'), ourLine(value, setting, 'Cell')]],
  )
}

function ratingsTable({ scale, totals }: EditionContent, setting: Setting): FileChild[] {
  if (scale.length === 0) return []
  const { words, say } = setting
  const { direction } = words
  const columns = [
    { name: words.say('rating'), share: 0.3 },
    { name: say('meaning'), share: 0.56 },
    { name: say('count'), share: 0.14 },
  ]
  const rows = scale.map(({ label, meaning, shape, colour }) => {
    const sign = runs(`${RATING_SIGNS[shape]} `, { direction, color: RATING_INKS[colour] })
    const name: ParagraphChild[] = [...sign, ...theirRuns(label, { direction, bold: true })]
    const count = totals.byRating.find((each) => each.label === label)?.count ?? 0
    return [
      paragraph(name, { direction, style: 'Cell' }),
      theirLine(meaning, setting, 'Cell'),
      ourLine(words.number(count), setting, 'Cell'),
    ]
  })
  return [headedTable(columns, rows, setting)]
}

/** Of a report on a set of claims: what is said before them, and the articles they stand in. */
function introduction({ set }: EditionContent, setting: Setting): FileChild[] {
  if (set === undefined) return []
  const { words } = setting
  const said =
    set.introduction === null
      ? []
      : [ourHeading(words.say('introduction'), 1, setting), ...theirText(set.introduction, setting)]
  const columns = [
    { name: '', share: 0.06 },
    { name: words.say('article'), share: 0.5 },
    { name: words.say('address'), share: 0.44 },
  ]
  const rows = set.articles.map(({ number, title, byline, publisher, publishedOn, url, version }) => {
    const direction = firstDirection(title, words.direction)
    return [
      ourLine(`${number}`, setting, 'Cell'),
      [
        paragraph(runs(title, { direction, bold: true }), { direction, style: 'Cell' }),
        ourLine(articleFacts({ byline, publisher, publishedOn, version }, words), setting, 'Cell'),
      ],
      paragraph(url === null ? [] : outwardLink(url), { direction: 'ltr', style: 'Cell' }),
    ]
  })
  return [...said, ourHeading(words.say('articles'), 1, setting), headedTable(columns, rows, setting)]
}
