import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  type FileChild,
  HeadingLevel,
  type ICommentOptions,
  type Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import { wordDiff } from '@/lib/shared/word-diff'
import type { EditionClaim } from '@/lib/reports/edition'
import { mapped, quoteName } from './docx-article'
import { claimComment } from './docx-comment'
import { evidenceLines } from './docx-evidence'
import { QUIET, RATING_INKS, RATING_SIGNS, SANS } from './docx-look'
import { bookmark, ourLine, paragraph, theirText } from './docx-paragraph'
import { articleQuote, commentedQuote } from './docx-quotes'
import { type Look, runs, theirRuns } from './docx-run'
import { joined, type Line, theirs } from './line'
import type { Setting } from './docx-setting'
import { firstDirection } from './docx-text'

/**
 * The claims one after the other. `places` are the bookmarks of quotes in the article: whose words are there has its comment there; the
 * others get theirs here, on the quote in its context, or on the statement. Comments are whole when all children were asked for.
 */
export function claimsPart(
  places: ReadonlySet<string>,
  firstComment: number,
  setting: Setting,
): { children: Iterable<FileChild>; comments: ICommentOptions[] } {
  const comments: ICommentOptions[] = []
  const comment = (claim: EditionClaim, at: number) => {
    const made = claimComment({ id: firstComment + comments.length, claim, at }, NOTHING_IN_THE_WAY, setting)
    comments.push(made)
    return made.id
  }
  const parts = mapped(setting.print.claims, (claim): FileChild[] => {
    const names = claim.quotes.map((_quote, index) => quoteName(claim.number, index + 1))
    if (names.some((name) => places.has(name))) {
      const quotes = claim.quotes.map((quote, index) => {
        const name = names[index] ?? ''
        return articleQuote(quote, places.has(name) ? name : null, setting)
      })
      return [headOf(claim, null, setting), ...claimPart(claim, quotes, setting)]
    }
    const quotes = claim.quotes.map((quote, index) =>
      commentedQuote(claim, quote, { at: index + 1, id: comment(claim, index + 1) }, setting),
    )
    const onStatement = quotes.length === 0 ? comment(claim, 1) : null
    return [headOf(claim, onStatement, setting), ...claimPart(claim, quotes, setting)]
  })
  return { children: flat(parts), comments }
}

function* flat<Thing>(lists: Iterable<readonly Thing[]>) {
  for (const list of lists) yield* list
}

const NOTHING_IN_THE_WAY = { inTheWayOf: new Map<number, number>() }

/** The bookmark at a claim. */
export function claimName(number: number): string {
  return `claim_${number}`
}

function claimPart(claim: EditionClaim, quotes: readonly Paragraph[], setting: Setting): FileChild[] {
  const { words, print } = setting
  const { lines } = words
  const { content } = print
  const { timeZone } = content.desk
  const decided = lines.decided(claim, content)
  const grade = lines.grade(claim)
  return [
    ratingLine(claim, setting),
    ...quotes,
    saidLine(claim, setting),
    ...(claim.rationale === null ? [] : theirText(claim.rationale, setting)),
    ...(claim.dropReason === null
      ? []
      : [ourLine([`${words.say('dropped')}: `, { theirs: claim.dropReason }], setting)]),
    ...fixLine(claim, setting),
    ...(decided === null ? [] : [ourLine(decided, setting, 'Small')]),
    ...claim.evidence.flatMap((evidence) => evidenceLines(evidence, setting)),
    ...(grade === null ? [] : [ourLine(grade, setting, 'Small')]),
    ...(claim.contacts ?? []).map((contact) => ourLine(lines.contact(contact, timeZone), setting, 'Small')),
  ]
}

/** The number and the statement; `comment` is that of a claim that stands on no quote. */
function headOf({ number, statement }: EditionClaim, comment: number | null, { words, accent }: Setting): Paragraph {
  const direction = firstDirection(statement, words.direction)
  const name = bookmark(claimName(number), theirRuns(`C-${number}`, { direction, color: accent }))
  const said = runs(statement, { direction })
  const stated =
    comment === null
      ? said
      : [
          new CommentRangeStart(comment),
          ...said,
          new CommentRangeEnd(comment),
          new TextRun({ children: [new CommentReference(comment)] }),
        ]
  return paragraph([name, ...runs('  ', { direction }), ...stated], { direction, heading: HeadingLevel.HEADING_2 })
}

function ratingLine(claim: EditionClaim, { words, print }: Setting): Paragraph {
  const { direction } = words
  const rating = print.content.scale.find(({ label }) => label === claim.rating)
  const sign = rating === undefined ? '' : `${RATING_SIGNS[rating.shape]} `
  const ink = rating === undefined ? {} : { color: RATING_INKS[rating.colour] }
  const label = claim.rating ?? words.status(claim.status)
  const look = { direction, font: SANS, ...ink } as const
  return paragraph([...runs(sign, look), ...theirRuns(label, { ...look, bold: true })], { direction, keepNext: true })
}

function saidLine(claim: EditionClaim, setting: Setting): Paragraph {
  const { words, print } = setting
  const title = print.content.set?.articles.find(({ number }) => number === claim.from?.article)?.title
  const facts: (Line | null)[] = [
    words.lines.from(claim),
    title === undefined ? null : theirs(title),
    [words.kind(claim.kind)],
    words.lines.claimant(claim),
  ]
  const known = facts.filter((fact) => fact !== null)
  return ourLine(joined(known, ' · '), setting, 'Small')
}

function ourHead(text: string, { words }: Setting): Paragraph {
  const { direction } = words
  return paragraph(runs(text, { direction, bold: true }), { direction, keepNext: true })
}

function fixLine(claim: EditionClaim, setting: Setting): Paragraph[] {
  const { words, print, accent } = setting
  if (claim.fix === null) return []
  const from = print.content.set?.articles.find(({ number }) => number === claim.from?.article) ?? print.content.article
  const { direction } = words
  const own = firstDirection(claim.fix, from.direction)
  const look: Look = { direction: own, language: from.language }
  const parts = wordDiff(claim.quotes[0]?.exact ?? '', claim.fix).flatMap(({ kind, text }): ParagraphChild[] => {
    switch (kind) {
      case 'same':
        return runs(text, look)
      case 'del':
        return runs(text, { ...look, strike: true, color: QUIET })
      case 'ins':
        return runs(text, { ...look, underline: {}, color: accent })
    }
  })
  const label = ourHead(`${words.say('proposedInstead')}:`, setting)
  if (own !== direction) return [label, paragraph(parts, { direction: own })]
  return [paragraph([...runs(`${words.say('proposedInstead')}: `, { direction, bold: true }), ...parts], { direction })]
}
