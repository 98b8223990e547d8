import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  HeadingLevel,
  type ICommentOptions,
  type Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { TextRange } from '@/lib/shared/text-range'
import type { EditionClaim, EditionPassage } from '@/lib/reports/edition'
import { claimComment } from './docx-comment'
import { fixPlan } from './docx-fixes'
import { bookmark, paragraph } from './docx-paragraph'
import { deletedRuns, insertedRuns, type Look, runs, tracked } from './docx-run'
import type { Setting } from './docx-setting'
import { type Anchor, type Step, steppedBlocks } from './docx-steps'

/** The text of the article with its comments; `places` are the bookmarks of the quotes that are in it. */
export type ArticlePart = {
  paragraphs: Iterable<Paragraph>
  length: number
  comments: ICommentOptions[]
  places: ReadonlySet<string>
  /** The number of the next comment. */
  next: number
}

type Told = Anchor & { claim: EditionClaim; at: number }

/** The article as its readers have it: each printed claim a comment on each of its quotes, each fix a tracked change. */
export function articlePart(setting: Setting): ArticlePart {
  const { content, claims } = setting.print
  const { text, passages, language, direction } = content.article
  const anchors = anchorsOf(claims)
  const plan = fixPlan(text, claims, content)
  const blocks = blocksOf(passages)
  const stepped = steppedBlocks(text, blocks, anchors, plan.tracked)
  const begun = new Set(
    stepped.flatMap(({ steps }) => steps.flatMap((step) => (step.kind === 'begins' ? [step.id] : []))),
  )
  const places = new Map(anchors.map(({ id, claim, at }) => [id, quoteName(claim.number, at)]))
  const look: Look = { direction, language }
  const paragraphs = mapped(stepped, ({ steps, lost }, index) => {
    const heading = blocks[index]?.heading === 'yes' ? { heading: HeadingLevel.HEADING_3 } : {}
    const gone = lost === null ? {} : { run: { deletion: tracked(lost, setting.next()) } }
    const children = steps.flatMap((step) => written(step, look, places, setting))
    return paragraph(children, { direction, ...heading, ...gone })
  })
  const told = anchors.filter(({ id }) => begun.has(id))
  return {
    paragraphs,
    length: stepped.length,
    comments: told.map((each) => claimComment(each, plan, setting)),
    places: new Set(told.map(({ claim, at }) => quoteName(claim.number, at))),
    next: anchors.length,
  }
}

/** One after the other, as they are asked for. */
export function* mapped<Thing, Made>(things: readonly Thing[], make: (thing: Thing, index: number) => Made) {
  for (const [index, thing] of things.entries()) yield make(thing, index)
}

/** The bookmark at a quote of a claim in the article. */
export function quoteName(claim: number, at: number): string {
  return `quote_${claim}_${at}`
}

/** A step as Word writes it. A comment is a range, and after it the run its number would stand in. */
export function written(
  step: Step,
  look: Look,
  places: ReadonlyMap<number, string>,
  { next }: Pick<Setting, 'next'>,
): ParagraphChild[] {
  switch (step.kind) {
    case 'begins': {
      const place = places.get(step.id)
      return [...(place === undefined ? [] : [bookmark(place)]), new CommentRangeStart(step.id)]
    }
    case 'ends':
      return [new CommentRangeEnd(step.id), new TextRun({ children: [new CommentReference(step.id)] })]
    case 'same':
      return runs(step.text, look)
    case 'del':
      return deletedRuns(step.text, look, step.hand, next)
    case 'ins':
      return insertedRuns(step.text, look, step.hand, next)
  }
}

/** The quotes of the claims in the order of the text, the longer first where two begin together. */
function anchorsOf(claims: readonly EditionClaim[]): Told[] {
  return claims
    .flatMap((claim) => claim.quotes.map(({ start, end }, index) => ({ start, end, claim, at: index + 1 })))
    .sort((a, b) => a.start - b.start || b.end - a.end || a.claim.number - b.claim.number)
    .map((each, id) => ({ ...each, id }))
}

function blocksOf(passages: readonly EditionPassage[]): (TextRange & { heading: 'yes' | 'no' })[] {
  const blocks = new Map<number, TextRange & { heading: 'yes' | 'no' }>()
  for (const { paragraph: number, start, end, kind } of passages) {
    const block = blocks.get(number)
    if (block === undefined) blocks.set(number, { start, end, heading: kind === 'heading' ? 'yes' : 'no' })
    else blocks.set(number, { start: block.start, end, heading: kind === 'heading' ? block.heading : 'no' })
  }
  return [...blocks.values()]
}
