import { type FileChild, HeadingLevel, ImageRun, type Paragraph, type ParagraphChild } from 'docx'
import type { EditionContent } from '@/lib/reports/edition'
import { signaturesOf } from '@/lib/reports/report-summary'
import { QUIET, RATING_INKS, RATING_SIGNS, SANS } from './docx-look'
import { ourHeading, ourLine, outwardLink, paragraph, theirLine, theirText } from './docx-paragraph'
import { type Look, runs } from './docx-run'
import type { Setting } from './docx-setting'
import { headedTable, plainTable } from './docx-table'
import { firstDirection } from './docx-text'

/** How high a logo stands at most, and how wide, in pixels at 96 to the inch. */
const LOGO = { height: 56, width: 220 }

/** What stands before the article: whose report it is, on what, who signed it, and what was found in short. */
export function frontPart(setting: Setting): FileChild[] {
  const { words, print } = setting
  const { content } = print
  const reader = print.options.audience === 'desk' ? words.say('forTheDesk') : words.say('forReaders')
  return [
    ...logoOf(setting),
    houseLine(setting),
    titleOf(content, setting),
    ...factsOf(content, setting),
    ...(content.state === 'draft' ? [ourLine(words.say('draft'), setting)] : []),
    plainTable(signed(content, reader, setting), [0.28, 0.72], setting),
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
  return paragraph(
    [...runs(name, { ...look, bold: true, color: accent }), ...runs(` · ${words.say('report')}`, look)],
    {
      direction,
      keepNext: true,
    },
  )
}

function titleOf({ article }: EditionContent, _setting: Setting): Paragraph {
  const direction = firstDirection(article.title, article.direction)
  return paragraph(runs(article.title, { direction, language: article.language }), {
    direction,
    heading: HeadingLevel.TITLE,
  })
}

function factsOf({ article, set }: EditionContent, { words }: Setting): Paragraph[] {
  if (set !== undefined) return []
  const { direction } = words
  const day = article.publishedOn === null ? null : words.day(article.publishedOn)
  const version = words.say('articleVersion', { number: article.version })
  const facts = [article.byline, article.publisher, version, day].filter((fact) => fact !== null)
  const look: Look = { direction, italics: true, color: QUIET }
  const address = article.url === null ? [] : [...runs('. ', look), ...outwardLink(article.url)]
  return [paragraph([...runs(facts.join(', '), look), ...address], { direction })]
}

function signed(content: EditionContent, reader: string, setting: Setting): Paragraph[][] {
  const { words, print } = setting
  const { report, desk, signedOff } = content
  const { checkedBy, adjudicatedBy, signedBy } = signaturesOf(content)
  const by = (name: string, at: string) => `${name}, ${words.time(at, desk.timeZone)}`
  const rows: [string, string | null][] = [
    [words.say('reportNumber'), words.reportName(content)],
    [words.say('checkedBy'), checkedBy.join(', ')],
    [words.say('adjudicatedBy'), adjudicatedBy.join(', ')],
    [words.say('signedOffBy'), signedOff ? by(signedOff.by, signedOff.at) : null],
    [words.say('publishedBy'), signedBy === null ? null : by(signedBy, report.at)],
    [words.say('hash'), print.sha256],
  ]
  const said = rows.flatMap(([name, value]) => (value === null || value === '' ? [] : [[name, value] as const]))
  const cell = (text: string) => ourLine(text, setting, 'Cell')
  return [...said.map(([name, value]) => [cell(name), cell(value)]), [cell(''), cell(reader)]]
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
    const name: ParagraphChild[] = [...sign, ...runs(label, { direction, bold: true })]
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
  const { words, say } = setting
  const said =
    set.introduction === null
      ? []
      : [ourHeading(words.say('introduction'), 1, setting), ...theirText(set.introduction, setting)]
  const columns = [
    { name: '', share: 0.06 },
    { name: words.say('article'), share: 0.5 },
    { name: say('address'), share: 0.44 },
  ]
  const rows = set.articles.map(({ number, title, publisher, publishedOn, url, version }) => {
    const day = publishedOn === null ? null : words.day(publishedOn)
    const facts = [publisher, day, words.say('articleVersion', { number: version })].filter((fact) => fact !== null)
    const direction = firstDirection(title, words.direction)
    return [
      ourLine(`${number}`, setting, 'Cell'),
      paragraph([...runs(title, { direction, bold: true }), ...runs(`\n${facts.join(', ')}`, { direction })], {
        direction,
        style: 'Cell',
      }),
      paragraph(url === null ? [] : outwardLink(url), { direction: 'ltr', style: 'Cell' }),
    ]
  })
  return [...said, ourHeading(words.say('articles'), 1, setting), headedTable(columns, rows, setting)]
}
