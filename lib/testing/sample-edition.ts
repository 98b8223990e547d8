import type { EvidenceBlocker } from '@/lib/evidence/evidence-blocker'
import { assembleEdition, type Imprint } from '@/lib/reports/assemble-edition'
import { editionContent, type PrintedEdition } from '@/lib/reports/edition'
import { sealEdition } from '@/lib/reports/edition-seal'
import type { LiveArticle, LiveClaim, LiveEvidence } from '@/lib/reports/live-article'
import { requiredText } from '@/lib/shared/text-input'
import before from './edition-of-before.json' with { type: 'json' }
import strings from './naughty-strings.json' with { type: 'json' }

/** Every text of the list that our fields let in, as they would store it. The list is Max Woolf's, MIT; see the licence beside it. */
export const STORABLE_NAUGHTY_STRINGS: string[] = strings.flatMap((text) => {
  const parsed = requiredText('The text', 20_000).safeParse(text)
  return parsed.success ? [parsed.data] : []
})

/** An edition as it lies in the database since before grades, copies and contacts were frozen too; read as every edition is. */
export const EDITION_OF_BEFORE: PrintedEdition = {
  content: editionContent.parse(before.content),
  sha256: before.sha256,
}

const PUBLISHED: Imprint = {
  state: 'published',
  number: 'FD-2024-007',
  edition: 1,
  at: '2024-03-09T17:30:00.000Z',
  by: 'Ruth Adler',
  blockersReason: 'The ferry starts tomorrow; what is open is said below.',
  again: null,
}

/**
 * An edition for a test: C-1 settled, C-2 settled by adjudication, C-3 disputed, C-4 dropped, a marked passage and one to do;
 * C-1 has evidence from a confidential source, which stops sign-off, and a number that stands in no quote, which warns.
 * `words` stand wherever a person can have written something.
 */
export function sampleEdition(
  words = 'Cracked bolts',
  more: Partial<Imprint> & { article?: Partial<LiveArticle> } = {},
): PrintedEdition {
  const { article, ...imprint } = more
  const reason = imprint.blockersReason ?? `${PUBLISHED.blockersReason} ${words}`
  return sealEdition(
    assembleEdition({ ...sampleArticle(words), ...article }, { ...PUBLISHED, ...imprint, blockersReason: reason }),
  )
}

/** The article of that edition, before it is put together. */
export function sampleArticle(words: string): LiveArticle {
  const sentences = [
    `The bridge has 14 cracked bolts: ${words}.`,
    'Repairs cost 2.3 million euros.',
    'It is a fine view.',
    'Nobody was hurt.',
  ]
  const text = sentences.join(' ')
  const passages = sentences.map((sentence, index) => {
    const start = text.indexOf(sentence)
    const mark = index === 2 ? ({ kind: 'opinion', reason: words, by: 'Ines Duarte' } as const) : null
    return {
      id: `p${index}`,
      number: index + 1,
      paragraph: 0,
      start,
      end: start + sentence.length,
      kind: 'sentence' as const,
      mark,
    }
  })
  return {
    stopping: ['quote-not-found', 'confidential-source'],
    desk: {
      name: `Foreign desk ${words}`,
      timeZone: 'Europe/Helsinki',
      publicationUrl: 'https://checks.example.org/desk/',
    },
    id: '0190a000-0000-7000-8000-000000000001',
    versionId: '0190a000-0000-7000-8000-000000000002',
    version: 1,
    title: words,
    byline: `By ${words}`,
    publisher: words,
    url: 'https://example.org/news/bridge',
    publishedOn: '2024-03-05',
    language: 'en',
    direction: 'ltr',
    text,
    textSha256: '0'.repeat(64),
    passages,
    scale: [
      { label: 'Accurate', meaning: 'It is so.', shape: 'accurate', colour: 'accurate', claimReviewValue: 5 },
      { label: 'False', meaning: words, shape: 'false', colour: 'false', claimReviewValue: 1 },
      {
        label: 'Cannot be verified',
        meaning: 'Nobody can tell.',
        shape: 'unverified',
        colour: 'unverified',
        claimReviewValue: null,
      },
    ],
    claims: sampleClaims(words, text),
    sources: [
      {
        ...source('s1', `Inspection report ${words}`),
        url: 'https://example.org/report?a=1&b=(2)',
        archiveUrl: 'https://example.org/report?archived=1',
        derivesFrom: { ...OPEN, id: 's2', title: words },
      },
      { ...source('s2', words), author: words, publisher: words, interest: words, ...SPOKEN },
      {
        ...{ ...source('s3', words), author: words, publisher: words, interest: words, note: words, ...SPOKEN },
        ...{ kind: 'interview', confidentiality: 'confidential', url: 'https://example.org/secret' },
      },
    ],
  }
}

function sampleClaims(words: string, text: string): LiveClaim[] {
  const at = new Date('2024-03-08T09:00:00Z')
  const decision = { at, rationale: `The report counts them.\n\n${words}`, fix: words }
  const verdict = (by: string, rating: string) => ({ ...decision, id: `${by}-verdict`, by, rating, restsOn: [1] })
  const kept = { sha256: 'ab12cd34ef56'.padEnd(64, '0'), capturedAt: new Date('2024-03-06T22:30:00Z') }
  const snapshot = { ...kept, textOrigin: 'extracted' as const }
  const evidence: LiveEvidence[] = [
    {
      ...{ number: 1, stance: 'supports', quote: words, locator: words, note: words, sourceId: 's1' },
      ...{ quoteOutcome: 'found', snapshot },
    },
    {
      ...{ number: 2, stance: 'refutes', quote: null, locator: null, note: words, sourceId: 's2' },
      ...{ quoteOutcome: null, snapshot: null },
    },
  ]
  const secret: LiveEvidence = { ...OF_A_SECRET, quote: words, locator: words, note: words, snapshot }
  const claim = (number: number, quoted: string): LiveClaim => {
    const start = text.indexOf(quoted)
    return {
      ...{
        id: `0190a000-0000-7000-8000-00000000010${number}`,
        number,
        statement: words,
        kind: 'quantity',
        status: 'disputed',
      },
      ...{
        claimant: words,
        claimantVia: words,
        dropReason: null,
        settledAt: null,
        settledVerdictId: null,
        adjudication: null,
      },
      quotes: [{ exact: quoted, prefix: '', suffix: '', start, end: start + quoted.length }],
      evidence,
      verdicts: [],
      graded: { grade: 'C', reasons: ['Two independent sources say so.', words], blockers: [] },
      contacts: [],
    }
  }
  const [ines, ruth] = [verdict('Ines Duarte', 'Accurate'), verdict('Samir Haddad', 'False')]
  const adjudication = { ...decision, by: 'Ruth Adler', rating: 'False' }
  return [
    {
      ...{ ...claim(1, '14 cracked bolts'), status: 'settled', settledAt: at, settledVerdictId: ines.id },
      ...{ verdicts: [ines], evidence: [...evidence, secret] },
      graded: { grade: 'A', reasons: ['A primary document is in hand.'], blockers: PROBLEMS },
      contacts: [
        { ...ASKED, person: words, reply: null, repliedAt: null },
        { ...ASKED, person: 'The harbour authority', deadline: null, reply: words, repliedAt: at },
      ],
    },
    {
      ...claim(2, `14 cracked bolts: ${words}`),
      status: 'settled',
      settledAt: at,
      verdicts: [ines, ruth],
      adjudication,
    },
    { ...claim(3, '2.3 million euros'), verdicts: [ines, ruth] },
    { ...claim(4, 'Nobody was hurt'), status: 'dropped', dropReason: words, evidence: [] },
  ]
}

const OPEN = { confidentiality: 'open', spokenTerms: null } as const
const SPOKEN = { spokenOn: '2024-03-05', spokenHow: 'phone', spokenTerms: 'on_record' } as const
const OF_A_SECRET = { number: 3, stance: 'supports', sourceId: 's3', quoteOutcome: 'found' } as const
const ASKED = {
  askedAt: new Date('2024-03-06T08:00:00Z'),
  how: 'email',
  deadline: new Date('2024-03-07T16:00:00Z'),
} as const

const PROBLEMS: EvidenceBlocker[] = [
  { kind: 'confidential-source', sentence: 'E-3 comes from a confidential source.', evidence: [3] },
  { kind: 'number-in-no-quote', sentence: 'The number 14 stands in no quote.', evidence: [] },
]

function source(id: string, title: string): LiveArticle['sources'][number] {
  const unknown = { publisher: null, author: null, url: null, language: null, derivesFrom: null, note: null }
  const unasked = { interest: null, archiveUrl: null, spokenOn: null, spokenHow: null }
  return { ...unknown, ...unasked, ...OPEN, id, title, kind: 'primary_document', publishedOn: '2024-03-04' }
}
