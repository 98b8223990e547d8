import { withoutPiledMarks } from '@/lib/shared/piled-marks'

const LONE_SURROGATE = /\p{Surrogate}/u
const NUL = '\u0000'
/** Soft hyphens, zero-width spaces, word joiners and stray byte order marks; joiners and direction marks stay, scripts need them. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g
const LINE_ENDS = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g
const FIXED_SPACES = /[\u00a0\u2007\u202f\t]/g

/**
 * Says in a sentence why a text cannot be kept: a NUL (U+0000) or a lone surrogate, with the line it stands in, counted
 * from 1. Gives null when it can.
 */
export function unkeepable(text: string, name = 'text'): string | null {
  const nul = text.indexOf(NUL)
  if (nul >= 0) {
    return `Line ${lineOf(text, nul)} of the ${name} holds a NUL character (U+0000), which no article has. Remove it and import again.`
  }
  const lone = LONE_SURROGATE.exec(text)
  if (!lone) return null
  const code = lone[0].charCodeAt(0).toString(16).toUpperCase()
  return `Line ${lineOf(text, lone.index)} of the ${name} holds half of a character (a lone surrogate, U+${code}). Remove it and import again.`
}

/** Brings a text to NFC with LF line ends and plain spaces, without unseen and control characters. */
export function cleanCharacters(text: string): string {
  const plain = withoutControls(text.replace(LINE_ENDS, '\n').replace(UNSEEN, '').replace(FIXED_SPACES, ' '))
  return withoutPiledMarks(plain).normalize('NFC')
}

/** Makes one line of a stretch of text: runs of white space become one space, outer ones go. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split(/\r\n|[\r\n]/).length
}

/** Control characters print nothing, break exports, and are no part of what was written. */
function withoutControls(text: string): string {
  return text.replace(/\p{Cc}/gu, (control) => (control === '\n' ? control : ''))
}
