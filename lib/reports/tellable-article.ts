import { isConfidential, titleOutside, toldOutside, wordsToldOutside } from '@/lib/evidence/confidential'
import type { LiveArticle, LiveEvidence, LiveSource } from './live-article'

/** An article with every confidential source, and what is quoted from it, replaced by what may be told. Done before anything is made of it. */
export function tellableArticle(article: LiveArticle): LiveArticle {
  const terms = new Map(article.sources.map((source) => [source.id, source]))
  return {
    ...article,
    sources: article.sources.map(tellableSource),
    claims: article.claims.map((claim) => ({
      ...claim,
      evidence: claim.evidence.map((evidence) => tellableEvidence(evidence, terms.get(evidence.sourceId))),
    })),
  }
}

function tellableSource(source: LiveSource): LiveSource {
  const { derivesFrom: origin, id, confidentiality } = source
  const told = toldOutside(source)
  if (isConfidential(source)) return { ...told, id, confidentiality: 'confidential', derivesFrom: null }
  return { ...told, id, confidentiality, derivesFrom: origin && { ...origin, title: titleOutside(origin) } }
}

/** Evidence whose source is not known is treated as confidential. */
function tellableEvidence(evidence: LiveEvidence, source: LiveSource | undefined): LiveEvidence {
  if (source !== undefined && !isConfidential(source)) return evidence
  const { number, stance, sourceId } = evidence
  const words = wordsToldOutside({ confidentiality: 'confidential', spokenTerms: null }, evidence)
  return { number, stance, sourceId, ...words, quoteOutcome: null, snapshot: null }
}
