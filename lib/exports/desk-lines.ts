import type { EditionComment, EditionContent } from '@/lib/reports/edition'
import type { LabelLanguage } from './label-language'
import { commonLabels, labelsOf, linesOf } from './labels'
import { DESK_LABELS } from './labels/of-desk'
import { type Line, theirs } from './line'
import { printedTimeIn } from './printed-date'

/** A thread of comments: what it is on, what was said in turn (`text` says so where it is withheld), and whether it was resolved. */
export type PrintedThread = { on: string; said: { head: Line; text: string }[]; resolved: string | null }

/** What only the desk reads, as sentences: the rules it worked by, and the comments. */
export function deskLines(
  content: EditionContent,
  language: LabelLanguage,
): { rules: string[]; comments: PrintedThread[] } {
  return {
    rules: content.rules === undefined ? [] : ruleLines(content.rules, language),
    comments: (content.comments ?? []).map((comment) => thread(comment, content, language)),
  }
}

function ruleLines(rules: NonNullable<EditionContent['rules']>, language: LabelLanguage): string[] {
  const say = labelsOf(DESK_LABELS, language)
  const list = rules.stoppingBlockers.map((kind) => say(kind)).join(commonLabels(language)('listComma'))
  return [
    say('verdicts', { count: rules.verdictsNeeded }),
    ...(rules.verdictsNeededMore > rules.verdictsNeeded
      ? [say('verdictsMore', { count: rules.verdictsNeededMore })]
      : []),
    say(rules.sealVerdicts === 'yes' ? 'sealed' : 'notSealed'),
    list === '' ? say('nothingStops') : say('stops', { list }),
  ]
}

function thread(comment: EditionComment, { desk }: EditionContent, language: LabelLanguage): PrintedThread {
  const say = linesOf(DESK_LABELS, language)
  const withheld = commonLabels(language)('withheld')
  const said = [comment, ...comment.replies].map(({ by, at, editedAt, text }) => {
    const when = printedTimeIn(at, desk.timeZone, language)
    const edited = editedAt === null ? null : printedTimeIn(editedAt, desk.timeZone, language)
    const told = { by: theirs(by), when }
    return {
      head: edited === null ? say('comment', told) : say('commentEdited', { ...told, edited }),
      text: text ?? withheld,
    }
  })
  const resolved = comment.resolved === 'yes' ? labelsOf(DESK_LABELS, language)('resolved') : null
  return { on: onWhat(comment, language), said, resolved }
}

function onWhat({ on, passage, claim, evidence }: EditionComment, language: LabelLanguage): string {
  const say = labelsOf(DESK_LABELS, language)
  const named = { claim: `C-${claim ?? ''}` }
  switch (on) {
    case 'article':
      return say('onArticle')
    case 'passage':
      return say('onPassage', { number: passage ?? '' })
    case 'claim':
      return say('onClaim', named)
    case 'evidence':
      return say('onEvidence', { ...named, evidence: evidence ?? '' })
    case 'verdict':
      return say('onVerdict', named)
  }
}
