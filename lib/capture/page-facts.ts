import { cleanCharacters, oneLine } from '@/lib/articles/clean-characters'
import { htmlFacts } from '@/lib/articles/html-facts'
import { optionalAddress, optionalDay } from '@/lib/shared/text-input'
import type { PageFacts } from './read-text'

const LONGEST = { title: 500, publisher: 200, author: 200, language: 35 }
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i

/** What a page says of itself: JSON-LD before OpenGraph before other meta before what stands on it; `address` is where it was found. */
export function pageFacts(document: Document, address: string | null): PageFacts {
  const { byline, ...said } = htmlFacts(document)
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href')
  return fittingFacts({ ...said, author: byline, url: said.url ?? absolute(canonical, address) })
}

/** Facts as the fields of a source can hold them: lines of their length, real days, web addresses; what does not fit is left out. */
export function fittingFacts(said: Partial<Record<keyof PageFacts, string | null>>): PageFacts {
  const language = line(said.language, LONGEST.language)
  return {
    title: line(said.title, LONGEST.title),
    publisher: line(said.publisher, LONGEST.publisher),
    author: line(said.author, LONGEST.author),
    publishedOn: optionalDay('').safeParse(said.publishedOn).data ?? null,
    language: language !== null && LANGUAGE.test(language) ? language : null,
    url: optionalAddress('').safeParse(said.url).data ?? null,
  }
}

/** Never half a character. */
function line(words: string | null | undefined, longest: number): string | null {
  const whole = oneLine(cleanCharacters((words ?? '').slice(0, longest * 4).replace(/\p{Surrogate}/gu, '')))
  return (
    whole
      .slice(0, longest)
      .replace(/[\ud800-\udbff]$/, '')
      .trim() || null
  )
}

function absolute(href: string | null | undefined, address: string | null): string | null {
  if (!href || !address || !URL.canParse(href, address)) return null
  return new URL(href, address).href
}
