import type { ICommentOptions } from 'docx'
import type { EditionClaim } from '@/lib/reports/edition'
import { type FixPlan, handOf } from './docx-fixes'
import { SANS } from './docx-look'
import { paragraph } from './docx-paragraph'
import { runs } from './docx-run'
import type { Setting } from './docx-setting'
import { firstDirection, holdable } from './docx-text'

/** How much of a rationale stands in a comment, in UTF-16 units; the whole stands below. */
const SHORT = 400

/** The comment of a claim on its quote number `at`: what was found, why, on how much. On further quotes it only says which claim it is. */
export function claimComment(
  { id, claim, at }: { id: number; claim: EditionClaim; at: number },
  { inTheWayOf }: Pick<FixPlan, 'inTheWayOf'>,
  setting: Setting,
): ICommentOptions {
  const { words, say } = setting
  const count = claim.quotes.length
  const which = count > 1 ? [say('quoteOf', { at, count })] : []
  const head = { text: `C-${claim.number} · ${claim.rating ?? words.status(claim.status)}`, bold: true }
  const statement = { text: claim.statement }
  const lines =
    at > 1
      ? [head, statement, { text: [...which, say('wholeComment')].join(' ') }]
      : [head, statement, ...[...which, ...restOf(claim, inTheWayOf, setting)].map((text) => ({ text }))]
  const hand = handOf(claim, setting.print.content)
  return {
    id,
    author: holdable(hand.author),
    initials: initialsOf(hand.author),
    date: new Date(hand.at),
    children: lines.map(({ text, ...look }) => {
      const direction = firstDirection(text, words.direction)
      return paragraph(runs(text, { direction, font: SANS, size: 20, ...look }), { direction })
    }),
  }
}

function restOf(claim: EditionClaim, inTheWayOf: FixPlan['inTheWayOf'], { words, say }: Setting): string[] {
  const { rationale, dropReason, evidence, fix, number } = claim
  const long = rationale !== null && rationale.length > SHORT
  const other = inTheWayOf.get(number)
  const kept = [
    rationale === null ? null : shortened(rationale),
    long ? say('more', { claim: `C-${number}` }) : null,
    dropReason === null ? null : `${words.say('dropped')}: ${dropReason}`,
    fix === null || other === undefined ? null : say('fixInTheWay', { claim: `C-${other}`, fix }),
    say('pieces', { count: evidence.length }),
  ]
  return kept.filter((line) => line !== null)
}

/** The first words, as many as fit. */
function shortened(text: string): string {
  if (text.length <= SHORT) return text
  const start = text.slice(0, SHORT)
  const whole = start.replace(/\s+\S*$/u, '').replace(/[\ud800-\udbff]$/, '')
  return `${whole} …`
}

function initialsOf(name: string): string {
  const letters = name.match(/(?<![\p{L}\p{N}\p{M}])[\p{L}\p{N}]/gu) ?? []
  return letters.slice(0, 3).join('').toUpperCase()
}
