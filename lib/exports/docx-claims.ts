import { type FileChild, HeadingLevel, type ICommentOptions, type Paragraph, type ParagraphChild } from 'docx'
import { wordDiff } from '@/lib/shared/word-diff'
import type { EditionClaim } from '@/lib/reports/edition'
import { quoteName, written } from './docx-article'
import { claimComment } from './docx-comment'
import { changesOf, handOf } from './docx-fixes'
import { QUIET, RATING_INKS, RATING_SIGNS, SANS } from './docx-look'
import { bookmark, inwardLink, ourLine, paragraph, theirText } from './docx-paragraph'
import { type Look, lineRuns, runs, theirRuns } from './docx-run'
import { joined, type Line, theirs } from './line'
import type { Setting } from './docx-setting'
import { steppedBlocks } from './docx-steps'
import { firstDirection } from './docx-text'

type Quote = EditionClaim['quotes'][number]
type Evidence = EditionClaim['evidence'][number]

/** The claims one after the other. `told` have their comment in the article; the others get theirs here, on the quote in its context. */
export function claimsPart(
  told: ReadonlySet<number>,
  firstComment: number,
  setting: Setting,
): { children: FileChild[]; comments: ICommentOptions[] } {
  const comments: ICommentOptions[] = []
  const children = setting.print.claims.flatMap((claim) => {
    if (told.has(claim.number))
      return claimPart(
        claim,
        claim.quotes.map((quote, index) => linkedQuote(claim, quote, index + 1, setting)),
        setting,
      )
    const quotes = claim.quotes.map((quote, index) => {
      const comment = claimComment(
        { id: firstComment + comments.length, claim, at: index + 1 },
        NOTHING_IN_THE_WAY,
        setting,
      )
      comments.push(comment)
      return commentedQuote(claim, quote, { at: index + 1, id: comment.id }, setting)
    })
    return claimPart(claim, quotes, setting)
  })
  return { children, comments }
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
    headOf(claim, setting),
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

function headOf({ number, statement }: EditionClaim, { words, accent }: Setting): Paragraph {
  const direction = firstDirection(statement, words.direction)
  const name = bookmark(claimName(number), theirRuns(`C-${number}`, { direction, color: accent }))
  return paragraph([name, ...runs('  ', { direction }), ...runs(statement, { direction })], {
    direction,
    heading: HeadingLevel.HEADING_2,
  })
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

/** "In the article: “14 cracked bolts”, passage 1." with a way back to the words. */
function linkedQuote(claim: EditionClaim, quote: Quote, at: number, setting: Setting): Paragraph {
  const { words, print } = setting
  const { language } = print.content.article
  const { direction } = words
  const place = words.lines.passages(quote.passages)
  const link = inwardLink(
    quoteName(claim.number, at),
    theirRuns(quote.exact, { direction, language, style: 'Hyperlink' }),
  )
  return paragraph(
    [
      ...runs(`${words.say('inTheArticle')}: `, { direction }),
      ...quotedRuns([link], setting),
      ...(place === null ? [] : lineRuns([words.say('listComma'), ...place], { direction })),
      ...runs('.', { direction }),
    ],
    { direction, style: 'Quoted' },
  )
}

/** The quote in the words around it, with its comment; the fix is tracked on the first. */
function commentedQuote(
  claim: EditionClaim,
  { prefix, exact, suffix }: Quote,
  { at, id }: { at: number; id: number },
  setting: Setting,
): Paragraph {
  const { content } = setting.print
  const from = content.set?.articles.find(({ number }) => number === claim.from?.article) ?? content.article
  const text = `${prefix}${exact}${suffix}`.replace(/\s+/g, ' ')
  const start = prefix.replace(/\s+/g, ' ').length
  const range = { start, end: start + exact.replace(/\s+/g, ' ').length }
  const fixed = at === 1 && claim.fix !== null && claim.status !== 'dropped' ? claim.fix : null
  const changes = fixed === null ? [] : changesOf(text.slice(range.start, range.end), fixed, range.start)
  const fix = { ...range, claim: claim.number, hand: handOf(claim, content), changes }
  const [block] = steppedBlocks(text, [{ start: 0, end: text.length }], [{ ...range, id }], [fix])
  const look: Look = { direction: from.direction, language: from.language }
  const children = (block?.steps ?? []).flatMap((step) => written(step, look, new Map(), setting))
  const dots = (sign: string, around: string) => (around === '' ? [] : runs(sign, look))
  return paragraph([...dots('… ', prefix), ...children, ...dots(' …', suffix)], {
    direction: from.direction,
    style: 'Quoted',
  })
}

/** Words of somebody in the quotation marks of our language. */
function quotedRuns(inside: readonly ParagraphChild[], { words }: Setting): ParagraphChild[] {
  const { direction, say } = words
  const [before = '', after = ''] = say('quoted', { words: '\u0001' }).split('\u0001')
  return [...runs(before, { direction }), ...inside, ...runs(after, { direction })]
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

function evidenceLines(evidence: Evidence, setting: Setting): Paragraph[] {
  const { words, print } = setting
  const { direction } = words
  const { number, stance, quote, locator, note, source } = evidence
  const looked = words.lines.lookedUp(evidence, print.content.desk.timeZone)
  const quoted =
    quote === null ? [] : [...runs(' ', { direction }), ...quotedRuns(theirRuns(quote, { direction }), setting)]
  const where = locator === null ? [] : lineRuns([words.say('listComma'), { theirs: locator }], { direction })
  const found = looked === null ? [] : lineRuns([' (', ...looked, ')'], { direction, color: QUIET, size: 18 })
  const line = [
    ...lineRuns([{ theirs: `E-${number}` }, ` ${words.stance(stance)}`], { direction, bold: true }),
    ...quoted,
    ...where,
    ...runs(' [', { direction }),
    inwardLink(sourceName(source), runs(`${source}`, { direction, style: 'Hyperlink' })),
    ...runs(']', { direction }),
    ...found,
  ]
  const noted = note === null ? [] : [ourLine([`${words.say('note')}: `, { theirs: note }], setting, 'Piece')]
  return [paragraph(line, { direction, style: 'Piece' }), ...noted]
}

/** The bookmark at a source. */
export function sourceName(number: number): string {
  return `source_${number}`
}
