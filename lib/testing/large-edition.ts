import { SOURCE_KINDS } from '@/lib/evidence/source'
import type { EditionClaim, EditionContent, EditionSource, PrintedEdition } from '@/lib/reports/edition'
import { sealEdition } from '@/lib/reports/edition-seal'
import { totalsOf } from '@/lib/reports/totals'
import { sampleEdition } from './sample-edition'

type Evidence = EditionClaim['evidence'][number]
type Passage = EditionContent['article']['passages'][number]

/** How many sentences stand in a paragraph, and how many pieces of evidence come from one source. */
const SENTENCES = 5
const PIECES = 3

/**
 * A long edition for trials of speed and of layout: the first `claims` sentences of the article hold one claim each, `evidence` pieces are
 * shared out among them; the same numbers give the same edition. Every twelfth claim is of an Arabic name, every fourth has a fix.
 */
export function largeEdition(claims: number, evidence: number): PrintedEdition {
  const { content } = sampleEdition('A year at the harbour')
  const sentences = Array.from({ length: Math.ceil(claims * 1.1) }, (_, at) => sentenceOf(at))
  const text = textOf(sentences)
  const passages = passagesIn(text, sentences, claims)
  const all = Array.from({ length: claims }, (_, at) => claimOf(at, text, passages, piecesOf(at, claims, evidence)))
  const sources = Array.from({ length: Math.ceil(evidence / PIECES) }, (_, at) => sourceOf(at))
  const blockers = all.flatMap((claim) => (claim.status === 'open' ? [openItem(claim)] : []))
  const counted = { claims: all, scale: content.scale, sources, blockers, warnings: [], passages }
  const article = { ...content.article, title: 'What a year at the harbour brought', text, passages }
  return sealEdition({ ...content, article, claims: all, sources, blockers, warnings: [], totals: totalsOf(counted) })
}

const PORTS = ['Tallby', 'Norrhamn', 'Quist Bay', 'Seldon', 'Ravnholm', 'Easter Quay', 'Lindesund'] as const
const SPEAKERS = ['Mara Quist', 'Jonas Wiik', 'Ines Duarte', 'ليلى حداد', 'Samir Haddad', 'Petra Holm'] as const
const RATINGS = ['Accurate', 'False', 'Cannot be verified'] as const

function sentenceOf(at: number): string {
  const port = of(PORTS, at)
  if (at % 12 === 3) return `The office of ليلى حداد says ${100 + at} ferries left ${port} on time in week ${at + 1}.`
  const told = [
    `In week ${at + 1} the port of ${port} handled ${(at * 37 + 400) / 10} thousand tonnes of grain.`,
    `${of(SPEAKERS, at)} said that ${at + 12} ships waited more than two days off ${port} in week ${at + 1}.`,
    `The toll at ${port} rose by ${(at % 40) / 10 + 1} per cent in week ${at + 1}, the harbour office wrote.`,
  ]
  return of(told, at)
}

function textOf(sentences: readonly string[]): string {
  return sentences.map((sentence, at) => `${between(at)}${sentence}`).join('')
}

function between(at: number): string {
  if (at === 0) return ''
  return at % SENTENCES === 0 ? '\n\n' : ' '
}

function passagesIn(text: string, sentences: readonly string[], claims: number): Passage[] {
  let from = 0
  return sentences.map((sentence, at) => {
    const start = from + between(at).length
    from = start + sentence.length
    const mark = at < claims ? null : ({ kind: 'opinion', reason: 'Nothing to check.', by: 'Ines Duarte' } as const)
    const state = at >= claims ? 'marked' : at % 10 === 9 ? 'working' : 'settled'
    const paragraph = Math.floor(at / SENTENCES)
    return { number: at + 1, paragraph, start, end: from, kind: 'sentence', state, mark }
  })
}

function claimOf(at: number, text: string, passages: readonly Passage[], evidence: Evidence[]): EditionClaim {
  const { start = 0, end = 0 } = passages[at] ?? {}
  const exact = text.slice(start, end - 1)
  const settled = at % 10 !== 9
  const decision = {
    at: '2024-03-08T09:00:00.000Z',
    rating: of(RATINGS, at),
    rationale: `The harbour office counts ${at + 12} in its list for week ${at + 1}; the article gives the same week. We compared both lists line by line.`,
    fix: at % 4 === 1 ? `In week ${at + 1}, ${exact.charAt(0).toLowerCase()}${exact.slice(1)}` : null,
  }
  const restsOn = evidence.map(({ number }) => number)
  return {
    id: idOf('claim', at),
    number: at + 1,
    statement: `${exact} (week ${at + 1})`,
    kind: of(['quantity', 'quotation', 'attribution'] as const, at),
    claimant: of(SPEAKERS, at),
    claimantVia: at % 5 === 0 ? 'the harbour office' : null,
    status: settled ? 'settled' : 'open',
    quotes: [
      {
        ...{ exact, prefix: text.slice(Math.max(0, start - 32), start), suffix: text.slice(end - 1, end + 31) },
        ...{ start, end: end - 1, codePoints: { start, end: end - 1 }, passages: [at + 1] },
      },
    ],
    rating: settled ? decision.rating : null,
    rationale: settled ? decision.rationale : null,
    fix: settled ? decision.fix : null,
    settledAt: settled ? decision.at : null,
    verdicts: settled ? [{ ...decision, by: 'Ines Duarte', restsOn }] : [],
    adjudication: null,
    dropReason: null,
    evidence,
    graded: { grade: 'B', reasons: ['Two independent sources say so.'], stops: [], warns: [] },
    contacts: at % 6 === 0 ? [contact(at)] : [],
  }
}

function piecesOf(at: number, claims: number, evidence: number): Evidence[] {
  const first = Math.floor((at * evidence) / claims)
  const count = Math.floor(((at + 1) * evidence) / claims) - first
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    stance: of(['supports', 'refutes', 'context'] as const, at + index),
    quote: `The list for week ${at + 1} has ${at + 12} ships, ${index + 1} of them under a foreign flag.`,
    locator: `page ${(at % 90) + 1}, line ${index + 3}`,
    note: 'Compared with the printed list in the office.',
    source: Math.floor((first + index) / PIECES) + 1,
    quoteOutcome: 'found',
    snapshot: {
      ...{ sha256: (first + index).toString(16).padStart(64, 'a'), capturedAt: '2024-03-06T22:30:00.000Z' },
      textOrigin: 'extracted',
    },
  }))
}

function sourceOf(at: number): EditionSource {
  return {
    ...{ number: at + 1, id: idOf('source', at), title: `Weekly list of the port of ${of(PORTS, at)}, no. ${at + 1}` },
    ...{ kind: of(SOURCE_KINDS, at), publisher: 'Harbour office', author: of(SPEAKERS, at), language: 'en' },
    ...{ url: `https://harbour.example.org/lists/${at + 1}`, publishedOn: '2024-03-04', derivesFrom: null },
    ...{ interest: null, archiveUrl: null, spokenOn: null, spokenHow: null, spokenTerms: null, confidential: 'no' },
  }
}

function contact(at: number): NonNullable<EditionClaim['contacts']>[number] {
  return {
    ...{ person: of(SPEAKERS, at), askedAt: '2024-03-06T08:00:00.000Z', how: 'email' },
    ...{ deadline: '2024-03-07T16:00:00.000Z', reply: 'We stand by our list.', repliedAt: '2024-03-07T09:00:00.000Z' },
  }
}

function openItem({ id, number }: EditionClaim): EditionContent['blockers'][number] {
  const sentence = `C-${number} is open: nobody has begun to check it.`
  return { kind: 'claim-not-ended', sentence, claim: { id, number }, passage: null }
}

function idOf(what: 'claim' | 'source', at: number): string {
  return `0190a000-0000-7000-${what === 'claim' ? '8000' : '9000'}-${at.toString(16).padStart(12, '0')}`
}

function of<Thing>(things: readonly Thing[], at: number): Thing {
  return things[at % things.length] as Thing
}
