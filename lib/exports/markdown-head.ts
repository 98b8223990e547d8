import { signaturesOf } from '@/lib/reports/report-summary'
import { escapeMarkdownBlock as block, escapeMarkdown as md, markdownLink } from './escape-markdown'
import type { Print } from './print'
import type { Words } from './words'

/** What the report is, of which article, who stands behind it, and why there is another edition. */
export function headMarkdown({ content, options }: Print, words: Words): string[] {
  const { say } = words
  const { state, article } = content
  return [
    `# ${md(article.title)}`,
    state === 'draft' ? `**${md(say('draft'))}**` : '',
    options.audience === 'desk' ? `**${md(say('forTheDesk'))}**` : '',
    facts({ content, options }, words).join('\n'),
    ...(content.set?.introduction ? [`## ${say('introduction')}`, block(content.set.introduction)] : []),
    ...articles({ content }, words),
    ...whatChanged({ content }, words),
  ]
}

function facts({ content, options }: Pick<Print, 'content' | 'options'>, { say, ...words }: Words): string[] {
  const { desk, report, article, signedOff, house, set } = content
  const { checkedBy, adjudicatedBy, signedBy } = signaturesOf(content)
  const at = (instant: string) => words.time(instant, desk.timeZone)
  const comma = say('listComma')
  const name = options.house === 'with' ? (house?.name ?? desk.name) : desk.name
  const known: [string, string | null][] = [
    [say('desk'), name],
    [say('report'), words.reportName(content)],
    [say('article'), set === undefined ? say('articleVersion', { number: article.version }) : null],
    [say('byline'), article.byline],
    [say('publisher'), article.publisher],
    [say('articlePublished'), article.publishedOn && words.day(article.publishedOn)],
    [say('language'), article.language],
    [say('checkedBy'), checkedBy.join(comma)],
    [say('adjudicatedBy'), adjudicatedBy.join(comma)],
    [say('signedOffBy'), signedOff ? `${signedOff.by}${comma}${at(signedOff.at)}` : null],
    [say('publishedBy'), signedBy && `${signedBy}${comma}${at(report.at)}`],
  ]
  const lines = known.flatMap(([name, value]) => (value ? [`- ${md(say('named', { name, value }))}`] : []))
  const address = article.url === null ? [] : [`- ${md(say('address'))}: ${markdownLink(article.url)}`]
  return [...lines, ...address, `- ${md(say('timesOf', { zone: desk.timeZone }))}`]
}

function articles({ content: { set } }: Pick<Print, 'content'>, { say, ...words }: Words): string[] {
  if (set === undefined) return []
  const lines = set.articles.map(({ number, title, byline, publisher, publishedOn, url, version }) => {
    const known = [byline, publisher, publishedOn && words.day(publishedOn), say('articleVersion', { number: version })]
    const told = known.filter(Boolean).join(say('listComma'))
    return `${number}. ${md(title)} (${md(told)})${url === null ? '' : ` ${markdownLink(url)}`}`
  })
  return [`## ${say('articles')}`, lines.join('\n')]
}

function whatChanged({ content: { report, changes } }: Pick<Print, 'content'>, { say, ...words }: Words): string[] {
  const why = report.again === null ? [] : [`## ${say('whyThisEdition')}`, block(report.again, '> ')]
  if (changes === undefined) return why
  const heading = `## ${md(say('whatChanged', { number: (report.edition ?? 1) - 1 }))}`
  const lines = changes.map((change) => `- ${md(words.change(change))}`)
  return [...why, heading, lines.length === 0 ? md(say('nothingChanged')) : lines.join('\n')]
}
