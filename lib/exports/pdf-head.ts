import { signaturesOf } from '@/lib/reports/report-summary'
import { pdfLink } from './pdf-claim'
import type { PdfPage } from './pdf-page'
import type { Print } from './print'

/** The head of the report: whose it is, on what, and who stands behind it. */
export function pdfHead({ content, sha256, options }: Print, page: PdfPage) {
  const { article, report, desk, signedOff } = content
  const { words, text, maybe, say } = page
  const { checkedBy, adjudicatedBy, signedBy } = signaturesOf(content)
  const time = (instant: string) => words.time(instant, desk.timeZone)
  const signed: [string, string | null][] = [
    [words.say('checkedBy'), checkedBy.join(', ')],
    [words.say('adjudicatedBy'), adjudicatedBy.join(', ')],
    [words.say('signedOffBy'), signedOff ? `${signedOff.by}, ${time(signedOff.at)}` : null],
    [words.say('publishedBy'), signedBy && `${signedBy}, ${time(report.at)}`],
    [words.say('reportNumber'), report.number],
    [say('printedFor'), words.say(options.audience === 'desk' ? 'forTheDesk' : 'forReaders')],
  ]
  return {
    title: { ...text(article.title), dir: text(article.title).dir },
    language: page.tag(article.language),
    facts: [
      ...[article.byline, article.publisher].filter((fact) => fact !== null),
      ...(content.set === undefined ? [words.say('articleVersion', { number: article.version })] : []),
      ...(article.publishedOn === null ? [] : [words.day(article.publishedOn)]),
    ].map(text),
    url: content.set === undefined ? pdfLink(article.url) : null,
    draft: content.state === 'draft' ? words.say('draft') : null,
    signed: signed.flatMap(([name, value]) => (value ? [{ name, value: text(value) }] : [])),
    hash: { name: words.say('hash'), value: sha256 },
    taken: content.takenFrom === undefined ? null : content.takenFrom,
    again: maybe(report.again),
    blockersReason: maybe(report.blockersReason),
    signedReason: maybe(signedOff?.reason ?? null),
  }
}
