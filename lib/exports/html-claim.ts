import { wordDiff } from '@/lib/shared/word-diff'
import type { EditionClaim, EditionContent } from '@/lib/reports/edition'
import { type Html, html } from './html'
import { lineHtml, type Page, quoteId } from './html-page'
import { ratingHtml } from './html-rating'

/** One claim: what was found, why, on what, and the wording proposed instead. */
export function claimHtml(claim: EditionClaim, page: Page): Html {
  const { words, print } = page
  const { content } = print
  const rated =
    claim.rating === null ? html`<span>${words.status(claim.status)}</span>` : ratingHtml(content, claim.rating)
  return html`<section class="rc" id="c-${claim.number}" data-claim="${claim.number}" data-status="${claim.status}"><p class="no">C-${claim.number}</p><div>
<h3 dir="auto">${claim.statement}</h3>
<p class="rt">${rated}</p>
${claim.quotes.map((quote, index) => quoteHtml(claim, quote, index + 1, page))}
<p class="by">${saidHtml(claim, page)}.</p>
${claim.rationale === null ? null : html`<p class="pre" dir="auto">${claim.rationale}</p>`}
${claim.dropReason === null ? null : html`<p class="pre">${words.say('dropped')}: <bdi>${claim.dropReason}</bdi></p>`}
${claim.fix === null ? null : fixHtml(claim.fix, claim, page)}
${decidedHtml(claim, page)}
${claim.evidence.length === 0 ? null : html`<ul class="ev" aria-label="${words.say('evidenceFor', { claim: `C-${claim.number}` })}">${claim.evidence.map((evidence) => evidenceHtml(evidence, page))}</ul>`}
${gradeHtml(claim, page)}
${contactsHtml(claim, page)}
</div></section>
`
}

function saidHtml(claim: EditionClaim, { words }: Page): Html {
  const [from, claimant] = [words.from(claim), words.lines.claimant(claim)]
  const comma = words.say('listComma')
  const named = claimant === null ? null : html`${comma}${words.say('claimant')}: ${lineHtml(claimant)}`
  return html`${words.kind(claim.kind)}${from === null ? null : html`${comma}<bdi>${from}</bdi>`}${named}`
}

function quoteHtml(claim: EditionClaim, quote: EditionClaim['quotes'][number], at: number, page: Page): Html {
  const { words, print } = page
  const { language, direction } = writtenIn(claim, print.content)
  const passages = words.passages(quote.passages)
  const told = html`<q lang="${language}" dir="${direction}">${quote.exact}</q>`
  const id = quoteId(claim, at)
  const linked = page.quoted.has(id) ? html`<a href="#${id}" title="${words.say('backToArticle')}">${told}</a>` : told
  const where = passages === null ? null : html`${words.say('listComma')}${passages}`
  return html`<p class="q">${words.say('inTheArticle')}: ${linked}${where}.</p>`
}

/** The language of the words a claim stands on: in a set, of the article it comes from. */
function writtenIn({ from }: EditionClaim, { article, set }: EditionContent): { language: string; direction: string } {
  return set?.articles.find(({ number }) => number === from?.article) ?? article
}

function fixHtml(fix: string, claim: EditionClaim, { print, words }: Page): Html {
  const { language } = writtenIn(claim, print.content)
  const parts = wordDiff(claim.quotes[0]?.exact ?? '', fix).map(({ kind, text }) => {
    switch (kind) {
      case 'same':
        return html`${text}`
      case 'del':
        return html`<del>${text}</del>`
      case 'ins':
        return html`<ins>${text}</ins>`
    }
  })
  return html`<p class="by">${words.say('proposedInstead')}:</p><p class="fix" lang="${language}" dir="auto">${parts}</p>`
}

function decidedHtml(claim: EditionClaim, { words, print }: Page): Html | null {
  const line = words.lines.decided(claim, print.content)
  return line === null ? null : html`<p class="by">${lineHtml(line)}</p>`
}

function evidenceHtml(evidence: EditionClaim['evidence'][number], { words, print }: Page): Html {
  const { number, stance, quote, locator, note, source } = evidence
  const quoted = quote === null ? null : html` <q dir="auto" class="pre">${quote}</q>`
  const where = locator === null ? null : html`${words.say('listComma')}<bdi>${locator}</bdi>`
  const noted = note === null ? null : html` <span class="pre" dir="auto">${note}</span>`
  const looked = words.lines.lookedUp(evidence, print.content.desk.timeZone)
  const found = looked === null ? null : html` <small>(${lineHtml(looked)})</small>`
  return html`<li data-evidence="${number}"><b>E-${number} ${words.stance(stance)}</b>${quoted}${where}<sup><a href="#s-${source}" aria-label="${words.say('source')} ${source}">${source}</a></sup>${noted}${found}</li>`
}

function gradeHtml(claim: EditionClaim, { words }: Page): Html | null {
  const line = words.lines.grade(claim)
  return line === null ? null : html`<p class="by" data-grade="${claim.graded?.grade ?? ''}">${lineHtml(line)}</p>`
}

function contactsHtml({ contacts = [], number }: EditionClaim, { words, print }: Page): Html | null {
  if (contacts.length === 0) return null
  const { timeZone } = print.content.desk
  const lines = contacts.map(
    (contact) => html`<li class="pre">${lineHtml(words.lines.contact(contact, timeZone))}</li>`,
  )
  return html`<ul class="ev" aria-label="${words.say('askedAbout', { claim: `C-${number}` })}">${lines}</ul>`
}
