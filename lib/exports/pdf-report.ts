import type { EditionChange, EditionClaim, EditionSource } from '@/lib/reports/edition'
import { deskLines } from './desk-lines'
import { accentOf } from './pdf-accent'
import { pdfArticle } from './pdf-article'
import { inked, pdfClaim, pdfLink } from './pdf-claim'
import { pdfHead } from './pdf-head'
import { type PdfPage, pdfPage } from './pdf-page'
import { visible } from './pdf-text'
import type { Print } from './print'

/** Contents name every claim up to so many; of longer reports the parts alone, and the bookmarks have the rest. */
const CLAIMS_IN_CONTENTS = 40

/** All a PDF says, as the template sets it; `logo` says whether a picture lies beside it. */
export function pdfReport(print: Print, logo: 'with' | 'without') {
  const page = pdfPage(print)
  const { content, claims, leftOut, house } = print
  const { words, text } = page
  const name = visible(house?.name ?? content.desk.name)
  const article = content.set === undefined ? pdfArticle(print, page) : null
  return {
    language: words.language,
    dir: words.direction,
    accent: accentOf(house?.colour ?? null),
    house: text(name),
    logo: logo === 'with' ? { alt: page.say('logo', { house: name }), ...logoSize(print) } : null,
    name: page.line(words.lines.reportName(content)),
    document: { title: documentTitle(print, page), author: name, ...madeAt(content.report.at) },
    labels: labelsFor(print, page),
    head: pdfHead(print, page),
    changes:
      content.changes?.map((change) => ({
        said: page.line(words.lines.change(change)),
        claim: linked(change, page),
      })) ?? null,
    summary: text(words.summary(content)),
    ratings: content.totals.byRating.map(({ label, count }) => ({
      ...inked(label, content),
      label: text(label),
      meaning: text(content.scale.find((rating) => rating.label === label)?.meaning ?? ''),
      count,
      said: words.number(count),
    })),
    openItems: content.blockers.map((item) => ({
      said: page.line(words.lines.openItem(item, content)),
      claim: linked(item, page),
    })),
    warnings: (content.warnings ?? []).map((item) => ({
      said: page.line(words.lines.warning(item)),
      claim: linked(item, page),
    })),
    set: pdfSet(print, page),
    article,
    claims: claims.map((claim) => pdfClaim(claim, content, page)),
    claimsInContents: claims.length <= CLAIMS_IN_CONTENTS,
    leftOut: leftOut === 0 ? null : words.say('leftOut', { count: leftOut }),
    sources: content.sources.map((source) => pdfSource(source, claims, page)),
    ...ofTheDesk(print, page),
    totals: words.totals(content).map(({ name, count }) => ({ name: text(name), count: words.number(count) })),
  }
}

function documentTitle({ content }: Print, { words }: PdfPage): string {
  return visible(`${content.article.title} · ${words.say('report')}, ${words.reportName(content)}`).replaceAll(
    '\n',
    ' ',
  )
}

/** The date the document bears is that of the edition, never that of its making. */
function madeAt(instant: string) {
  const at = new Date(instant)
  const day = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()]
  return { at: [...day, at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()] }
}

function logoSize({ house }: Print) {
  return { width: house?.logo?.width ?? 1, height: house?.logo?.height ?? 1 }
}

function labelsFor({ content, options }: Print, { words, say }: PdfPage) {
  const keys = [
    ...([
      'report',
      'contents',
      'summary',
      'whyThisEdition',
      'nothingChanged',
      'whyWithOpenItems',
      'openItems',
    ] as const),
    ...([
      'warnings',
      'warningsDoNotStop',
      'article',
      'articles',
      'introduction',
      'marked',
      'claims',
      'noClaims',
    ] as const),
    ...([
      'inTheArticle',
      'proposedInstead',
      'dropped',
      'sources',
      'note',
      'archived',
      'totals',
      'rating',
      'rules',
    ] as const),
    ...(['comments', 'asked', 'evidence', 'signedOffBy', 'noOpenItems'] as const),
  ]
  return {
    ...(Object.fromEntries(keys.map((key) => [key, words.say(key)])) as Record<(typeof keys)[number], string>),
    whatChanged: words.say('whatChanged', { number: Math.max((content.report.edition ?? 1) - 1, 0) }),
    page: words.say('page', { page: '\ue000', pages: '\ue001' }),
    desk: options.audience === 'desk' ? words.say('forTheDesk') : null,
    quoteOpen: say('quoteOpen'),
    quoteClose: say('quoteClose'),
    fullSource: say('fullSource', { sources: words.say('sources') }),
    meaning: say('meaning'),
    count: say('count'),
    total: say('total'),
    citedFor: say('citedFor'),
    comma: words.say('listComma'),
  }
}

/** The number of the claim a line is about, when that claim is printed. */
function linked({ claim }: Pick<EditionChange, 'claim'>, { printed }: PdfPage): number | null {
  return claim !== null && printed.has(claim.number) ? claim.number : null
}

function pdfSet({ content }: Print, page: PdfPage) {
  if (content.set === undefined) return null
  return {
    introduction: page.maybe(content.set.introduction),
    articles: content.set.articles.map((article) => ({
      number: article.number,
      title: page.text(article.title),
      language: page.tag(article.language),
      facts: [
        ...[article.byline, article.publisher].filter((fact) => fact !== null),
        page.words.say('articleVersion', { number: article.version }),
        ...(article.publishedOn === null ? [] : [page.words.day(article.publishedOn)]),
      ].map(page.text),
      url: pdfLink(article.url),
    })),
  }
}

function pdfSource(source: EditionSource, claims: readonly EditionClaim[], page: PdfPage) {
  const { title, facts, origin, more } = page.words.lines.source(source)
  return {
    number: source.number,
    name: page.say('sourceNumber', { number: source.number }),
    title: page.text(title),
    facts: page.line(facts),
    more: [...(origin === null ? [] : [origin]), ...more].map(page.line),
    url: pdfLink(source.url),
    archive: pdfLink(source.archiveUrl),
    citedFor: claims.flatMap(({ number, evidence }) =>
      evidence.some((each) => each.source === source.number) ? [number] : [],
    ),
  }
}

/** The rules the desk worked by, and what was said on it, which no print for readers holds. */
function ofTheDesk({ content, options }: Print, page: PdfPage) {
  const { rules, comments } = deskLines(content, options.language)
  return {
    rules,
    comments: comments.map(({ on, said, resolved }) => ({
      on,
      resolved,
      said: said.map(({ head, text }) => ({ head: page.line(head), text: page.text(text) })),
    })),
  }
}
