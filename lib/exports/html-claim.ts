import { KIND_WORDS } from '@/lib/claims/claim'
import { STATUS_WORDS } from '@/lib/claims/claim-status'
import { STANCE_WORDS } from '@/lib/evidence/evidence'
import { wordDiff } from '@/lib/shared/word-diff'
import type { EditionClaim, EditionContent } from '@/lib/reports/edition'
import { contactLine, gradeLine, lookedUpLine } from './evidence-words'
import { type Html, html } from './html'
import { ratingHtml } from './html-rating'
import { printedTime } from '@/lib/reports/report-summary'
import { passagesLine } from './report-words'

/** One claim: what was found, why, on what, and the wording proposed instead. */
export function claimHtml(claim: EditionClaim, content: EditionContent): Html {
  return html`<section class="rc" id="c-${claim.number}" data-claim="${claim.number}" data-status="${claim.status}"><p class="no">C-${claim.number}</p><div>
<h3 dir="auto">${claim.statement}</h3>
<p class="rt">${claim.rating === null ? html`<span>${STATUS_WORDS[claim.status]}</span>` : ratingHtml(content, claim.rating)}</p>
${claim.quotes.map((quote, index) => quoteHtml(claim, quote, index + 1, content))}
<p class="by">${KIND_WORDS[claim.kind]}${saidHtml(claim)}.</p>
${claim.rationale === null ? null : html`<p class="pre" dir="auto">${claim.rationale}</p>`}
${claim.dropReason === null ? null : html`<p class="pre">Dropped: <bdi>${claim.dropReason}</bdi></p>`}
${claim.fix === null ? null : fixHtml(claim.fix, claim, content)}
${decidedHtml(claim, content)}
${claim.evidence.length === 0 ? null : html`<ul class="ev" aria-label="Evidence for C-${claim.number}">${claim.evidence.map((evidence) => evidenceHtml(evidence, content.desk.timeZone))}</ul>`}
${gradeHtml(claim)}
${contactsHtml(claim, content)}
</div></section>
`
}

function saidHtml({ claimant, claimantVia }: EditionClaim): Html {
  const by = claimant === null ? null : html`, said by <bdi>${claimant}</bdi>`
  return html`${by}${claimantVia === null ? null : html`, through <bdi>${claimantVia}</bdi>`}`
}

function quoteHtml(
  claim: EditionClaim,
  quote: EditionClaim['quotes'][number],
  at: number,
  content: EditionContent,
): Html {
  const { language, direction } = content.article
  const passages = passagesLine(quote.passages)
  const words = html`<q lang="${language}" dir="${direction}">${quote.exact}</q>`
  const linked = claim.status === 'dropped' ? words : html`<a href="#q-${claim.number}-${at}">${words}</a>`
  return html`<p class="q">In the article: ${linked}${passages === null ? null : `, ${passages}`}.</p>`
}

function fixHtml(fix: string, claim: EditionClaim, { article }: EditionContent): Html {
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
  return html`<p class="fix" lang="${article.language}" dir="auto">${parts}</p>`
}

function decidedHtml({ verdicts, adjudication, settledAt }: EditionClaim, { desk }: EditionContent): Html | null {
  if (settledAt === null) return null
  const when = printedTime(settledAt, desk.timeZone)
  const given = verdicts.map(
    ({ by, rating }, index) => html`${index > 0 ? ', ' : ''}<bdi>${by}</bdi> (<bdi>${rating}</bdi>)`,
  )
  if (adjudication === null) return html`<p class="by">Verdict of ${given}; settled ${when}.</p>`
  return html`<p class="by">Verdicts of ${given}; adjudicated by <bdi>${adjudication.by}</bdi>, ${when}.</p>`
}

function evidenceHtml(evidence: EditionClaim['evidence'][number], timeZone: string): Html {
  const { number, stance, quote, locator, note, source } = evidence
  const quoted = quote === null ? null : html` <q dir="auto" class="pre">${quote}</q>`
  const where = locator === null ? null : html`, <bdi>${locator}</bdi>`
  const noted = note === null ? null : html` <span class="pre" dir="auto">${note}</span>`
  const looked = lookedUpLine(evidence, timeZone)
  const found = looked === null ? null : html` <small>(${looked})</small>`
  return html`<li data-evidence="${number}"><b>E-${number} ${STANCE_WORDS[stance]}</b>${quoted}${where}<sup><a href="#s-${source}" aria-label="Source ${source}">${source}</a></sup>${noted}${found}</li>`
}

function gradeHtml(claim: EditionClaim): Html | null {
  const line = gradeLine(claim)
  return line === null ? null : html`<p class="by" data-grade="${claim.graded?.grade ?? ''}" dir="auto">${line}</p>`
}

function contactsHtml({ contacts = [], number }: EditionClaim, { desk }: EditionContent): Html | null {
  if (contacts.length === 0) return null
  const lines = contacts.map((contact) => html`<li class="pre" dir="auto">${contactLine(contact, desk.timeZone)}</li>`)
  return html`<ul class="ev" aria-label="Asked about C-${number}">${lines}</ul>`
}
