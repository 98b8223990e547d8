import type { Place } from './found-quote'

/** What words lose when they are cut out of a text at a place: part of a number, a negation, the mark on a letter, or letters. */
export type Cut = { what: 'number' | 'negation' | 'mark' | 'letters'; whole: string; place: Place }

const NEAR = 32
/** Groups of three digits apart, or a number with the sign, letters, points and per cent sign it is written with. */
const NUMBER =
  /(?<!\p{Nd})\p{Nd}{1,3}(?: \p{Nd}{3}(?!\p{Nd}))+(?:[.,٫]\p{Nd}+)?|(?:(?<![^\s([{"'])-)?[\p{L}\p{N}]*\p{Nd}[\p{L}\p{N}]*(?:[.,:/'٫٬]\p{Nd}+)*[%‰٪]?/gu
const WORD = /[\p{L}\p{N}\p{M}]+(?:'[\p{L}\p{M}]+)?/gu
const LETTER_BEFORE = /[\p{L}\p{N}\p{M}]$/u
const LETTER_AFTER = /^[\p{L}\p{N}\p{M}]/u
const MARK_AFTER = /^\p{M}/u
/** Words that mean the contrary without their first letters; whole words only, since most that begin so are no negations. */
const NEGATED =
  /^(?:un(?!der|it|ti|io|iq|iv|if|cl|an|e?sco)\p{L}{3}|non-?\p{L}{4}|im(?:possib|probab|moral|mature|proper|partial|perfect)|in(?:accura|adequa|capab|complete|correct|eligib|effective|significan|suffic|valid|visib|evitab|dependen)|il(?:legal|legitim|licit|logical)|ir(?:regular|relevan|respons|revers)|dis(?:agree|approv|honest|prov|satisf|loyal|obe)|نمی)/iu
const NOT_BEHIND = /^(?:n't|not)$/iu

/** What is cut at the ends of a place of a folded text (half-open), the gravest first; null when whole words stand there. */
export function cutAt(text: string, place: Place): Cut | null {
  const start = cutAtStart(text, place)
  const end = cutAtEnd(text, place)
  if (!start || !end) return start ?? end
  return GRAVEST.indexOf(start.what) <= GRAVEST.indexOf(end.what) ? start : end
}

const GRAVEST = ['number', 'negation', 'mark', 'letters'] as const

function cutAtStart(text: string, { start, end }: Place): Cut | null {
  if (isClear(text.charCodeAt(start - 1), text.charCodeAt(start))) return null
  const number = tokenAcross(text, start, NUMBER)
  if (number) return { what: 'number', whole: number.whole, place: { start: number.start, end } }
  if (
    !LETTER_BEFORE.test(text.slice(Math.max(0, start - 2), start)) ||
    !LETTER_AFTER.test(text.slice(start, start + 2))
  )
    return null
  const word = tokenAcross(text, start, WORD)
  if (!word) return null
  const prefix = word.whole.slice(0, start - word.start)
  const what = NEGATED.test(word.whole) && PREFIX.test(prefix) ? 'negation' : 'letters'
  return { what, whole: word.whole, place: { start: word.start, end } }
}

const PREFIX = /^(?:un|non|im|in|il|ir|dis|ن)$/iu

function cutAtEnd(text: string, { start, end }: Place): Cut | null {
  if (isClear(text.charCodeAt(end - 1), text.charCodeAt(end))) return null
  const number = tokenAcross(text, end, NUMBER)
  if (number) return { what: 'number', whole: number.whole, place: { start, end: number.end } }
  const word = tokenAcross(text, end, WORD)
  if (!word) return null
  const place = { start, end: word.end }
  if (MARK_AFTER.test(text.slice(end, end + 2))) return { what: 'mark', whole: word.whole, place }
  const rest = word.whole.slice(end - word.start)
  if (NOT_BEHIND.test(rest) || NOT_BEHIND.test(`n${rest}`)) return { what: 'negation', whole: word.whole, place }
  return rest.startsWith("'") ? null : { what: 'letters', whole: word.whole, place }
}

type Token = { whole: string; start: number; end: number }

/** The number or word that a place of the text lies within. */
function tokenAcross(text: string, at: number, kind: RegExp): Token | null {
  const from = Math.max(0, at - NEAR)
  for (const match of text.slice(from, at + NEAR).matchAll(kind)) {
    const start = from + match.index
    const end = start + match[0].length
    if (start < at && at < end) return { whole: match[0], start, end }
  }
  return null
}

/** A space with no digit on its other side parts tokens, and so do the ends of the text. */
function isClear(before: number, after: number): boolean {
  if (Number.isNaN(before) || Number.isNaN(after)) return true
  return (before === SPACE && !isDigit(after)) || (after === SPACE && !isDigit(before))
}

const SPACE = 32

function isDigit(unit: number): boolean {
  return unit >= 48 && (unit <= 57 || unit >= 1632)
}
