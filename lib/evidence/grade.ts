import { isConfidential } from './confidential'
import type { EvidenceBlocker, Grade, Graded } from './evidence-blocker'
import type { ClaimToGrade, EvidenceToGrade } from './evidence-to-grade'
import { circularWords, isA, linkSentence, listed, names } from './grade-words'
import { areOneText, independentGroups } from './independence'
import { isSameNumber, type NumberFound, numbersIn, withoutDays } from './numbers-in'
import { type SourceOfChain, sourceOf } from './provenance'
import type { SourceKind } from './source'

/** Documents of the event itself: in hand they are the best there is. */
const DOCUMENTS: readonly SourceKind[] = ['primary_document', 'dataset', 'court_record']
/** What speaks for itself, or from its own knowledge. */
const ORIGINALS: readonly SourceKind[] = [...DOCUMENTS, 'official_statement', 'research', 'interview', 'photo_or_video']

/**
 * How good the evidence of a claim is: its grade with reasons, and what is wrong with it. Sentences name pieces by number
 * only, so that they may leave the desk. A piece counts when it supports or refutes, is not circular, and its quote and
 * bytes are not known to be wrong.
 */
export function gradeEvidence(claim: ClaimToGrade, evidence: readonly EvidenceToGrade[]): Graded {
  if (evidence.length === 0) return { grade: null, reasons: [], blockers: [] }
  const counted = evidence.filter((piece) => whyNotCounted(claim, piece) === null)
  const { grade, reasons } = gradeOf(counted)
  const leftOut = evidence.flatMap((piece) => whyNotCounted(claim, piece) ?? [])
  return { grade, reasons: [...reasons, ...leftOut], blockers: blockersOf(claim, evidence, counted) }
}

function whyNotCounted(claim: ClaimToGrade, piece: EvidenceToGrade): string | null {
  const circular = circularity(claim, piece)
  if (circular !== null) return `E-${piece.number} is not counted: it ${circularWords(piece, circular.what)}.`
  if (piece.outcome === 'not_found') return `E-${piece.number} is not counted: its quote is not found in its source.`
  if (piece.kept === 'damaged') return `E-${piece.number} is not counted: its kept copy is damaged.`
  if (piece.stance === 'context')
    return `E-${piece.number} is not counted: it gives context, and neither supports nor refutes.`
  return null
}

/** A: a document in hand. B: an official or original source. C: two independent sources that say the same. D: less than that. */
function gradeOf(counted: readonly EvidenceToGrade[]): { grade: Grade; reasons: string[] } {
  const originals = counted.filter(({ chain }) => chain.steps.every(({ kind }) => ORIGINALS.includes(kind)))
  const inHand = originals.filter((piece) => whyNotInHand(piece) === null)
  if (inHand.length > 0)
    return {
      grade: 'A',
      reasons: inHand.map((piece) => `${isA(piece)}, and in hand: its quote is found in the kept copy.`),
    }
  if (originals.length > 0) return { grade: 'B', reasons: originals.map(whyOnlyB) }
  const { groups, links } = independentSources(counted)
  const reasons = links.map(linkSentence)
  if (groups.length > 1) {
    const firsts = groups.flatMap(([first]) => first ?? [])
    return {
      grade: 'C',
      reasons: [`${names(firsts)} are independent: other origins, other publishers, other words.`, ...reasons],
    }
  }
  const [group] = groups
  if (group !== undefined) return { grade: 'D', reasons: [`Only one independent source: ${names(group)}.`, ...reasons] }
  return {
    grade: 'D',
    reasons: [counted.length > 0 ? 'Nothing but a reference work counts.' : 'No source is left that counts.'],
  }
}

function whyOnlyB(piece: EvidenceToGrade): string {
  const whyNot = whyNotInHand(piece)
  const alone = piece.chain.steps.length === 1 ? 'it has it from nobody else' : 'all it has it from is original too'
  const isOriginal = `${isA(piece)}, and ${alone}`
  return DOCUMENTS.includes(sourceOf(piece.chain).kind) && whyNot !== null
    ? `${isOriginal}, but ${whyNot}.`
    : `${isOriginal}.`
}

function whyNotInHand({ chain, outcome, kept }: EvidenceToGrade): string | null {
  if (!DOCUMENTS.includes(sourceOf(chain).kind)) return 'it is no document of the event'
  if (kept === 'none') return 'no copy of it is kept'
  if (kept === 'typed') return 'its text was typed in by hand'
  return outcome === 'found' ? null : 'no quote of it is found in the kept copy'
}

/** The larger side's independent sources, whether they support or refute; a reference work repeats others and is none. */
function independentSources(counted: readonly EvidenceToGrade[]) {
  const said = counted.filter(({ chain }) => sourceOf(chain).kind !== 'reference_work')
  const supporting = independentGroups(said.filter(({ stance }) => stance === 'supports'))
  const refuting = independentGroups(said.filter(({ stance }) => stance === 'refutes'))
  return refuting.groups.length > supporting.groups.length ? refuting : supporting
}

/** What makes a piece circular, as the rest of a sentence ("is the article itself"), and which source of its chain is or cites the article; null when nothing does. */
export function circularity(
  { article }: ClaimToGrade,
  { chain, citesArticle }: EvidenceToGrade,
): { what: string; at: string | null } | null {
  const source = sourceOf(chain)
  const isArticle = ({ addresses }: SourceOfChain) => article.address !== null && addresses.includes(article.address)
  if (isArticle(source)) return { what: 'is the article itself', at: source.id }
  if (areOneText(source, article)) return { what: 'has the same words as the article', at: source.id }
  const origin = chain.steps.slice(1).find((step) => isArticle(step) || areOneText(step, article))
  if (origin !== undefined) return { what: 'has it from the article', at: origin.id }
  if (chain.ends === 'circle') return { what: 'has it from a source that has it from there', at: null }
  const older = source.publishedOn && article.publishedOn && source.publishedOn < article.publishedOn
  return citesArticle === 'yes' && !older ? { what: 'cites the article', at: source.id } : null
}

function blockersOf(
  claim: ClaimToGrade,
  evidence: readonly EvidenceToGrade[],
  counted: readonly EvidenceToGrade[],
): EvidenceBlocker[] {
  const about = (kind: EvidenceBlocker['kind'], sentenceOf: (piece: EvidenceToGrade) => string | null) => {
    const told = evidence.flatMap((piece) => ({ number: piece.number, sentence: sentenceOf(piece) }))
    const found = told.filter(({ sentence }) => sentence !== null)
    if (found.length === 0) return []
    return [
      { kind, sentence: found.map(({ sentence }) => sentence).join(' '), evidence: found.map(({ number }) => number) },
    ]
  }
  const all = (kind: EvidenceBlocker['kind'], sentence: string | null) =>
    sentence === null ? [] : [{ kind, sentence, evidence: [] }]
  return [
    ...quoteBlocker(evidence),
    ...about('circular-source', (piece) => {
      const circular = circularity(claim, piece)
      return sentenceAbout(piece, circular && circularWords(piece, circular.what))
    }),
    ...all('sources-older-than-event', areAllOlder(claim, evidence)),
    ...all('only-reference-work', areAllReferenceWorks(evidence)),
    ...all('single-source-accusation', isSingleSourced(claim, counted)),
    ...all('number-in-no-quote', numbersMissing(claim, evidence)),
    ...about('snapshot-damaged', (piece) =>
      sentenceAbout(
        piece,
        piece.kept === 'damaged' ? 'rests on a kept copy that is missing or no longer what was captured' : null,
      ),
    ),
    ...about('snapshot-changed', (piece) => sentenceAbout(piece, sinceCaptured(piece))),
    ...about('confidential-source', ({ number, chain }) =>
      isConfidential(sourceOf(chain))
        ? `E-${number} is from a confidential source: a public report tells only its kind and stance.`
        : null,
    ),
  ]
}

function quoteBlocker(evidence: readonly EvidenceToGrade[]): EvidenceBlocker[] {
  const kind = 'quote-not-found'
  const missing = evidence.filter(({ outcome }) => outcome === 'not_found')
  if (missing.length > 0) {
    const sentence =
      missing.length === 1
        ? `The quote of ${names(missing)} is not found in its source.`
        : `The quotes of ${names(missing)} are not found in their sources.`
    return [{ kind, sentence, evidence: missing.map(({ number }) => number) }]
  }
  if (evidence.some(({ outcome }) => outcome === 'found')) return []
  const lookedUp = evidence.some(({ outcome }) => outcome !== null)
  const sentence = lookedUp
    ? 'No quote is found word for word in its source.'
    : 'No quote was looked up in a kept copy of its source yet.'
  return [{ kind, sentence, evidence: [] }]
}

/** Of a source without a date nobody can say that it is older. */
function areAllOlder({ happenedOn }: ClaimToGrade, evidence: readonly EvidenceToGrade[]): string | null {
  if (happenedOn === null) return null
  const days = evidence.map(({ chain }) => sourceOf(chain).spokenOn ?? sourceOf(chain).publishedOn)
  return days.every((day) => day !== null && day < happenedOn)
    ? 'Every source is older than the event the claim is about.'
    : null
}

function areAllReferenceWorks(evidence: readonly EvidenceToGrade[]): string | null {
  const only = evidence.every(({ chain }) => sourceOf(chain).kind === 'reference_work')
  return only ? 'Nothing but a reference work stands under the claim.' : null
}

function isSingleSourced(claim: ClaimToGrade, counted: readonly EvidenceToGrade[]): string | null {
  if (claim.accuses === 'no') return null
  const sources = independentSources(counted).groups.length
  if (sources > 1) return null
  return `The claim accuses somebody, and rests on ${sources === 1 ? 'one independent source' : 'no independent source'}.`
}

/** Numbers of the words the claim stands on (of its statement when they hold none); a quote that refutes with another number answers them. Days count only when the claim is about one. */
function numbersMissing(claim: ClaimToGrade, evidence: readonly EvidenceToGrade[]): string | null {
  const quoted = evidence.filter(({ quote }) => quote !== null)
  if (quoted.length === 0) return null
  const inQuotes = quoted.map(({ stance, quote }) => ({ stance, numbers: numbersIn(quote ?? '') }))
  if (inQuotes.some(({ stance, numbers }) => stance === 'refutes' && numbers.length > 0)) return null
  const known = inQuotes.flatMap(({ numbers }) => numbers)
  const missing = numbersOf(claim).filter((number) => !known.some((each) => isSameNumber(each, number)))
  const words = [...new Set(missing.map((number) => number.words))]
  if (words.length === 0) return null
  return `${listed(words)} ${words.length === 1 ? 'stands' : 'stand'} in no quote.`
}

function numbersOf({ quotes, statement, kind, article }: ClaimToGrade): NumberFound[] {
  const read = (text: string) => numbersIn(kind === 'date' ? text : withoutDays(text, article.language))
  const quoted = read(quotes.join('\n'))
  return quoted.length > 0 ? quoted : read(statement)
}

function sinceCaptured({ chain, check, stillFound }: EvidenceToGrade): string | null {
  if ((check === 'gone' || check === 'changed') && isConfidential(sourceOf(chain)))
    return 'has changed since it was captured'
  if (check === 'gone') return 'is gone from its address; the kept copy stands'
  if (check === 'changed') return 'has changed at its address since it was captured'
  return stillFound === 'no' ? 'was captured again, and the newer copy no longer holds its quote' : null
}

function sentenceAbout({ number }: EvidenceToGrade, what: string | null): string | null {
  return what === null ? null : `E-${number} ${what}.`
}
