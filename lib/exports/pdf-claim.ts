import type { EditionClaim, EditionContent } from '@/lib/reports/edition'
import { wordDiff } from '@/lib/shared/word-diff'
import { linkable } from './html'
import type { PdfPage } from './pdf-page'
import { runsOf, visible } from './pdf-text'

type Evidence = EditionClaim['evidence'][number]

/** One claim as the template sets it. */
export function pdfClaim(claim: EditionClaim, content: EditionContent, page: PdfPage) {
  const { words, text } = page
  const { timeZone } = content.desk
  return {
    number: claim.number,
    statement: text(claim.statement),
    rating: claim.rating === null ? null : { ...inked(claim.rating, content), label: text(claim.rating) },
    status: words.status(claim.status),
    dropped: claim.status === 'dropped',
    facts: [[words.kind(claim.kind)], page.maybeLine(words.lines.claimant(claim))].filter((fact) => fact !== null),
    from: claim.from === undefined ? null : { said: words.from(claim) ?? '', article: claim.from.article },
    quotes: claim.quotes.map(({ exact, passages }, index) => ({
      ...articleText(exact, claim, content, page),
      passages: words.passages(passages),
      mark: page.marks.has(`q-${claim.number}-${index + 1}`) ? `q-${claim.number}-${index + 1}` : null,
    })),
    rationale: page.maybe(claim.rationale),
    dropReason: page.maybe(claim.dropReason),
    fix: claim.fix === null ? null : fixed(claim.fix, claim, content, page),
    decided: page.maybeLine(words.lines.decided(claim, content)),
    evidence: claim.evidence.map((evidence, index) =>
      pdfEvidence(evidence, claim.evidence.slice(0, index), timeZone, page),
    ),
    grade: page.maybeLine(words.lines.grade(claim)),
    contacts: (claim.contacts ?? []).map((contact) => page.line(words.lines.contact(contact, timeZone))),
  }
}

/** The shape and ink of a rating of the scale. */
export function inked(label: string, { scale }: EditionContent) {
  const rating = scale.find((each) => each.label === label)
  return { shape: rating?.shape ?? 'unverified', colour: rating?.colour ?? 'unverified' }
}

/** The source is told in full in the first footnote that names it, by its title in those of later claims; a claim has one for each source. */
function pdfEvidence(evidence: Evidence, before: readonly Evidence[], timeZone: string, page: PdfPage) {
  const note = noteOf(evidence, before, page)
  page.told.add(evidence.source)
  return {
    number: evidence.number,
    stance: evidence.stance,
    said: page.words.stance(evidence.stance),
    quote: page.maybe(evidence.quote),
    locator: page.maybe(evidence.locator),
    note: page.maybe(evidence.note),
    lookedUp: page.maybeLine(page.words.lines.lookedUp(evidence, timeZone)),
    source: evidence.source,
    footnote: note,
  }
}

function noteOf({ source }: Evidence, before: readonly Evidence[], { told }: PdfPage): 'full' | 'short' | 'again' {
  if (before.some((evidence) => evidence.source === source)) return 'again'
  return told.has(source) ? 'short' : 'full'
}

/** Words of the article, in its language and direction; those of a set in the article the claim stands in. */
function articleText(exact: string, { from }: EditionClaim, content: EditionContent, page: PdfPage) {
  const article = content.set?.articles.find(({ number }) => number === from?.article) ?? content.article
  return { text: { ...page.text(exact), dir: article.direction }, language: page.tag(article.language) }
}

function fixed(fix: string, claim: EditionClaim, content: EditionContent, page: PdfPage) {
  const before = claim.quotes[0]?.exact ?? ''
  const parts = wordDiff(visible(before), visible(fix)).map(({ kind, text }) => ({
    kind,
    lines: text.split('\n').map(runsOf),
  }))
  const { language, text } = articleText(fix, claim, content, page)
  return { parts, language, dir: page.text(fix).dir ?? text.dir }
}

/** A link only where the address is one of the web. */
export function pdfLink(address: string | null | undefined) {
  const url = linkable(address ?? null)
  return url === null ? null : { url, runs: runsOf(url) }
}
