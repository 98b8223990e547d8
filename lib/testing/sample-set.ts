import type { Imprint } from '@/lib/reports/assemble-edition'
import type { PrintedEdition } from '@/lib/reports/edition'
import { sealEdition } from '@/lib/reports/edition-seal'
import type { LiveClaim } from '@/lib/reports/live-article'
import type { LiveSet, LiveSetArticle } from '@/lib/reports/live-set'
import { assembleSet } from '@/lib/reports/set-edition'
import { sampleArticle } from './sample-edition'

const PUBLISHED: Imprint = {
  state: 'published',
  number: 'FD-2024-008',
  edition: 1,
  at: '2024-03-31T15:00:00.000Z',
  by: 'Ruth Adler',
  blockersReason: 'The month ends today; what is open is said below.',
  again: null,
}

/**
 * An edition of a report on a set of claims, for a test: two articles, the second in Arabic, of which C-1 and C-3, and C-2 and C-7 were
 * chosen, and are C-1 to C-4 of the report; settled, disputed, settled, open; three sources, one confidential.
 * `words` stand wherever a person can have written something.
 */
export function sampleSet(
  words = 'Cracked bolts',
  more: Partial<Imprint> & { set?: Partial<LiveSet> } = {},
): PrintedEdition {
  const { set, ...imprint } = more
  return sealEdition(assembleSet({ ...sampleLiveSet(words), ...set }, { ...PUBLISHED, ...imprint }))
}

/** The set of that edition, before it is put together. */
export function sampleLiveSet(words: string): LiveSet {
  const { desk, stopping, scale, sources, ...first } = sampleArticle(words)
  const chosen = first.claims.filter(({ number }) => number === 1 || number === 3)
  return {
    ...{ desk, stopping, scale, sources },
    id: '0190a000-0000-7000-8000-000000000900',
    title: `Bridges in March: ${words}`,
    introduction: `What was said of bridges in March 2024.\n\n${words}`,
    language: 'en',
    direction: 'ltr',
    articles: [{ ...first, title: `The bridge is closed: ${words}`, claims: chosen }, arabicArticle(words, first)],
    numbered: new Map(),
  }
}

const SENTENCES = ['أُغلق الجسر في 4 مارس 2024.', 'تنقل العبّارة Kotka نحو 6000 راكب يوميًا.']

function arabicArticle(words: string, like: LiveSetArticle): LiveSetArticle {
  const text = SENTENCES.join(' ')
  const [settled] = like.claims
  if (settled === undefined) throw new Error('The sample article has lost its claims.')
  const decision = { by: 'Ines Duarte', at: new Date('2024-03-20T10:00:00Z'), rating: 'False', restsOn: [1] }
  const verdict = { ...decision, id: 'arabic-verdict', rationale: `أُغلق الجسر في 5 مارس. ${words}`, fix: '5 مارس 2024' }
  const claim = (number: number, quoted: string): LiveClaim => {
    const start = text.indexOf(quoted)
    return {
      ...settled,
      ...{ id: `0190a000-0000-7000-8000-00000000020${number}`, number, statement: `${quoted}: ${words}`, contacts: [] },
      quotes: [{ exact: quoted, prefix: '', suffix: '', start, end: start + quoted.length }],
    }
  }
  const open = { status: 'open', settledAt: null, settledVerdictId: null, verdicts: [], evidence: [] } as const
  return {
    ...like,
    id: '0190a000-0000-7000-8000-000000000011',
    versionId: '0190a000-0000-7000-8000-000000000012',
    version: 2,
    title: `الجسر مغلق: ${words}`,
    byline: null,
    publisher: 'صحيفة الميناء',
    url: 'https://example.org/ar/bridge?a=1&b=(2)',
    publishedOn: '2024-03-12',
    language: 'ar',
    direction: 'rtl',
    text,
    textSha256: '1'.repeat(64),
    passages: SENTENCES.map((sentence, index) => {
      const start = text.indexOf(sentence)
      const end = start + sentence.length
      return { id: `a${index}`, number: index + 1, paragraph: 0, start, end, kind: 'sentence' as const, mark: null }
    }),
    claims: [
      { ...claim(2, '4 مارس 2024'), settledVerdictId: verdict.id, verdicts: [verdict] },
      { ...claim(7, '6000 راكب'), ...open, verdicts: [], evidence: [], graded: UNGRADED },
    ],
  }
}

const UNGRADED = { grade: null, reasons: [], blockers: [] }
