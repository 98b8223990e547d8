import { type Imprint, inOrderOfText, numberedSources, numbersOfSources } from './assemble-edition'
import { signOffBlockers, signOffWarnings } from './blockers'
import type { EditionContent } from './edition'
import { evidenceUnderVerdict, frozenClaim } from './freeze-claim'
import type { LiveClaim } from './live-article'
import type { LiveSet, LiveSetArticle } from './live-set'
import { numbersInSet } from './set-numbers'
import { tellableArticle } from './tellable-article'
import { totalsOf } from './totals'

/** SHA-256 of no text at all: a set has none of its own. */
const NO_TEXT = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

/**
 * Freezes a report on a set of claims: by article, oldest first, then in the order of its text; each claim under its number in this
 * report, and saying where it stands. Passages and coverage of the articles are no matter of it. Of confidential sources it holds only what may be told.
 */
export function assembleSet(whole: LiveSet, { state, ...report }: Imprint): EditionContent {
  const set = tellableSet(whole)
  const inOrder = set.articles.map((article) => ({ article, claims: inOrderOfText(article.claims) }))
  const numbers = numbersInSet(
    inOrder.flatMap(({ claims }) => claims.map(({ id }) => id)),
    set.numbered,
  )
  const numberOf = numbersOfSources(inOrder.flatMap(({ claims }) => claims))
  const sources = numberedSources(set.sources, numberOf)
  const numbered = inOrder.map(({ article, claims }) => ({
    article,
    claims: claims.map((claim) => ({ claim: { ...claim, number: numbers.get(claim.id) ?? 0 }, was: claim.number })),
  }))
  const claims = numbered.flatMap(({ article, claims }, index) =>
    claims.map(({ claim, was }) => ({
      ...frozenClaim(claim, { ...article, stopping: set.stopping }, numberOf),
      from: { article: index + 1, number: was },
    })),
  )
  const toSign = numbered.flatMap(({ claims }) => claims.map(({ claim }) => claimToSign(claim)))
  const blockers = signOffBlockers(toSign, [], set.stopping).map((blocker) =>
    blocker.kind === 'no-claims' ? { ...blocker, sentence: 'No claim is chosen.' } : blocker,
  )
  const warnings = signOffWarnings(toSign, set.stopping)
  const { desk, scale, introduction } = set
  return {
    format: 'plumbline-edition/1',
    state,
    desk,
    report,
    article: headOf(set),
    scale,
    claims,
    sources,
    totals: totalsOf({ claims, scale, sources, blockers, warnings, passages: [] }),
    blockers,
    warnings,
    set: { introduction, articles: set.articles.map((article, index) => articleOf(article, index + 1)) },
  }
}

/** What is asked for to complete an edition of a set: the talk is that on its claims, and nobody signs a set off. */
export function besidesOfSet({ article, claims }: EditionContent) {
  return { about: { claimIds: claims.map(({ id }) => id) }, report: { id: article.id }, signedOff: null }
}

/** Articles of which no claim was chosen are not in it. */
function tellableSet(whole: LiveSet): LiveSet {
  const { stopping, desk, scale, sources, articles } = whole
  const shared = { stopping, desk, scale, sources }
  const told = articles.filter(({ claims }) => claims.length > 0).map((each) => tellableArticle({ ...shared, ...each }))
  const [first] = told
  return { ...whole, articles: told, sources: first?.sources ?? [] }
}

function claimToSign(claim: LiveClaim) {
  return { ...claim, restsOn: evidenceUnderVerdict(claim), problems: claim.graded.blockers }
}

function headOf({ id, title, language, direction }: LiveSet): EditionContent['article'] {
  const unknown = { byline: null, publisher: null, url: null, publishedOn: null }
  return { id, title, language, direction, ...unknown, version: 0, text: '', textSha256: NO_TEXT, passages: [] }
}

function articleOf(article: LiveSetArticle, number: number): NonNullable<EditionContent['set']>['articles'][number] {
  const { id, version, title, byline, publisher, url, publishedOn, language, direction, textSha256 } = article
  return { number, id, version, title, byline, publisher, url, publishedOn, language, direction, textSha256 }
}
