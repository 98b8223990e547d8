import { CONFIDENTIAL_TITLE } from '@/lib/evidence/confidential'
import type { EditionChange, EditionClaim, EditionContent, EditionSource } from './edition'
import { claimChanges } from './edition-claim-changes'
import { comings, difference } from './edition-difference'

/**
 * What a reader of `before` has to be told when `after` takes its place, in a stable order: the article, its claims in the order of
 * the text, claims that are gone, sources, what is open, the scale. Claims and sources are the same by their id. What an edition of
 * its time did not say is not counted as a change; nor is a name told again that `after` keeps confidential.
 */
export function changesBetween(before: EditionContent, after: EditionContent): EditionChange[] {
  return [
    ...articleChanges(before.article, after.article),
    ...difference('introduction', before.set?.introduction ?? null, after.set?.introduction ?? null),
    ...articlesOfSetChanges(before, after),
    ...claimsChanges(before, after),
    ...sourceChanges(before.sources, after.sources),
    ...comings(OPEN_ITEMS, before.blockers.map(sentence), after.blockers.map(sentence)),
    ...(before.warnings === undefined || after.warnings === undefined
      ? []
      : comings(WARNINGS, before.warnings.map(sentence), after.warnings.map(sentence))),
    ...scaleChanges(before.scale, after.scale),
  ]
}

const OPEN_ITEMS = { added: 'open-item-added', closed: 'open-item-closed' } as const
const WARNINGS = { added: 'warning-added', closed: 'warning-closed' } as const

function sentence(item: { sentence: string }): string {
  return item.sentence
}

type ComparedArticle = Pick<
  EditionContent['article'],
  'title' | 'byline' | 'publisher' | 'publishedOn' | 'url' | 'version' | 'textSha256'
>

function articleChanges(before: ComparedArticle, after: ComparedArticle, piece?: number): EditionChange[] {
  const about = piece === undefined ? {} : { piece }
  const otherText = before.textSha256 !== after.textSha256
  return [
    ...difference('title', before.title, after.title, about),
    ...difference('facts', before.byline, after.byline, about),
    ...difference('facts', before.publisher, after.publisher, about),
    ...difference('facts', before.publishedOn, after.publishedOn, about),
    ...difference('facts', before.url, after.url, about),
    ...(otherText ? difference('article-text', `${before.version}`, `${after.version}`, about) : []),
  ]
}

function articlesOfSetChanges(before: EditionContent, after: EditionContent): EditionChange[] {
  const were = new Map(before.set?.articles.map((article) => [article.id, article]))
  return (after.set?.articles ?? []).flatMap((article) => {
    const was = were.get(article.id)
    return was === undefined ? [] : articleChanges(was, article, article.number)
  })
}

function claimsChanges(before: EditionContent, after: EditionContent): EditionChange[] {
  const were = byId(before.claims)
  const are = byId(after.claims)
  return [
    ...after.claims.flatMap((claim) => {
      const was = were.get(claim.id)
      if (was === undefined) return difference('claim-added', null, claim.statement, { claim: named(claim) })
      return claimChanges(was, claim, { before: byNumber(before.sources), after: byNumber(after.sources) })
    }),
    ...before.claims
      .filter(({ id }) => !are.has(id))
      .flatMap((claim) => difference('claim-removed', claim.statement, null, { claim: named(claim) })),
  ]
}

function named({ id, number }: EditionClaim): { id: string; number: number } {
  return { id, number }
}

function byId<Thing extends { id: string }>(things: readonly Thing[]): Map<string, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]))
}

function byNumber(sources: readonly EditionSource[]): Map<number, EditionSource> {
  return new Map(sources.map((source) => [source.number, source]))
}

/** A confidential source is another one in each edition: of it nothing is compared. */
function sourceChanges(before: readonly EditionSource[], after: readonly EditionSource[]): EditionChange[] {
  const were = byId(before)
  return after.flatMap((source) => {
    const was = were.get(source.id)
    if (was === undefined || source.confidential === 'yes' || was.confidential === 'yes') return []
    const about = { piece: source.number }
    const origin = toldOrigin(was, source)
    return [
      ...FACTS_OF_SOURCE.flatMap((fact) => difference('source-changed', was[fact], source[fact], about)),
      ...difference('source-changed', origin, source.derivesFrom?.title ?? null, about),
    ]
  })
}

const FACTS_OF_SOURCE = [
  ...(['title', 'kind', 'publisher', 'author', 'publishedOn', 'language', 'url', 'archiveUrl'] as const),
  ...(['interest', 'spokenOn', 'spokenHow', 'spokenTerms'] as const),
] as const

/** Where a source had it from, unless that is confidential by now. */
function toldOrigin(was: EditionSource, is: EditionSource): string | null {
  return is.derivesFrom?.title === CONFIDENTIAL_TITLE ? null : (was.derivesFrom?.title ?? null)
}

function scaleChanges(before: EditionContent['scale'], after: EditionContent['scale']): EditionChange[] {
  const spelled = ({ label, meaning, claimReviewValue }: EditionContent['scale'][number]) =>
    `${label}${claimReviewValue === null ? '' : ` (${claimReviewValue})`}: ${meaning}`
  const were = new Map(before.map((rating) => [rating.label, spelled(rating)]))
  const are = new Map(after.map((rating) => [rating.label, spelled(rating)]))
  return [...new Set([...are.keys(), ...were.keys()])].flatMap((label) =>
    difference('scale', were.get(label) ?? null, are.get(label) ?? null),
  )
}
