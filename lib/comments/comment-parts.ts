import { type Mentionable, namesIn } from './mentions'

/** A stretch of a comment: plain words, a name after @, or an address one can go to. */
export type CommentPart = { kind: 'words' | 'mention' | 'link'; text: string }

const ADDRESS = /https?:\/\/[^\s<>"“”«»\p{Cc}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]+/giu

/** What is longer is only words. */
const LONGEST_ADDRESS = 2_000

/**
 * A comment cut into what is drawn in different ways; put together again, the parts are the text. Names are those of the people
 * it mentions. Links are http and https addresses only, without the punctuation after them.
 */
export function commentParts(text: string, mentioned: readonly Mentionable[]): CommentPart[] {
  const links = [...text.matchAll(ADDRESS)].flatMap(({ index, 0: found }): Stretch[] => {
    if (found.length > LONGEST_ADDRESS) return []
    const address = withoutEnd(found)
    return isAddress(address) ? [{ kind: 'link', start: index, end: index + address.length }] : []
  })
  const names = namesIn(text, mentioned)
    .filter(({ start, end }) => !links.some((link) => start < link.end && end > link.start))
    .map(({ start, end }): Stretch => ({ kind: 'mention', start, end }))
  const parts: CommentPart[] = []
  let at = 0
  for (const { kind, start, end } of [...links, ...names].sort((a, b) => a.start - b.start)) {
    if (start > at) parts.push({ kind: 'words', text: text.slice(at, start) })
    parts.push({ kind, text: text.slice(start, end) })
    at = end
  }
  if (at < text.length) parts.push({ kind: 'words', text: text.slice(at) })
  return parts
}

type Stretch = { kind: 'mention' | 'link'; start: number; end: number }

/** The address without punctuation of the sentence around it; a closing bracket stays when the address opened one. */
function withoutEnd(found: string): string {
  let address = found
  for (;;) {
    const last = address.at(-1) ?? ''
    const opened = last === ')' ? '(' : last === ']' ? '[' : null
    if (opened !== null && count(address, opened) >= count(address, last)) return address
    if (opened === null && !/[.,;:!?'’…،؛؟。，]/u.test(last)) return address
    address = address.slice(0, -1)
  }
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1
}

function isAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, password } = new URL(text)
  return (protocol === 'http:' || protocol === 'https:') && hostname !== '' && username === '' && password === ''
}
