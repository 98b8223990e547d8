import type { ClaimToGrade, EvidenceToGrade } from '@/lib/evidence/evidence-to-grade'
import type { SourceOfChain } from '@/lib/evidence/provenance'

/** An open news report of a publisher of its own, changed as asked; `id` names it. */
export function aSource(id: string, more: Partial<SourceOfChain> = {}): SourceOfChain {
  return {
    id,
    title: `Source ${id}`,
    kind: 'news_report',
    publisher: `Publisher of ${id}`,
    author: null,
    addresses: [`${id}.example/report`],
    publishedOn: '2024-03-06',
    spokenOn: null,
    derivesFromId: null,
    minhash: [],
    confidentiality: 'open',
    spokenTerms: null,
    ...more,
  }
}

type Changed = Partial<Omit<EvidenceToGrade, 'chain'>> & { source?: Partial<SourceOfChain>; origins?: SourceOfChain[] }

/** Evidence that supports, its quote found in a whole snapshot of a source of its own (E-1 is of source s1), changed as asked. */
export function aPiece(number: number, { source, origins = [], ...more }: Changed = {}): EvidenceToGrade {
  const derivesFromId = origins[0]?.id ?? null
  return {
    number,
    stance: 'supports',
    quote: 'Inspectors counted 14 bolts.',
    outcome: 'found',
    chain: { steps: [aSource(`s${number}`, { derivesFromId, ...source }), ...origins], ends: 'root' },
    citesArticle: 'no',
    kept: 'whole',
    check: null,
    stillFound: null,
    ...more,
  }
}

/** A claim about 14 bolts on 4 March 2024, in an article of the day after. */
export function aClaimToGrade(more: Partial<ClaimToGrade> = {}): ClaimToGrade {
  return {
    statement: 'Engineers found 14 cracked bolts.',
    quotes: ['14 cracked bolts'],
    kind: 'quantity',
    accuses: 'no',
    happenedOn: null,
    article: { address: 'harbour-post.example/bridge', publishedOn: '2024-03-05', language: 'en', minhash: [] },
    ...more,
  }
}
