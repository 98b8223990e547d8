import type { Paragraph, ParagraphChild } from 'docx'
import type { EditionClaim } from '@/lib/reports/edition'
import { written } from './docx-article'
import { changesOf, handOf } from './docx-fixes'
import { inwardLink, paragraph } from './docx-paragraph'
import { lineRuns, type Look, runs, theirRuns } from './docx-run'
import type { Setting } from './docx-setting'
import { steppedBlocks } from './docx-steps'

type Quote = EditionClaim['quotes'][number]

/** "In the article: “14 cracked bolts”, passage 1." with a way back to the words, if they are in it. */
export function articleQuote(quote: Quote, place: string | null, setting: Setting): Paragraph {
  const { words, print } = setting
  const { language } = print.content.article
  const { direction } = words
  const passages = words.lines.passages(quote.passages)
  const look: Look = { direction, language, ...(place === null ? {} : { style: 'Hyperlink' }) }
  const exact = theirRuns(quote.exact, look)
  return paragraph(
    [
      ...runs(`${words.say('inTheArticle')}: `, { direction }),
      ...quotedRuns(place === null ? exact : [inwardLink(place, exact)], setting),
      ...(passages === null ? [] : lineRuns([words.say('listComma'), ...passages], { direction })),
      ...runs('.', { direction }),
    ],
    { direction, style: 'Quoted' },
  )
}

/** The quote in the words around it, with its comment; the fix is tracked on the first. */
export function commentedQuote(
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
export function quotedRuns(inside: readonly ParagraphChild[], { words }: Setting): ParagraphChild[] {
  const { direction, say } = words
  const [before = '', after = ''] = say('quoted', { words: '\u0001' }).split('\u0001')
  return [...runs(before, { direction }), ...inside, ...runs(after, { direction })]
}
