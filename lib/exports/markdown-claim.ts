import type { EditionClaim } from '@/lib/reports/edition'
import { escapeMarkdownBlock as block, escapeMarkdown as md } from './escape-markdown'
import { plain } from './line'
import type { Words } from './words'

/** One claim under its own heading, with all that was found. */
export function claimMarkdown(claim: EditionClaim, words: Words, timeZone: string): string {
  const { say } = words
  const status = words.status(claim.status)
  const fact = (name: string, value: string) => `- ${md(say('named', { name, value }))}`
  const [from, claimant, grade] = [words.from(claim), words.claimant(claim), words.grade(claim)]
  const facts = [
    from === null ? null : `- ${md(from)}`,
    fact(say('kind'), words.kind(claim.kind)),
    claimant === null ? null : fact(say('claimant'), claimant),
    ...claim.quotes.map((quote) => quoteLine(quote, words)),
  ]
  const parts = [
    `### C-${claim.number} ${md(claim.statement)}`,
    `**${md(claim.rating === null ? status : say('named', { name: status, value: claim.rating }))}**`,
    facts.filter((line) => line !== null).join('\n'),
    claim.rationale === null ? '' : block(claim.rationale),
    claim.fix === null ? '' : md(say('named', { name: say('proposedInstead'), value: claim.fix })),
    claim.dropReason === null ? '' : md(say('named', { name: say('dropped'), value: claim.dropReason })),
    [...decided(claim, words), ...claim.evidence.map((each) => evidenceLine(each, words, timeZone))].join('\n'),
    grade === null ? '' : md(grade),
    (claim.contacts ?? []).map((contact) => `- ${md(words.contact(contact, timeZone))}`).join('\n'),
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

function quoteLine({ exact, passages, start, end }: EditionClaim['quotes'][number], { say, ...words }: Words): string {
  const place = [words.passages(passages), say('characters', { start, end })].filter((part) => part !== null)
  const quoted = `${say('quoted', { words: exact })} (${place.join(say('listComma'))})`
  return `- ${md(say('named', { name: say('inTheArticle'), value: quoted }))}`
}

function decided({ verdicts, adjudication, settledAt }: EditionClaim, { lines }: Words): string[] {
  if (settledAt === null) return []
  const last = adjudication === null ? [] : [lines.adjudicated(adjudication)]
  return [...verdicts.map(lines.verdict), ...last].map((line) => `- ${md(plain(line))}`)
}

function evidenceLine(evidence: EditionClaim['evidence'][number], { say, ...words }: Words, timeZone: string): string {
  const { number, stance, quote, locator, note, source } = evidence
  const told = [
    quote === null ? null : say('quoted', { words: quote }),
    locator,
    note,
    words.lookedUp(evidence, timeZone),
  ]
  const name = `E-${number} ${words.stance(stance)}${say('listComma')}${say('source')} ${source}`
  const value = told.filter((part) => part !== null).join('; ')
  return `- ${md(value === '' ? name : say('named', { name, value }))}`
}
