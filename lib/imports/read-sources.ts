import { titleFromAddress } from '@/lib/evidence/title-from-address'
import { typedAddress } from '@/lib/evidence/typed-address'
import type { ImportedSource } from './imported-row'

export const MOST_SOURCES = 20

const ADDRESS = /https?:\/\/[^\s<>"“”]+/giu
const LONGEST_ADDRESS = 2_000
const LONGEST_TITLE = 500

/** The sources a cell names, a line each: an address, a title, or a title with its address; each once. Gives a sentence when one cannot be kept. */
export function readSources(cell: string): { sources: ImportedSource[] } | { sentence: string } {
  const sources = new Map<string, ImportedSource>()
  for (const line of cell.split('\n')) {
    for (const source of sourcesOfLine(line.trim())) {
      const issue = sourceIssue(source)
      if (issue !== null) return { sentence: issue }
      sources.set(source.url ?? source.title, source)
    }
  }
  if (sources.size > MOST_SOURCES) return { sentence: `A row may name ${MOST_SOURCES} sources at most.` }
  return { sources: [...sources.values()] }
}

function sourcesOfLine(line: string): ImportedSource[] {
  if (line === '') return []
  const whole = typedAddress(line)
  if (whole !== null) return [named(whole, '')]
  const addresses = (line.match(ADDRESS) ?? []).map((each) => each.replace(/[.,;:!?)\]}>]+$/, ''))
  const [only] = addresses
  if (only === undefined) return [{ url: null, title: line, publisher: null }]
  if (addresses.length > 1) return addresses.map((url) => named(url, ''))
  const title = line
    .replace(only, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:.|()[\]<>–—-]+|[\s,;:|()[\]<>–—-]+\.?$/gu, '')
  return [named(only, title)]
}

function named(url: string, title: string): ImportedSource {
  return { url, title: title || (URL.canParse(url) ? titleFromAddress(url) : url), publisher: null }
}

function sourceIssue({ url, title }: ImportedSource): string | null {
  if (title.length > LONGEST_TITLE) return `The title of a source may have ${LONGEST_TITLE} characters at most.`
  if (url === null) return null
  if (url.length > LONGEST_ADDRESS) return `An address may have ${LONGEST_ADDRESS} characters at most.`
  if (!URL.canParse(url)) return `“${url.slice(0, 60)}” is no address.`
  const { username, password, hostname } = new URL(url)
  if (username !== '' || password !== '') return 'An address with a password in it is not kept. Take the password out.'
  return hostname === '' ? `“${url.slice(0, 60)}” is no address.` : null
}
