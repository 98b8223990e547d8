import type { PageFacts } from '@/lib/capture/read-text'
import { isStopgapTitle } from './title-from-address'

/** What of a source may be filled from its page: all that a person left empty. */
export type FillableFacts = {
  title: string
  url: string | null
  publisher: string | null
  author: string | null
  publishedOn: string | null
  language: string | null
}
export type FilledFacts = Partial<Pick<FillableFacts, 'title' | 'publisher' | 'author' | 'publishedOn' | 'language'>>

/**
 * The empty facts of a source that its page or file knows. What a person gave always stays; only a title that was made from the
 * address or the name of the file gives way. What the page says is hostile: it is cut to what a form would let through.
 */
export function factsToFill(source: FillableFacts, found: PageFacts, fileName: string | null): FilledFacts {
  const filled: FilledFacts = {}
  const title = line(found.title, 500)
  if (title !== null && title !== source.title && isStopgapTitle(source.title, { url: source.url, fileName })) {
    filled.title = title
  }
  const publisher = source.publisher === null ? line(found.publisher, 200) : null
  if (publisher !== null) filled.publisher = publisher
  const author = source.author === null ? line(found.author, 200) : null
  if (author !== null) filled.author = author
  if (source.publishedOn === null && isDay(found.publishedOn)) filled.publishedOn = found.publishedOn
  if (source.language === null && isLanguage(found.language)) filled.language = found.language
  return filled
}

function line(text: string | null, most: number): string | null {
  const clean = (text ?? '').normalize('NFC').replace(UNPRINTABLE, ' ').replace(/\s+/g, ' ').trim()
  return clean === ''
    ? null
    : clean
        .slice(0, most)
        .replace(/[\ud800-\udbff]$/, '')
        .trim()
}

/** Control characters, halves of characters, and the marks that turn the direction of the text after them. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu

function isDay(day: string | null): day is string {
  if (day === null || !/^[12]\d{3}-\d{2}-\d{2}$/.test(day)) return false
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

function isLanguage(tag: string | null): tag is string {
  return tag !== null && tag.length <= 35 && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag)
}
