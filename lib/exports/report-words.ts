import { SOURCE_KIND_WORDS } from '@/lib/evidence/source'
import { localTimeOf } from '@/lib/shared/zoned-time'
import type { EditionClaim, EditionContent, EditionSource } from '@/lib/reports/edition'
import { spokenLine } from './evidence-words'

export const DRAFT_SENTENCE = 'Draft, not published. It may change until an editor publishes it.'

/** "WD-2024-017, edition 1", or that it is a draft. */
export function reportName({ state, report }: EditionContent): string {
  if (state === 'draft') return report.number === null ? 'Draft' : `${report.number}, draft`
  return `${report.number}, edition ${report.edition}`
}

/** An instant on the desk's clocks: "2024-01-26 19:30 (Asia/Tehran)". */
export function deskTime(instant: string, timeZone: string): string {
  return `${localTimeOf(new Date(instant), timeZone).replace('T', ' ')} (${timeZone})`
}

/** Who says it and through whom: "a US official, through the WSJ"; null when nobody is named. */
export function claimantLine({ claimant, claimantVia }: Pick<EditionClaim, 'claimant' | 'claimantVia'>): string | null {
  if (claimantVia === null) return claimant
  return claimant === null ? `through ${claimantVia}` : `${claimant}, through ${claimantVia}`
}

/** "passage 3", "passages 3, 4", or null when the words stand in none. */
export function passagesLine(passages: readonly number[]): string | null {
  if (passages.length === 0) return null
  return `${passages.length === 1 ? 'passage' : 'passages'} ${passages.join(', ')}`
}

/** `more` are sentences without their full stop. */
export type SourceParts = { title: string; facts: string; origin: string | null; more: string[] }

/** What is known of a source, without its address: "Title. Author, publisher, official statement, 2024-01-04, fa. Derives from …". */
export function sourceParts(source: EditionSource): SourceParts {
  const { author, publisher, publishedOn, language, derivesFrom } = source
  const facts = [author, publisher, SOURCE_KIND_WORDS[source.kind].toLowerCase(), publishedOn, language]
  const origin = derivesFrom && (derivesFrom.number === null ? derivesFrom.title : `source ${derivesFrom.number}`)
  return {
    title: source.title,
    facts: facts.filter((fact) => fact !== null).join(', '),
    origin: origin && `Derives from ${origin}`,
    more: [
      spokenLine(source),
      source.interest ? `Interest in the matter: ${source.interest}` : null,
      source.confidential === 'yes' ? 'What more is known of it stays on the desk' : null,
    ].filter((line) => line !== null),
  }
}
