import { signaturesOf } from '@/lib/reports/report-summary'
import { joined, type Line, theirs } from './line'
import { pdfLink } from './pdf-claim'
import type { PdfPage } from './pdf-page'
import type { Print } from './print'

/** The head of the report: whose it is, on what, and who stands behind it. */
export function pdfHead({ content, sha256, options }: Print, page: PdfPage) {
  const { article, report, desk, signedOff } = content
  const { words, text, maybe, line, say } = page
  const { checkedBy, adjudicatedBy, signedBy } = signaturesOf(content)
  const comma = words.say('listComma')
  const names = (all: readonly string[]): Line => joined(all.map(theirs), comma)
  const by = (name: string, at: string): Line => [{ theirs: name }, `${comma}${words.time(at, desk.timeZone)}`]
  const signed: [string, Line][] = [
    [words.say('checkedBy'), names(checkedBy)],
    [words.say('adjudicatedBy'), names(adjudicatedBy)],
    [words.say('signedOffBy'), signedOff ? by(signedOff.by, signedOff.at) : []],
    [words.say('publishedBy'), signedBy === null ? [] : by(signedBy, report.at)],
    [words.say('reportNumber'), report.number === null ? [] : theirs(report.number)],
    [say('printedFor'), [words.say(options.audience === 'desk' ? 'forTheDesk' : 'forReaders')]],
  ]
  const facts: Line[] = [
    ...[article.byline, article.publisher].flatMap((fact) => (fact === null ? [] : [theirs(fact)])),
    ...(content.set === undefined ? [[words.say('articleVersion', { number: article.version })]] : []),
    ...(article.publishedOn === null ? [] : [[words.day(article.publishedOn)]]),
  ]
  return {
    title: { ...text(article.title), dir: text(article.title).dir },
    language: page.tag(article.language),
    facts: line(joined(facts, comma)),
    url: content.set === undefined ? pdfLink(article.url) : null,
    draft: content.state === 'draft' ? words.say('draft') : null,
    signed: signed.flatMap(([name, value]) => (value.length === 0 ? [] : [{ name, value: line(value) }])),
    hash: { name: words.say('hash'), value: sha256 },
    taken: content.takenFrom === undefined ? null : content.takenFrom,
    again: maybe(report.again),
    blockersReason: maybe(report.blockersReason),
    signedReason: maybe(signedOff?.reason ?? null),
  }
}
