import type { EditionClaim, EditionContent } from '@/lib/reports/edition'
import { publicAddressOf } from '@/lib/reports/public-address'
import { addressBase, claimReviewNode, type LinkedNode, linkedJson, type ReviewedClaim } from './claimreview-node'
import type { Print } from './print'
import { type Words, wordsOf } from './words'

/** `errors` keep a claim from being handed out as a ClaimReview (it stays a Claim of the report; none of ours should ever have one); `warnings` are told beside it. Each names its claim. */
export type ClaimReviewExport = { body: string; errors: string[]; warnings: string[] }

/** The claims that are handed out as ClaimReviews, and what was found wrong. */
export type SoundReviews = { sound: (ReviewedClaim & { claim: EditionClaim })[]; errors: string[]; warnings: string[] }

/** The ClaimReviews of a print: of settled claims of a published edition, without those that have an error. */
export function soundReviews({ content, claims, options }: Print, { origin }: { origin: string }): SoundReviews {
  const reviews = claims
    .filter(({ rating }) => content.state === 'published' && rating !== null)
    .map((claim) => ({ claim, ...claimReviewNode(content, claim, { origin, language: options.language }) }))
  const told = reviews.flatMap(({ claim, findings }) =>
    findings.map(({ level, rule, sentence }) => ({ level, line: `C-${claim.number}, ${rule}: ${sentence}` })),
  )
  return {
    sound: reviews.filter(({ findings }) => findings.every(({ level }) => level === 'warn')),
    errors: told.filter(({ level }) => level === 'error').map(({ line }) => line),
    warnings: [...addressWarnings(content), ...told.filter(({ level }) => level === 'warn').map(({ line }) => line)],
  }
}

/**
 * JSON-LD in words of schema.org: one ClaimReview for each settled claim of a published edition, and beside them the Report
 * with every other claim as a Claim, a Dataset with its totals, and ItemLists with its open items and its warnings. Claims have their pages under the
 * address the edition names, else the desk's publication address, else, with a warning, `origin`. A draft has no ClaimReview.
 */
export function exportClaimReview(print: Print, { origin }: { origin: string }): ClaimReviewExport {
  const { content, claims, options } = print
  const words = wordsOf(options.language)
  const number = content.report.number ?? 'draft'
  const address = publicAddressOf(addressBase(content, origin), { number })
  const { sound, errors, warnings } = soundReviews(print, { origin })
  const reviewed = new Set(sound.map(({ claim }) => claim))
  const others = claims.filter((claim) => !reviewed.has(claim))
  const graph = [
    report(print, others, address, words),
    totals(content, address, words),
    openItems(content, address, words),
    ...warningItems(content, address, words),
    ...sound.map(({ node }) => node),
  ]
  return { body: `${linkedJson({ '@graph': graph })}\n`, errors, warnings }
}

function report(
  { content, sha256 }: Print,
  others: readonly EditionClaim[],
  address: string,
  words: Words,
): LinkedNode {
  const { article, report: imprint, set } = content
  return {
    '@type': 'Report',
    '@id': address,
    name: `${words.say('report')} ${words.reportName(content)}`,
    reportNumber: imprint.number ?? undefined,
    version: imprint.edition ?? undefined,
    creativeWorkStatus: content.state === 'draft' ? words.say('draft') : 'Published',
    datePublished: content.state === 'draft' ? undefined : imprint.at,
    publisher: { '@type': 'Organization', name: content.house?.name ?? content.desk.name },
    identifier: `sha256:${sha256}`,
    headline: set === undefined ? undefined : article.title,
    about: set === undefined ? articleNode(article) : set.articles.map(articleNode),
    hasPart: others.map((claim) => ({
      '@type': 'Claim',
      identifier: `C-${claim.number}`,
      text: claim.statement,
      creativeWorkStatus: words.status(claim.status),
      author: claim.claimant === null ? undefined : { '@type': 'Person', name: claim.claimant },
    })),
  }
}

type Titled = Pick<EditionContent['article'], 'title' | 'url' | 'language' | 'publishedOn'>

function articleNode({ title, url, language, publishedOn }: Titled): LinkedNode {
  return {
    '@type': 'NewsArticle',
    headline: title,
    url: url ?? undefined,
    inLanguage: language,
    datePublished: publishedOn ?? undefined,
  }
}

function totals(content: EditionContent, address: string, words: Words): LinkedNode {
  const variableMeasured = words
    .totals(content)
    .map(({ name, count }) => ({ '@type': 'PropertyValue', name, value: count }))
  const name = words.say('totals')
  return { '@type': 'Dataset', '@id': `${address}#totals`, name, isPartOf: { '@id': address }, variableMeasured }
}

function openItems(content: EditionContent, address: string, words: Words): LinkedNode {
  const { blockers, report } = content
  const why = words.say('whyWithOpenItems')
  return {
    '@type': 'ItemList',
    '@id': `${address}#open-items`,
    name: words.say('openItems'),
    description:
      report.blockersReason === null ? undefined : words.say('named', { name: why, value: report.blockersReason }),
    ...itemList(blockers.map((blocker) => words.openItem(blocker, content))),
  }
}

function warningItems({ warnings }: EditionContent, address: string, words: Words): LinkedNode[] {
  if (warnings === undefined) return []
  const about = { name: words.say('warnings'), description: words.say('warningsDoNotStop') }
  return [{ '@type': 'ItemList', '@id': `${address}#warnings`, ...about, ...itemList(warnings.map(words.warning)) }]
}

function itemList(sentences: readonly string[]): LinkedNode {
  const items = sentences.map((name, index) => ({ '@type': 'ListItem', position: index + 1, name }))
  return { numberOfItems: items.length, itemListElement: items }
}

function addressWarnings({ desk, address }: EditionContent): string[] {
  if (desk.publicationUrl !== null || address) return []
  return [
    'The desk has no publication address, so claims lie under the address of this installation. An admin sets it under Settings, Publication address.',
  ]
}
