import { STATUS_WORDS } from '@/lib/claims/claim-status'
import { claimReviewFindings, isNumericRating } from './claimreview-rules'
import type { EditionClaim, EditionContent } from '@/lib/reports/edition'
import { contactLine, gradeLine, lookedUpLine } from './evidence-words'
import type { Print } from './print'
import { DRAFT_SENTENCE, reportName } from './report-words'
import { namedTotals } from '@/lib/reports/totals'

/** `errors` keep a claim from being handed out as a ClaimReview (it stays a Claim of the report; none of ours should ever have one); `warnings` are told beside it. Each names its claim. */
export type ClaimReviewExport = { body: string; errors: string[]; warnings: string[] }

/** A thing of schema.org; a property that is `undefined` is left out, as nothing empty is ever written. */
type Node = { [name: string]: Value }
type Value = string | number | null | undefined | Node | readonly Value[]

/**
 * JSON-LD in words of schema.org: one ClaimReview for each settled claim of a published edition, and beside them the Report
 * with every other claim as a Claim, a Dataset with its totals, and ItemLists with its open items and its warnings. Claims lie under the
 * desk's publication address, or, with a warning, under `origin`, the address of this installation. A draft has no ClaimReview.
 */
export function exportClaimReview(
  { content, sha256, claims }: Print,
  { origin }: { origin: string },
): ClaimReviewExport {
  const base = (content.desk.publicationUrl ?? origin).replace(/\/+$/, '')
  const address = `${base}/reports/${encodeURIComponent(content.report.number ?? 'draft')}`
  const reviewed = claims.filter(({ rating }) => content.state === 'published' && rating !== null)
  const reviews = reviewed.map((claim) => ({ claim, node: claimReview(claim, content, address, base) }))
  const findings = reviews.flatMap(({ claim, node }) =>
    claimReviewFindings(node, hostOf(base)).map((finding) => ({ ...finding, claim: claim.number })),
  )
  const told = findings.map(({ level, rule, sentence, claim }) => ({ level, line: `C-${claim}, ${rule}: ${sentence}` }))
  const blocked = new Set(findings.filter(({ level }) => level === 'error').map(({ claim }) => claim))
  const sound = reviews.filter(({ claim }) => !blocked.has(claim.number))
  const others = claims.filter((claim) => !sound.some((each) => each.claim === claim))
  const graph = [
    report(content, others, address, sha256),
    totals(content, address),
    openItems(content, address),
    ...warningItems(content, address),
    ...sound.map(({ node }) => node),
  ]
  return {
    body: `${inertJson({ '@context': 'https://schema.org', '@graph': graph })}\n`,
    errors: told.filter(({ level }) => level === 'error').map(({ line }) => line),
    warnings: [...addressWarnings(content), ...told.filter(({ level }) => level === 'warn').map(({ line }) => line)],
  }
}

function claimReview(claim: EditionClaim, content: EditionContent, address: string, base: string): Node {
  return {
    '@type': 'ClaimReview',
    '@id': `${address}/C-${claim.number}`,
    url: `${address}/C-${claim.number}`,
    identifier: `C-${claim.number}`,
    claimReviewed: claim.statement,
    datePublished: content.report.at,
    isPartOf: { '@id': address },
    author: { '@type': 'Organization', name: content.desk.name, url: base },
    reviewRating: rating(claim, content),
    reviewBody: evidenceLines(claim, content) || undefined,
    itemReviewed: { '@type': 'Claim', ...said(claim, content) },
  }
}

/** Numbers only when they make a scale: 1 is falsest, the desk's highest number truest. */
function rating(claim: EditionClaim, { scale }: EditionContent): Node {
  const ratingValue = scale.find(({ label }) => label === claim.rating)?.claimReviewValue
  const numbers = {
    ratingValue,
    bestRating: Math.max(...scale.map((each) => each.claimReviewValue ?? 0)),
    worstRating: 1,
  }
  return {
    '@type': 'Rating',
    alternateName: claim.rating,
    ratingExplanation: claim.rationale ?? undefined,
    ...(ratingValue !== undefined && ratingValue !== null && isNumericRating(numbers)
      ? { ...numbers, ratingValue }
      : {}),
  }
}

/** Who said it, when and where. We do not know whether a claimant is a person or an organisation; a person is what it is read as. */
function said({ claimant }: EditionClaim, { article }: EditionContent): Node {
  const publisher = article.publisher === null ? undefined : { '@type': 'Organization', name: article.publisher }
  return {
    author: claimant === null ? undefined : { '@type': 'Person', name: claimant },
    datePublished: article.publishedOn ?? undefined,
    appearance:
      article.url === null
        ? undefined
        : {
            '@type': 'NewsArticle',
            url: article.url,
            headline: article.title,
            datePublished: article.publishedOn ?? undefined,
            publisher,
          },
  }
}

function report(content: EditionContent, others: readonly EditionClaim[], address: string, sha256: string): Node {
  const { article, report: imprint } = content
  return {
    '@type': 'Report',
    '@id': address,
    name: `Fact-check report ${reportName(content)}`,
    reportNumber: imprint.number ?? undefined,
    version: imprint.edition ?? undefined,
    creativeWorkStatus: content.state === 'draft' ? DRAFT_SENTENCE : 'Published',
    datePublished: content.state === 'draft' ? undefined : imprint.at,
    publisher: { '@type': 'Organization', name: content.desk.name },
    identifier: `sha256:${sha256}`,
    about: {
      '@type': 'NewsArticle',
      headline: article.title,
      url: article.url ?? undefined,
      inLanguage: article.language,
      datePublished: article.publishedOn ?? undefined,
    },
    hasPart: others.map((claim) => ({
      '@type': 'Claim',
      identifier: `C-${claim.number}`,
      text: claim.statement,
      creativeWorkStatus: STATUS_WORDS[claim.status],
      author: claim.claimant === null ? undefined : { '@type': 'Person', name: claim.claimant },
    })),
  }
}

function totals(content: EditionContent, address: string): Node {
  return {
    '@type': 'Dataset',
    '@id': `${address}#totals`,
    name: 'Totals of the report',
    description: 'How many claims, ratings, pieces of evidence, sources, passages and open items the report counts.',
    isPartOf: { '@id': address },
    variableMeasured: namedTotals(content.totals).map(({ name, count }) => ({
      '@type': 'PropertyValue',
      name,
      value: count,
    })),
  }
}

function openItems({ blockers, report: { blockersReason } }: EditionContent, address: string): Node {
  return {
    '@type': 'ItemList',
    '@id': `${address}#open-items`,
    name: 'What still blocks sign-off',
    description: blockersReason === null ? undefined : `Published all the same, because: ${blockersReason}`,
    numberOfItems: blockers.length,
    itemListElement: blockers.map(({ sentence }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: sentence,
    })),
  }
}

/** How good the evidence is, what looking its quotes up came to, and who was asked, a line each. */
function evidenceLines(claim: EditionClaim, { desk }: EditionContent): string {
  const looked = claim.evidence.flatMap((evidence) => {
    const line = lookedUpLine(evidence, desk.timeZone)
    return line === null ? [] : [`E-${evidence.number}: ${line}.`]
  })
  const asked = (claim.contacts ?? []).map((contact) => contactLine(contact, desk.timeZone))
  return [gradeLine(claim), ...looked, ...asked].filter((line) => line !== null).join('\n')
}

function warningItems({ warnings }: EditionContent, address: string): Node[] {
  if (warnings === undefined) return []
  const items = warnings.map(({ sentence }, index) => ({ '@type': 'ListItem', position: index + 1, name: sentence }))
  const about = { name: 'What warns, and does not block sign-off', numberOfItems: items.length }
  return [{ '@type': 'ItemList', '@id': `${address}#warnings`, ...about, itemListElement: items }]
}

function addressWarnings({ desk }: EditionContent): string[] {
  if (desk.publicationUrl !== null) return []
  return [
    'The desk has no publication address, so claims lie under the address of this installation. An admin sets it under Settings, Publication address.',
  ]
}

function hostOf(base: string): string | null {
  return URL.canParse(base) ? new URL(base).hostname : null
}

/** JSON that cannot end the script element it is pasted into: `<`, `>`, `&` and the line separators stand as escapes. */
function inertJson(value: Node): string {
  return JSON.stringify(value, null, 2).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
