import { type FileChild, HeadingLevel, type ICommentOptions, type Paragraph, type ParagraphChild } from 'docx'
import { wordDiff } from '@/lib/shared/word-diff'
import type { EditionClaim } from '@/lib/reports/edition'
import { quoteName, written } from './docx-article'
import { claimComment } from './docx-comment'
import { changesOf, handOf } from './docx-fixes'
import { QUIET, RATING_INKS, RATING_SIGNS, SANS } from './docx-look'
import { bookmark, inwardLink, ourLine, paragraph, theirLine, theirText } from './docx-paragraph'
import { type Look, runs } from './docx-run'
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
  const { content } = print
  const { timeZone } = content.desk
  const decided = words.decided(claim, content)
  const grade = words.grade(claim)
  return [
    headOf(claim, setting),
    ratingLine(claim, setting),
    ...quotes,
    saidLine(claim, setting),
    ...(claim.rationale === null ? [] : theirText(claim.rationale, setting)),
    ...(claim.dropReason === null ? [] : [theirLine(`${words.say('dropped')}: ${claim.dropReason}`, setting)]),
    ...fixLine(claim, setting),
    ...(decided === null ? [] : [ourLine(decided, setting, 'Small')]),
    ...claim.evidence.flatMap((evidence) => evidenceLines(evidence, setting)),
    ...(grade === null ? [] : [theirLine(grade, setting, 'Small')]),
    ...(claim.contacts ?? []).map((contact) => theirLine(words.contact(contact, timeZone), setting, 'Small')),
  ]
}

function headOf({ number, statement }: EditionClaim, { words, accent }: Setting): Paragraph {
  const direction = firstDirection(statement, words.direction)
  const name = bookmark(claimName(number), runs(`C-${number}`, { direction, color: accent }))
  return paragraph([name, ...runs(`  ${statement}`, { direction })], { direction, heading: HeadingLevel.HEADING_2 })
}

function ratingLine(claim: EditionClaim, { words, print }: Setting): Paragraph {
  const { direction } = words
  const rating = print.content.scale.find(({ label }) => label === claim.rating)
  const sign = rating === undefined ? '' : `${RATING_SIGNS[rating.shape]} `
  const ink = rating === undefined ? {} : { color: RATING_INKS[rating.colour] }
  const label = claim.rating ?? words.status(claim.status)
  const look = { direction, font: SANS, ...ink } as const
  return paragraph([...runs(sign, look), ...runs(label, { ...look, bold: true })], { direction, keepNext: true })
}

/** "In the article: “14 cracked bolts”, passage 1." with a way back to the words. */
function linkedQuote(claim: EditionClaim, quote: Quote, at: number, setting: Setting): Paragraph {
  const { words, print } = setting
  const { direction: ofText, language } = print.content.article
  const { direction } = words
  const place = words.passages(quote.passages)
  return paragraph(
    [
      ...runs(`${words.say('inTheArticle')}: “`, { direction }),
      inwardLink(quote.exact, quoteName(claim.number, at), { direction: ofText, language }),
      ...runs(`”${place === null ? '' : `, ${place}`}.`, { direction }),
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

function saidLine(claim: EditionClaim, setting: Setting): Paragraph {
  const { words, print } = setting
  const from = print.content.set?.articles.find(({ number }) => number === claim.from?.article)
  const where =
    claim.from === undefined || from === undefined
      ? null
      : `${words.say('claimOfArticle', { claim: claim.from.number, article: claim.from.article })}, ${from.title}`
  const facts = [where, words.kind(claim.kind), words.claimant(claim)].filter((fact) => fact !== null)
  return ourLine(`${facts.join(' · ')}`, setting, 'Small')
}

function fixLine(claim: EditionClaim, { words, print, accent }: Setting): Paragraph[] {
  if (claim.fix === null) return []
  const from = print.content.set?.articles.find(({ number }) => number === claim.from?.article) ?? print.content.article
  const { direction } = words
  const look: Look = { direction: firstDirection(claim.fix, from.direction), language: from.language }
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
  return [paragraph([...runs(`${words.say('proposedInstead')}: `, { direction, bold: true }), ...parts], { direction })]
}

function evidenceLines(evidence: Evidence, setting: Setting): Paragraph[] {
  const { words, print } = setting
  const { direction } = words
  const { number, stance, quote, locator, note, source } = evidence
  const looked = words.lookedUp(evidence, print.content.desk.timeZone)
  const quoted = quote === null ? [] : runs(` “${quote}”`, { direction })
  const where = locator === null ? [] : runs(`, ${locator}`, { direction })
  const found = looked === null ? [] : runs(` (${looked})`, { direction, color: QUIET, size: 18 })
  const line = [
    ...runs(`E-${number} ${words.stance(stance)}`, { direction, bold: true }),
    ...quoted,
    ...where,
    ...runs(' [', { direction }),
    inwardLink(`${source}`, sourceName(source), { direction }),
    ...runs(']', { direction }),
    ...found,
  ]
  const noted = note === null ? [] : [theirLine(`${words.say('note')}: ${note}`, setting, 'Piece')]
  return [paragraph(line, { direction, style: 'Piece' }), ...noted]
}

/** The bookmark at a source. */
export function sourceName(number: number): string {
  return `source_${number}`
}
