/** Characters that print as nothing: soft hyphens, zero-width joins and spaces, direction marks, glyph selectors, tatweel. */
const UNSEEN = '\\u00ad\\u061c\\u0640\\u200b-\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufe0e\\ufe0f\\ufeff'
/** White space but the plain one; the byte order mark, which JavaScript counts as a space, prints as nothing. */
const ODD_SPACE = '\\t-\\r\\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000'
const DASHES = '\\u2010-\\u2015\\u2212\\ufe58\\ufe63'
const DOUBLE_MARKS = '“”„‟«»″'
const SINGLE_MARKS = "‘’‚‛‹›′ʼ´`'"
const LIGATURES = '\\ufb00-\\ufb06\\ufb13-\\ufb17'
const ARABIC_FORMS = '\\ufb50-\\ufdfc\\ufe70-\\ufefc'
const GAP = `[ ${ODD_SPACE}${UNSEEN}]`

/** All that printing may do to a text; one match is folded as one. A lone plain space, hyphen or apostrophe is no match. */
const PRINTING = [
  `[«‹]${GAP}+`,
  `${GAP}+[»›]`,
  `(?:-${GAP}|[${DASHES}])${GAP}*`,
  `(?: ${GAP}|[${ODD_SPACE}${UNSEEN}])${GAP}*`,
  `[${DOUBLE_MARKS}${SINGLE_MARKS.replace("'", '')}${LIGATURES}${ARABIC_FORMS}…]`,
].join('|')
/** What NFC may compose or replace: a letter with its marks, Hangul in pieces, and characters that stand for others. */
const DECOMPOSED = [
  `[^\\p{M} ${ODD_SPACE}${UNSEEN}]\\p{M}+`,
  '[\\u1100-\\u1112\\uac00-\\ud7a3][\\u1161-\\u1175\\u11a8-\\u11c2]+',
  '[\\u0340-\\u0344\\u0374\\u037e\\u0387\\u0958-\\u095f\\u09dc-\\u09df\\u0a33-\\u0a5e\\u0b5c\\u0b5d\\u0f43-\\u0fb9]',
  '[\\u1f71-\\u1ffd\\u2126\\u212a\\u212b\\u2329\\u232a\\u2adc\\uf900-\\ufaff\\ufb1d-\\ufb4e\\u{2f800}-\\u{2fa1d}]',
].join('|')

/** Finds all that printing may do to a text in NFC. */
export const PRINTING_FORMS = new RegExp(PRINTING, 'g')
/** The same for a text that is not in NFC. */
export const PRINTING_FORMS_DECOMPOSED = new RegExp(`${PRINTING}|${DECOMPOSED}`, 'gu')

const SPACE = new RegExp(`[ ${ODD_SPACE}]`)
const DASH = new RegExp(`^[-${DASHES}]`)
const HYPHEN_AT_LINE_END = /^[-\u2010\u00ad].*[\n\r\u2028\u2029\u000b\u000c\u0085]/s
const LINE_END = /[\n\r\u2028\u2029\u000b\u000c\u0085]/
const ENDS_IN_LETTER = /[\p{L}\p{M}]$/u
const ENDS_IN_SIGN = /[^\s]$/u
const BEGINS_SMALL = /^\p{Ll}/u
const BEGINS_WORD = /^[\p{L}\p{N}]/u
const SIGNS: Record<string, string> = {
  ...Object.fromEntries([...DOUBLE_MARKS].map((mark) => [mark, '"'])),
  ...Object.fromEntries([...SINGLE_MARKS].map((mark) => [mark, "'"])),
  '…': '...',
}

/**
 * What one match prints as, in its text at `start`; 'join' when it is a hyphen that only parts a word at a line end.
 * Spaces inside « guillemets » go, since other marks have none; a hyphen at a line end before a capital or a digit stays.
 */
export function printedAs(match: string, text: string, start: number): string | 'join' {
  if (match.length === 1 && SIGNS[match] !== undefined) return SIGNS[match]
  const end = start + match.length
  const before = text.slice(Math.max(0, start - 2), start)
  const after = text.slice(end, end + 2)
  if (HYPHEN_AT_LINE_END.test(match) && ENDS_IN_LETTER.test(before) && BEGINS_SMALL.test(after)) return 'join'
  if (DASH.test(match)) {
    const joins = LINE_END.test(match) && ENDS_IN_SIGN.test(before) && BEGINS_WORD.test(after)
    return !joins && SPACE.test(match) ? '- ' : '-'
  }
  return ofMarkOrSpace(match, before, after)
}

function ofMarkOrSpace(match: string, before: string, after: string): string {
  const first = SIGNS[match.charAt(0)]
  const last = SIGNS[match.at(-1) ?? '']
  const space = SPACE.test(match) ? ' ' : ''
  if (first !== undefined) return BEGINS_WORD.test(before.slice(-1)) ? first + space : first
  if (last !== undefined) return BEGINS_WORD.test(after) ? space + last : last
  if (space !== '') return space
  const letters = match.normalize('NFKC')
  return NOTHING.test(match)
    ? ''
    : /^[\ufb00-\ufefc]$/.test(match)
      ? letters.replace(/^ (?=\p{M})|\u0640/gu, '')
      : nfcOf(match)
}

/** Two Greek accents that stand alone are, in NFC, marks that print as an apostrophe. */
function nfcOf(match: string): string {
  const composed = match.normalize('NFC')
  return SIGNS[composed] ?? composed
}

const NOTHING = new RegExp(`^[${UNSEEN}]+$`)
