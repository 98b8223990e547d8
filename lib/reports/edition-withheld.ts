import { CONFIDENTIAL_TITLE, toldOutside } from '@/lib/evidence/confidential'
import type { EditionContent, EditionSource } from './edition'

/** Ids and titles of sources that are confidential by now. */
export type ConfidentialByNow = { ids: ReadonlySet<string>; titles: ReadonlySet<string> }

/** An earlier edition as it may be told again: what became confidential since is replaced, with what was quoted from it. */
export function toldAgain(content: EditionContent, byNow: ConfidentialByNow): EditionContent {
  const hidden = new Set(content.sources.filter(({ id }) => byNow.ids.has(id)).map(({ number }) => number))
  const hides = content.sources.some(({ derivesFrom }) => derivesFrom !== null && byNow.titles.has(derivesFrom.title))
  if (hidden.size === 0 && !hides) return content
  return {
    ...content,
    sources: content.sources.map((source) => (hidden.has(source.number) ? withheld(source) : ofOrigin(source, byNow))),
    claims: content.claims.map((claim) => ({
      ...claim,
      evidence: claim.evidence.map((piece) => (hidden.has(piece.source) ? { ...piece, ...NO_WORDS } : piece)),
    })),
  }
}

const NO_WORDS = { quote: null, locator: null, note: null, quoteOutcome: null, snapshot: null }

function withheld({ number, kind }: EditionSource): EditionSource {
  const terms = { confidentiality: 'confidential', spokenTerms: null } as const
  const nothing = { title: '', publisher: null, author: null, url: null, archiveUrl: null, publishedOn: null }
  const silent = { language: null, note: null, interest: null, spokenOn: null, spokenHow: null, derivesFrom: null }
  const { note: _ours, derivesFrom: _origin, ...told } = toldOutside({ ...terms, ...nothing, ...silent, kind })
  return { ...told, number, id: `confidential-${number}`, derivesFrom: null, confidential: 'yes' }
}

function ofOrigin(source: EditionSource, { titles }: ConfidentialByNow): EditionSource {
  const { derivesFrom } = source
  if (derivesFrom === null || !titles.has(derivesFrom.title)) return source
  return { ...source, derivesFrom: { ...derivesFrom, title: CONFIDENTIAL_TITLE } }
}
