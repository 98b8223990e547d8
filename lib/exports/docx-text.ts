/** Text of one direction, as a run of Word has it. */
export type DirectedText = { text: string; direction: 'ltr' | 'rtl' }

/** What XML 1.0 cannot hold: control characters, halves of characters, two non-characters. */
const UNHOLDABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const SOME_RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u
const PIECES =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{M}]+|\p{N}+(?:[.,:/'’-]\p{N}+)*|\p{L}+|[^\p{L}\p{N}\p{M}]+|[\s\S]/gu

/** The text as XML can hold it: each control character as the picture Unicode has of it (␛), each half of a character as �. */
export function holdable(text: string): string {
  return text.replace(UNHOLDABLE, (sign) => {
    const code = sign.charCodeAt(0)
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd'
  })
}

/** The direction of the first letter that has one (UAX #9, P2 and P3); `otherwise` when none has. */
export function firstDirection(text: string, otherwise: 'ltr' | 'rtl'): 'ltr' | 'rtl' {
  const letter = text.match(/\p{L}/u)?.[0]
  if (letter === undefined) return otherwise
  return SOME_RTL.test(letter) ? 'rtl' : 'ltr'
}

/**
 * Cuts a text into stretches of one direction, as Word wants its runs marked: letters have theirs, a number is written left to right and
 * keeps to Latin words before it, what stands between two of one kind goes with them, the rest with the paragraph (after UAX #9).
 */
export function directedTexts(text: string, paragraph: 'ltr' | 'rtl'): DirectedText[] {
  if (text === '') return []
  if (paragraph === 'ltr' && !SOME_RTL.test(text)) return [{ text, direction: 'ltr' }]
  const pieces = text.match(PIECES) ?? []
  const strengths = strengthsOf(pieces, paragraph)
  const result: DirectedText[] = []
  pieces.forEach((piece, index) => {
    const strength = strengths[index] ?? 'neutral'
    const direction = strength === 'neutral' ? between(strengths, index, paragraph) : strength === 'rtl' ? 'rtl' : 'ltr'
    const last = result.at(-1)
    if (last?.direction === direction) result[result.length - 1] = { text: last.text + piece, direction }
    else result.push({ text: piece, direction })
  })
  return result
}

/**
 * Words of somebody else in a line of ours. Where their direction is another, or changes, marks of direction (U+200E, U+200F) that show
 * nothing hold them together and apart from the line, as an isolate would: Word and LibreOffice both heed marks, not both isolates.
 */
export function embeddedTexts(text: string, paragraph: 'ltr' | 'rtl'): DirectedText[] {
  const own = firstDirection(text, paragraph)
  const inner = directedTexts(text, own)
  if (inner.every(({ direction }) => direction === paragraph)) return inner
  const [mark, back] = [MARKS[own], MARKS[paragraph]]
  const held = own === paragraph ? inner : [mark, ...inner, mark]
  return [back, ...held, back]
}

const MARKS = {
  ltr: { text: '\u200e', direction: 'ltr' },
  rtl: { text: '\u200f', direction: 'rtl' },
} as const

/** A `number` after right-to-left letters is written left to right and lies among them like one of them. */
type Strength = 'ltr' | 'rtl' | 'number' | 'neutral'

function strengthsOf(pieces: readonly string[], paragraph: 'ltr' | 'rtl'): Strength[] {
  let last = paragraph
  return pieces.map((piece) => {
    if (SOME_RTL.test(piece)) last = 'rtl'
    else if (/^\p{L}/u.test(piece)) last = 'ltr'
    else if (/^\p{N}/u.test(piece)) return last === 'ltr' ? 'ltr' : 'number'
    else return 'neutral'
    return last
  })
}

function between(strengths: readonly Strength[], at: number, paragraph: 'ltr' | 'rtl'): 'ltr' | 'rtl' {
  const [before, after] = [side(strengths[at - 1]), side(strengths[at + 1])]
  return before !== null && before === after ? before : paragraph
}

function side(strength: Strength | undefined): 'ltr' | 'rtl' | null {
  if (strength === undefined || strength === 'neutral') return null
  return strength === 'ltr' ? 'ltr' : 'rtl'
}
