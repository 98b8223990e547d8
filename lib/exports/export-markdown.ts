import { MARK_WORDS } from '@/lib/articles/mark'
import { KIND_WORDS } from '@/lib/claims/claim'
import { STATUS_WORDS } from '@/lib/claims/claim-status'
import { STANCE_WORDS } from '@/lib/evidence/evidence'
import type { EditionClaim, EditionContent, EditionSource } from '@/lib/reports/edition'
import { escapeMarkdown as md, escapeMarkdownBlock as block, markdownLink } from './escape-markdown'
import { contactLine, gradeLine, lookedUpLine } from './evidence-words'
import { claimantLine, DRAFT_SENTENCE, deskTime, passagesLine, sourceParts } from './report-words'
import type { Print } from './print'
import { namedTotals } from '@/lib/reports/totals'

/** The whole report as CommonMark with tables. What people wrote is escaped: it can become neither markup, link nor HTML. */
export function exportMarkdown({ content, sha256, claims }: Print): string {
  const sections = [
    heading(content),
    summary(content),
    openItems(content),
    warnings(content),
    [
      '## Claims',
      ...(content.claims.length === 0
        ? ['No claims.']
        : claims.map((claim) => claimSection(claim, content.desk.timeZone))),
    ],
    ['## Sources', sources(content.sources)],
    ['## The article', block(content.article.text, '> '), marks(content)],
    ['---', `SHA-256 of the content (the JSON export): \`${sha256}\``],
  ]
  return `${sections
    .flat()
    .filter((part) => part !== '')
    .join('\n\n')}\n`
}

function heading({ state, desk, report, article }: EditionContent): string[] {
  const facts = [
    ['Desk', desk.name],
    ['Report', report.number],
    ['Edition', report.edition === null ? 'draft' : String(report.edition)],
    [state === 'published' ? 'Published' : 'Made', `${deskTime(report.at, desk.timeZone)} by ${report.by}`],
    ['Article', `version ${article.version}`],
    ['Byline', article.byline],
    ['Publisher', article.publisher],
    ['Article published', article.publishedOn],
    ['Language', article.language],
    ['Why another edition', report.again],
  ]
  const address = article.url === null ? [] : [`- Address: ${markdownLink(article.url)}`]
  const known = facts.flatMap(([name, value]) => (value ? [`- ${name}: ${md(value)}`] : []))
  return [`# ${md(article.title)}`, state === 'draft' ? `**${DRAFT_SENTENCE}**` : '', [...known, ...address].join('\n')]
}

function summary(content: EditionContent): string[] {
  const rows = namedTotals(content.totals).map(({ name, count }) => `| ${md(name)} | ${count} |`)
  const scale = content.scale.map(({ label, meaning }) => `- **${md(label)}**: ${md(meaning)}`)
  return ['## Summary', ['| Total | Count |', '|:--|--:|', ...rows].join('\n'), '### Ratings', scale.join('\n')]
}

function openItems({ blockers, report }: EditionContent): string[] {
  if (blockers.length === 0) return ['## Open items', 'Nothing blocks sign-off.']
  const reason =
    report.blockersReason === null ? [] : ['Published all the same, because:', block(report.blockersReason, '> ')]
  return ['## Open items', blockers.map(({ sentence }) => `- ${md(sentence)}`).join('\n'), ...reason]
}

function warnings({ warnings: all = [] }: EditionContent): string[] {
  if (all.length === 0) return []
  const lines = all.map(({ sentence }) => `- ${md(sentence)}`).join('\n')
  return ['## Warnings', 'They do not stop sign-off on this desk.', lines]
}

function claimSection(claim: EditionClaim, timeZone: string): string {
  const status = claim.rating === null ? STATUS_WORDS[claim.status] : `${STATUS_WORDS[claim.status]}: ${claim.rating}`
  const claimant = claimantLine(claim)
  const grade = gradeLine(claim)
  const parts = [
    `### C-${claim.number} ${md(claim.statement)}`,
    `**${md(status)}**`,
    [
      `- Kind: ${md(KIND_WORDS[claim.kind])}`,
      ...(claimant === null ? [] : [`- Claimant: ${md(claimant)}`]),
      ...claim.quotes.map(quoteLine),
    ].join('\n'),
    claim.rationale === null ? '' : block(claim.rationale),
    claim.fix === null ? '' : `Proposed wording: ${md(claim.fix)}`,
    claim.dropReason === null ? '' : `Dropped: ${md(claim.dropReason)}`,
    [...decided(claim), ...claim.evidence.map((evidence) => evidenceLine(evidence, timeZone))].join('\n'),
    grade === null ? '' : md(grade),
    (claim.contacts ?? []).map((contact) => `- ${md(contactLine(contact, timeZone))}`).join('\n'),
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

function quoteLine({ exact, passages, start, end }: EditionClaim['quotes'][number]): string {
  const place = [passagesLine(passages), `characters ${start} to ${end}`].filter((part) => part !== null).join(', ')
  return `- In the article: “${md(exact)}” (${place})`
}

function decided({ verdicts, adjudication }: EditionClaim): string[] {
  const lines = verdicts.map(({ by, rating, restsOn }) => {
    const under = restsOn.length === 0 ? 'no evidence' : restsOn.map((number) => `E-${number}`).join(', ')
    return `- Verdict of ${md(by)}: ${md(rating)}, resting on ${under}`
  })
  const last = adjudication === null ? [] : [`- Adjudicated by ${md(adjudication.by)}: ${md(adjudication.rating)}`]
  return [...lines, ...last]
}

function evidenceLine(evidence: EditionClaim['evidence'][number], timeZone: string): string {
  const { number, stance, quote, locator, note, source } = evidence
  const looked = lookedUpLine(evidence, timeZone)
  const words = [
    quote === null ? null : `“${md(quote)}”`,
    locator && md(locator),
    note && md(note),
    looked && md(looked),
  ]
  const told = words.filter(Boolean).join('; ')
  return `- E-${number} ${STANCE_WORDS[stance]}, source ${source}${told === '' ? '' : `: ${told}`}`
}

function sources(all: readonly EditionSource[]): string {
  if (all.length === 0) return 'No sources.'
  return all
    .map((source) => {
      const { title, facts, origin, more } = sourceParts(source)
      const archive = source.archiveUrl ? `Archived: ${markdownLink(source.archiveUrl)}` : null
      const links = [source.url && markdownLink(source.url), archive]
      const parts = [md(title), md(facts), origin && md(origin), ...more.map(md), ...links]
      return `${source.number}. ${parts.filter(Boolean).join('. ')}`
    })
    .join('\n')
}

function marks({ article }: EditionContent): string {
  const marked = article.passages.flatMap(({ number, mark }) => (mark === null ? [] : [{ number, ...mark }]))
  const lines = marked.map(({ number, kind, reason }) => `- Passage ${number}, ${MARK_WORDS[kind]}: ${md(reason)}`)
  return lines.length === 0 ? '' : ['### Passages without claims', lines.join('\n')].join('\n\n')
}
