import { passageStates } from '@/lib/articles/coverage'
import { isConfidential } from '@/lib/evidence/confidential'
import { signOffBlockers, signOffWarnings } from './blockers'
import type { EditionContent, EditionSource } from './edition'
import { evidenceUnderVerdict, frozenClaim } from './freeze-claim'
import type { LiveArticle, LiveClaim, LiveSource } from './live-article'
import { tellableArticle } from './tellable-article'
import { totalsOf } from './totals'

/** Whether it is published, under what number, when and by whom. */
export type Imprint = EditionContent['report'] & Pick<EditionContent, 'state'>

/** Freezes an article as it stands: claims in the order of the text, sources numbered as they are used, everything counted once. Of confidential sources it holds only what may be told. */
export function assembleEdition(whole: LiveArticle, { state, ...report }: Imprint): EditionContent {
  const article = tellableArticle(whole)
  const { id, version, title, byline, publisher, url, publishedOn, language, direction, text, textSha256 } = article
  const about = { id, version, title, byline, publisher, url, publishedOn, language, direction, text, textSha256 }
  const live = inOrderOfText(article.claims)
  const numberOf = numbersOfSources(live)
  const sources = numberedSources(article.sources, numberOf)
  const claims = live.map((claim) => frozenClaim(claim, article, numberOf))
  const passages = frozenPassages(article)
  const toSign = live.map((claim) => ({
    ...claim,
    restsOn: evidenceUnderVerdict(claim),
    problems: claim.graded.blockers,
  }))
  const blockers = signOffBlockers(toSign, passages, article.stopping)
  const warnings = signOffWarnings(toSign, article.stopping)
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
    totals: totalsOf({ claims, scale, sources, blockers, warnings, passages }),
    blockers,
    warnings,
  }
}

/** Claims whose words stand nowhere in this version come last. */
export function inOrderOfText(claims: readonly LiveClaim[]): LiveClaim[] {
  const first = (claim: LiveClaim) => claim.quotes[0]?.start ?? Number.MAX_SAFE_INTEGER
  return claims
    .map((claim) => ({ ...claim, quotes: [...claim.quotes].sort((a, b) => a.start - b.start || a.end - b.end) }))
    .sort((a, b) => first(a) - first(b) || a.number - b.number)
}

/** Sources by id, numbered in the order in which the claims use them. */
export function numbersOfSources(claims: readonly LiveClaim[]): Map<string, number> {
  const used = [...new Set(claims.flatMap(({ evidence }) => evidence.map(({ sourceId }) => sourceId)))]
  return new Map(used.map((id, index) => [id, index + 1]))
}

/** The sources that claims use, by their numbers. */
export function numberedSources(known: readonly LiveSource[], numberOf: ReadonlyMap<string, number>): EditionSource[] {
  return known
    .filter(({ id }) => numberOf.has(id))
    .map((source) => frozenSource(source, numberOf))
    .sort((a, b) => a.number - b.number)
}

/** A confidential source gets a name of this edition alone: its id would tell when it was added, and in which other reports it stands. */
function frozenSource(source: LiveSource, numberOf: ReadonlyMap<string, number>): EditionSource {
  const { derivesFrom, note: _ours, confidentiality: _terms, ...told } = source
  const number = numberOf.get(source.id) ?? 0
  const confidential = isConfidential(source)
  return {
    ...told,
    id: confidential ? `confidential-${number}` : source.id,
    number,
    derivesFrom: derivesFrom && { title: derivesFrom.title, number: numberOf.get(derivesFrom.id) ?? null },
    confidential: confidential ? 'yes' : 'no',
  }
}

function frozenPassages({ passages, claims }: LiveArticle): EditionContent['article']['passages'] {
  const quotes = claims.flatMap(({ quotes, status }) => quotes.map(({ start, end }) => ({ start, end, status })))
  const marks = passages.filter(({ mark }) => mark !== null).map(({ id }) => ({ passageId: id }))
  const states = passageStates(passages, quotes, marks)
  return passages.map(({ id: _id, ...passage }, index) => ({ ...passage, state: states[index] ?? 'todo' }))
}
