import type { EditionSource } from './edition'
import type { ReportMaterial } from './edition-content.store'

type SourceMaterial = ReportMaterial['claims'][number]['evidence'][number]['source']

/** The sources of these claims, numbered from 1 in the order in which the claims use them. */
export function composeSources(claims: ReportMaterial['claims']): EditionSource[] {
  const sources = new Map<string, SourceMaterial>()
  for (const { source } of claims.flatMap(({ evidence }) => evidence)) {
    if (!sources.has(source.id)) sources.set(source.id, source)
  }
  const numbers = new Map([...sources.keys()].map((id, index) => [id, index + 1]))
  return [...sources.values()].map(({ derivesFrom, publishedOn, ...source }, index) => ({
    number: index + 1,
    ...source,
    publishedOn: publishedOn?.toISOString().slice(0, 10) ?? null,
    derivesFrom:
      derivesFrom === null ? null : { number: numbers.get(derivesFrom.id) ?? null, title: derivesFrom.title },
  }))
}
