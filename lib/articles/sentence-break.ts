import {
  ALWAYS_GO_ON,
  GO_ON_BEFORE_DATE,
  GO_ON_BEFORE_NUMBER,
  MAY_GO_ON,
  MONTHS_AND_DAYS,
  SENTENCE_STARTERS,
} from './abbreviations'

/** Languages that write ordinals as a number and a full stop: "am 3. Januar". */
const ORDINAL_DOT = new Set([
  'de',
  'da',
  'nb',
  'nn',
  'no',
  'fi',
  'cs',
  'sk',
  'sl',
  'hr',
  'bs',
  'sr',
  'hu',
  'tr',
  'lv',
  'et',
])

const DIGIT = /^\p{Nd}/u
const CLOSERS_ONLY = /^[)\]}»”’"'›]+(?=\s|[,;:–—-]|$)/u
const NOTE_OR_GAP = /^(?:\[\d{1,3}\]|[[(](?:\.\.\.|…)[\])])/
const GOES_ON_SMALL = /^[\s(["“„«‘'’–—-]*\p{Ll}/u
const ELLIPSIS_GAP_ALONE = /^[\s[\](){}.…–—-]+$/
const ENDS_LOUD_IN_QUOTE = /[?!؟…][”"»’]$/u
const SPEAKER_FOLLOWS =
  /^(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}(?:said|says|asked|asks|told|added|wrote|writes|replied|shouted|cried|answered|tweeted)\b/u
const ASKED_IN_ARABIC = /^(?:و?(?:قال|قالت|سأل|سألت|تساءل|تساءلت|أضاف|صرخ|يقول|تقول)|گفت|پرسید|می‌پرسد)(?=\s)/
const URL_PIECE = /(?:\/\/|www\.|@|[/=?&#_])/
const STOP_WITHOUT_NEED_OF_SPACE = /[。！？｡؟۔।॥။።][)\]}"'”’»）」』]*$/u
const LIST_NUMBER = /(?:^|\p{Ll}{4}[.!?]\s+)\(?(?:\p{Nd}{1,3}|\p{L}|[ivx]{1,4})[.)]$/u
const LETTERS_WITH_DOTS = /(?:^|[^\p{L}\p{N}])((?:\p{L}\.){2,})$/u
const INITIAL = /(?:^|[\s([“"'’.«-])\p{Lu}\.$/u
const ARABIC_INITIAL = /(?:^|[\s(«"])[\u0621-\u064a]\.$/
const WORD_WITH_STOP = /((?:\p{L}\.)*[\p{L}№]+)\.$/u
const TWO_PART = /(?:^|\s)\p{Ll}\.$/u
const STREET = /\p{L}str\.$/u
const ORDINAL = /(?:^|\s)\d{1,2}\.$/
const ORDINAL_LEAD = /(?:^|\s)(?:am|der|die|das|dem|den|des|im|zum|vom|bis|ab|seit|jeder|und)\s+\d{1,2}\.$/i
const NO_AS_ANSWER = /\b(?:said|say|says|answer|answered|answer is|vote|voted|is|was)\s+no\.$/

/**
 * Says whether the sentence goes on although a stop and white space stand between `before` and `after`.
 * `before` is what stands in the paragraph up to the place, `after` what follows it, both without white space there.
 */
export function sentenceGoesOn(before: string, after: string, language: string): boolean {
  if (CLOSERS_ONLY.test(after) || NOTE_OR_GAP.test(after)) return true
  if (GOES_ON_SMALL.test(after) && !isWrittenSmall(before)) return true
  if (LIST_NUMBER.test(before)) return true
  if (ENDS_LOUD_IN_QUOTE.test(before) && (SPEAKER_FOLLOWS.test(after) || ASKED_IN_ARABIC.test(after))) return true
  if (!before.endsWith('.')) return false
  return afterAbbreviation(before, after, language)
}

/** Says whether a break without white space (from the segmenter) lies in an address or a typing accident, not between sentences. */
export function isInsideToken(before: string, after: string): boolean {
  if (STOP_WITHOUT_NEED_OF_SPACE.test(before)) return false
  if (!/[.!?…][)\]}"'”’»]*$/u.test(before)) return true
  const token = (/\S*$/.exec(before)?.[0] ?? '') + (/^\S*/.exec(after)?.[0] ?? '')
  if (URL_PIECE.test(token.replace(/[?!.]+$/, ''))) return true
  return !/^["“«‘(]*\p{Lu}/u.test(after)
}

/** Says whether a stretch holds nothing that could be a sentence: no letter and no digit. */
export function saysNothing(stretch: string): boolean {
  return !/[\p{L}\p{N}]/u.test(stretch) || ELLIPSIS_GAP_ALONE.test(stretch)
}

/** A break before a small letter is real only in writing without capitals, where it cannot be told. */
function isWrittenSmall(before: string): boolean {
  return /[。！？]$/u.test(before)
}

function afterAbbreviation(before: string, after: string, language: string): boolean {
  const next = /^[("“„«‘']*(\p{L}[\p{L}\p{M}'’.-]*)/u.exec(after)?.[1] ?? ''
  const starter =
    SENTENCE_STARTERS.has(next.replace(/[.'’].*$/u, '')) && !next.startsWith('A.') && !next.startsWith('I.')
  if (ORDINAL.test(before) && ORDINAL_DOT.has(language.split('-')[0] ?? '')) {
    return MONTHS_AND_DAYS.test(next) || ORDINAL_LEAD.test(before)
  }
  const dotted = LETTERS_WITH_DOTS.exec(before)?.[1]
  if (dotted) return dottedGoesOn(dotted, after, next, starter)
  if (INITIAL.test(before)) return next !== '' && !starter
  if (ARABIC_INITIAL.test(before)) return next !== ''
  if (TWO_PART.test(before) && /^\p{L}{1,2}\.(?:\s|$)/u.test(after)) return true
  if (STREET.test(before)) return DIGIT.test(after)
  const word = WORD_WITH_STOP.exec(before)?.[1] ?? ''
  if (ALWAYS_GO_ON.has(word)) return after !== ''
  if (GO_ON_BEFORE_NUMBER.has(word)) return DIGIT.test(after) && !NO_AS_ANSWER.test(before)
  if (GO_ON_BEFORE_DATE.has(word)) return DIGIT.test(after) || MONTHS_AND_DAYS.test(next)
  if (MAY_GO_ON.has(word)) return next !== '' && !starter
  return false
}

/** "U.S. Army" goes on, "in the U.S. The army" does not; after a time of day only a date or a zone goes on. */
function dottedGoesOn(dotted: string, after: string, next: string, starter: boolean): boolean {
  if (ALWAYS_GO_ON.has(dotted.slice(0, -1))) return true
  if (/^[ap]\.m\.$/i.test(dotted))
    return MONTHS_AND_DAYS.test(next) || /^(?:[ECMP][SD]?T|GMT|UTC|BST|CET)\b/.test(after)
  if (next === '') return DIGIT.test(after) && /^(?:U\.S|no)\.$/i.test(dotted)
  return !starter
}
