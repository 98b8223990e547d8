import { CONFIDENTIAL_TITLE } from '@/lib/evidence/confidential'
import type { EditionChange, EditionClaim, EditionSource } from './edition'
import { difference, joined } from './edition-difference'

type Evidence = EditionClaim['evidence'][number]
type Contact = NonNullable<EditionClaim['contacts']>[number]
type About = { claim: { id: string; number: number } }

/** The sources of both editions, by their number there. */
export type SourcesOfBoth = { before: ReadonlyMap<number, EditionSource>; after: ReadonlyMap<number, EditionSource> }

/** What is said anew of one claim, in the order of CHANGE_KINDS; it has the number of the later edition. */
export function claimChanges(before: EditionClaim, after: EditionClaim, sources: SourcesOfBoth): EditionChange[] {
  const about = { claim: { id: after.id, number: after.number } }
  const same = before.rating === after.rating && after.rating !== null
  return [
    ...difference('statement', before.statement, after.statement, about),
    ...difference('claim-kind', before.kind, after.kind, about),
    ...difference('claimant', claimantOf(before), claimantOf(after), about),
    ...difference('quote', quotesOf(before), quotesOf(after), about),
    ...difference('status', before.status, after.status, about),
    ...difference('rating', before.rating, after.rating, about),
    ...difference('rationale', before.rationale ?? before.dropReason, after.rationale ?? after.dropReason, about),
    ...difference('fix', before.fix, after.fix, about),
    ...(same ? difference('decided', decidersOf(before), decidersOf(after), about) : []),
    ...evidenceChanges(before.evidence, after.evidence, sources, about),
    ...difference('grade', before.graded?.grade, after.graded?.grade, about),
    ...contactChanges(before.contacts, after.contacts, about),
  ]
}

function claimantOf({ claimant, claimantVia }: EditionClaim): string | null {
  return joined([claimant, claimantVia])
}

function quotesOf({ quotes }: EditionClaim): string | null {
  return joined(
    quotes.map(({ exact }) => exact),
    ' … ',
  )
}

function decidersOf({ verdicts, adjudication }: EditionClaim): string | null {
  return joined([...new Set([...verdicts.map(({ by }) => by).sort(), adjudication?.by ?? null])])
}

function evidenceChanges(
  before: readonly Evidence[],
  after: readonly Evidence[],
  sources: SourcesOfBoth,
  about: About,
): EditionChange[] {
  const were = new Map(before.map((evidence) => [evidence.number, evidence]))
  const are = new Set(after.map(({ number }) => number))
  const titleOf = (evidence: Evidence, of: ReadonlyMap<number, EditionSource>) => of.get(evidence.source)?.title ?? null
  const words = (evidence: Evidence, of: ReadonlyMap<number, EditionSource>) => evidence.quote ?? titleOf(evidence, of)
  const piece = ({ number }: Evidence) => ({ ...about, piece: number })
  return [
    ...after
      .filter(({ number }) => !were.has(number))
      .flatMap((evidence) => difference('evidence-added', null, words(evidence, sources.after), piece(evidence))),
    ...before
      .filter(({ number }) => !are.has(number))
      .flatMap((evidence) => difference('evidence-removed', words(evidence, sources.before), null, piece(evidence))),
    ...after.flatMap((evidence) => {
      const was = were.get(evidence.number)
      return was === undefined ? [] : pieceChanges(was, evidence, sources, piece(evidence))
    }),
  ]
}

/** Of a piece whose source is confidential by now, what it said before is not said again. */
function pieceChanges(
  was: Evidence,
  is: Evidence,
  sources: SourcesOfBoth,
  about: About & { piece: number },
): EditionChange[] {
  const [sourceWas, sourceIs] = [sources.before.get(was.source), sources.after.get(is.source)]
  const stance = difference('evidence-changed', was.stance, is.stance, about)
  const hiddenNow = sourceIs?.confidential === 'yes'
  if (hiddenNow && sourceWas?.confidential === 'yes') return stance
  if (hiddenNow) return [...stance, ...difference('evidence-changed', null, CONFIDENTIAL_TITLE, about)]
  const other = sourceWas?.id !== sourceIs?.id
  return [
    ...stance,
    ...difference('evidence-changed', was.quote, is.quote, about),
    ...difference('evidence-changed', was.locator, is.locator, about),
    ...(other ? difference('evidence-changed', sourceWas?.title ?? null, sourceIs?.title ?? null, about) : []),
    ...difference('evidence-changed', was.quoteOutcome, is.quoteOutcome, about),
  ]
}

/** People asked are told apart by name and when they were asked. */
function contactChanges(
  before: readonly Contact[] | undefined,
  after: readonly Contact[] | undefined,
  about: About,
): EditionChange[] {
  if (before === undefined || after === undefined) return []
  const [were, are] = [spelledContacts(before), spelledContacts(after)]
  return [...new Set([...are.keys(), ...were.keys()])].flatMap((key) =>
    difference('contact', were.get(key) ?? null, are.get(key) ?? null, about),
  )
}

function spelledContacts(contacts: readonly Contact[]): Map<string, string | null> {
  return new Map(contacts.map(({ person, askedAt, reply }) => [`${askedAt} ${person}`, joined([person, reply], ': ')]))
}
