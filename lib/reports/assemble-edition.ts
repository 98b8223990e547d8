import { passageStates } from '@/lib/articles/coverage'
import { signOffBlockers } from './blockers'
import type { EditionContent, EditionSource } from './edition'
import { evidenceUnderVerdict, frozenClaim } from './freeze-claim'
import type { LiveArticle, LiveClaim, LiveSource } from './live-article'
import { totalsOf } from './totals'

/** Whether it is published, under what number, when and by whom. */
export type Imprint = EditionContent['report'] & Pick<EditionContent, 'state'>

/** Freezes an article as it stands: claims in the order of the text, sources numbered as they are used, everything counted once. */
export function assembleEdition(article: LiveArticle, { state, ...report }: Imprint): EditionContent {
  const { id, version, title, byline, publisher, url, publishedOn, language, direction, text, textSha256 } = article
  const about = { id, version, title, byline, publisher, url, publishedOn, language, direction, text, textSha256 }
  const live = inOrderOfText(article.claims)
  const sources = numberedSources(live, article.sources)
  const numberOf = new Map(sources.map((source) => [source.id, source.number]))
  const claims = live.map((claim) => frozenClaim(claim, article, numberOf))
  const passages = frozenPassages(article)
  const toSign = live.map((claim) => ({ ...claim, restsOn: evidenceUnderVerdict(claim) }))
  const blockers = signOffBlockers(toSign, passages)
  const { desk, scale } = article
  return {
    format: 'plumbline-edition/1',
    state,
    desk,
    report,
    article: { ...about, passages },
    scale,
    claims,
    sources,
    totals: totalsOf({ claims, scale, sources, blockers, passages }),
    blockers,
  }
}

/** Claims whose words stand nowhere in this version come last. */
function inOrderOfText(claims: readonly LiveClaim[]): LiveClaim[] {
  const first = (claim: LiveClaim) => claim.quotes[0]?.start ?? Number.MAX_SAFE_INTEGER
  return claims
    .map((claim) => ({ ...claim, quotes: [...claim.quotes].sort((a, b) => a.start - b.start || a.end - b.end) }))
    .sort((a, b) => first(a) - first(b) || a.number - b.number)
}

function numberedSources(claims: readonly LiveClaim[], known: readonly LiveSource[]): EditionSource[] {
  const used = [...new Set(claims.flatMap(({ evidence }) => evidence.map(({ sourceId }) => sourceId)))]
  const numberOf = new Map(used.map((id, index) => [id, index + 1]))
  return known
    .filter(({ id }) => numberOf.has(id))
    .map(({ derivesFrom, ...source }) => ({
      ...source,
      number: numberOf.get(source.id) ?? 0,
      derivesFrom: derivesFrom && { title: derivesFrom.title, number: numberOf.get(derivesFrom.id) ?? null },
    }))
    .sort((a, b) => a.number - b.number)
}

function frozenPassages({ passages, claims }: LiveArticle): EditionContent['article']['passages'] {
  const quotes = claims.flatMap(({ quotes, status }) => quotes.map(({ start, end }) => ({ start, end, status })))
  const marks = passages.filter(({ mark }) => mark !== null).map(({ id }) => ({ passageId: id }))
  const states = passageStates(passages, quotes, marks)
  return passages.map(({ id: _id, ...passage }, index) => ({ ...passage, state: states[index] ?? 'todo' }))
}
