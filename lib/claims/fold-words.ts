import type { TextRange } from '@/lib/shared/text-range'

/** A word of a text as it is compared, with its range there. */
export type FoldedWord = TextRange & { word: string }

/** Scripts written without spaces, and Hangul, whose words carry their particles: each character is a word, so that any part is found as a phrase. */
const ALONE =
  /[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3130-\u318f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\u{20000}-\u{3ffff}]/u
/** Marks that do not make another word: accents, Hebrew points, Arabic vowels and the stretching line. The breve of й stays. */
const MARKS =
  /(?<!и)\u0306|[\u0300-\u0305\u0307-\u036f\u0591-\u05bd\u05bf-\u05c7\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200c\u200d]/gu
const SAME: Record<string, string> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ς: 'σ' },
  ...{ ٱ: 'ا', ى: 'ي', ی: 'ي', ې: 'ي', ة: 'ه', ہ: 'ه', ۀ: 'ه', ک: 'ك' },
  ...Object.fromEntries([...'٠١٢٣٤٥٦٧٨٩'].map((digit, value) => [digit, String(value)])),
  ...Object.fromEntries([...'۰۱۲۳۴۵۶۷۸۹'].map((digit, value) => [digit, String(value)])),
}
const PIECE = /\P{M}[\p{M}\u200c\u200d\uff9e\uff9f]*|[\p{M}\u200c\u200d]+/gu
const IN_WORD = /^[\p{L}\p{N}\u0900-\u0963\u0966-\u0dff]+$/u

const ASCII = /^[\0-\x7f]*$/

/** The words of a text without case, accents and vowel signs, as the function fold_words of the database gives them. */
export function foldedWords(text: string): FoldedWord[] {
  if (ASCII.test(text)) return plainWords(text)
  const words: FoldedWord[] = []
  let open: FoldedWord | null = null
  for (const match of text.matchAll(PIECE)) {
    const start = match.index
    const end = start + match[0].length
    for (const unit of foldPiece(match[0])) {
      if (!IN_WORD.test(unit)) open = null
      else if (ALONE.test(unit)) {
        words.push({ word: unit, start, end })
        open = null
      } else if (open === null) {
        open = { word: unit, start, end }
        words.push(open)
      } else {
        open.word += unit
        open.end = end
      }
    }
  }
  return words
}

function plainWords(text: string): FoldedWord[] {
  return [...text.matchAll(/[a-z0-9]+/gi)].map((match) => ({
    word: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }))
}

function foldPiece(piece: string): string[] {
  const bare = piece.toLowerCase().normalize('NFKD').replace(MARKS, '').normalize('NFKC')
  return [...bare].flatMap((unit) => [...(SAME[unit] ?? unit)])
}
