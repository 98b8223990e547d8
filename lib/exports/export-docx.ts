import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LevelFormat,
  Paragraph,
  PageNumber,
  type ParagraphChild,
  TextRun,
} from 'docx'
import { articlePart } from './docx-article'
import { endPart, openPart, sourcesPart } from './docx-back'
import { bodyXml, type Counts } from './docx-body'
import { claimsPart } from './docx-claims'
import { finishedDocx } from './docx-finish'
import { frontPart } from './docx-front'
import { POINTS, QUIET, reportStyles, SANS } from './docx-look'
import { ourHeading, ourLine, paragraph } from './docx-paragraph'
import { lineRuns, type Look, runs } from './docx-run'
import { type Setting, settingOf } from './docx-setting'
import { holdable } from './docx-text'
import { LANGUAGE_TAGS } from './labels/docx'
import type { Print } from './print'

const POINT = {
  level: 0,
  format: LevelFormat.BULLET,
  text: '•',
  alignment: AlignmentType.START,
  style: { paragraph: { indent: { start: 340, hanging: 220 } } },
}

/** A4, with the margins of a letter, in twentieths of a point. */
const PAGE = { size: { width: 11906, height: 16838 }, margin: { top: 1360, bottom: 1247, left: 1247, right: 1247 } }

/**
 * The report as a Word document (ECMA-376): the article with each claim as a comment on its quote and each fix as a tracked change, then
 * the claims, what changed, what is open, sources and totals. A report on a set of claims has its comments on the quotes of the claims.
 * Characters XML cannot hold are shown by their pictures. The same print gives the same bytes at any time.
 */
export async function exportDocx(print: Print): Promise<Uint8Array> {
  const setting = settingOf(print)
  const { content } = print
  const { words } = setting
  const counts: Counts = { links: [], bookmarks: 0 }
  const article = articlePart(setting)
  const claims = claimsPart(article.places, article.next, setting)
  const stretches = [
    { mark: markOf('article', print), xml: await bodyXml(article.paragraphs, counts) },
    { mark: markOf('claims', print), xml: await bodyXml(claims.children, counts) },
    { mark: markOf('sources', print), xml: await bodyXml(sourcesPart(setting), counts) },
  ]
  const title = holdable(`${content.article.title} · ${words.say('report')}, ${words.reportName(content)}`)
  const comments = [...article.comments, ...claims.comments]
  const document = new Document({
    title,
    creator: holdable(print.house?.name ?? content.desk.name),
    lastModifiedBy: holdable(content.report.by),
    subject: holdable(words.reportName(content)),
    revision: 1,
    numbering: { config: [{ reference: POINTS, levels: [POINT] }] },
    styles: reportStyles(setting.accent, LANGUAGE_TAGS[words.language]),
    ...(comments.length === 0 ? {} : { comments: { children: comments } }),
    sections: [
      {
        properties: { page: PAGE },
        headers: { default: new Header({ children: [headLine(setting)] }) },
        footers: { default: new Footer({ children: [footLine(setting)] }) },
        children: [
          ...frontPart(setting),
          ...(article.length === 0 ? [] : [ourHeading(words.say('article'), 1, setting)]),
          ...(article.length === 0 ? [] : [ourLine(setting.say('howToRead'), setting, 'Small')]),
          new Paragraph(markOf('article', print)),
          ourHeading(words.say('claims'), 1, setting),
          ...(print.claims.length === 0 ? [ourLine(words.say('noClaims'), setting)] : []),
          new Paragraph(markOf('claims', print)),
          ...openPart(setting),
          ...(content.sources.length === 0 ? [] : [ourHeading(words.say('sources'), 1, setting)]),
          new Paragraph(markOf('sources', print)),
          ...endPart(setting),
        ],
      },
    ],
  })
  return finishedDocx(document, stretches, { at: content.report.at, counts })
}

/** What stands in the place of a long part until it is put in; nobody can have written the hash of what they wrote. */
function markOf(part: 'article' | 'claims' | 'sources', { sha256 }: Print): string {
  return `${part}-${sha256}`
}

function headLine({ words, print }: Setting) {
  const { direction } = words
  const name = { theirs: print.house?.name ?? print.content.desk.name }
  const line = [`${words.say('report')} · `, name, ' · ', ...words.lines.reportName(print.content)]
  return paragraph(lineRuns(line, { direction, font: SANS, size: 17, color: QUIET }), { direction })
}

/** "Page 3 of 12"; Word and LibreOffice fill the numbers in. */
function footLine({ words }: Setting) {
  const { direction } = words
  const look: Look = { direction, font: SANS, size: 17, color: QUIET }
  const parts = words.say('page', { page: '\u0001', pages: '\u0002' }).split(/([\u0001\u0002])/)
  const children = parts.flatMap((part): ParagraphChild[] => {
    if (part === '\u0001') return [new TextRun({ ...NUMBER, children: [PageNumber.CURRENT] })]
    if (part === '\u0002') return [new TextRun({ ...NUMBER, children: [PageNumber.TOTAL_PAGES] })]
    return runs(part, look)
  })
  return paragraph(children, { direction, alignment: AlignmentType.CENTER })
}

const NUMBER = { font: SANS, size: 17, sizeComplexScript: 17, color: QUIET }
