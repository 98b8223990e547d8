import type { Stance } from './evidence'
import type { ClaimToGrade, EvidenceToGrade } from './evidence-to-grade'
import { circularity } from './grade'
import { independentGroups, type Sameness } from './independence'
import { sourceOf, type SourceOfChain } from './provenance'
import { isConfidential } from './confidential'
import type { SourceKind } from './source'

/** A source in the picture; `origin` when no evidence of the claim is taken from it directly. */
export type GraphNode = {
  id: string
  part: 'source' | 'origin'
  title: string
  kind: SourceKind
  confidential: 'yes' | 'no'
  /** What is taken from it: numbers of evidence, with what each says. */
  evidence: { number: number; stance: Stance }[]
  /** Why it cannot bear out the claim, as the rest of a sentence ("is the article itself"), or null. */
  circular: string | null
}

/** `derives`: `from` has it from `to`. `claim`: `from` is evidence for the claim. `article`: `from` is, or leads to, the checked article. `same`: the two count as one. */
export type GraphEdge =
  | { part: 'claim'; from: string }
  | { part: 'derives'; from: string; to: string; circular: 'yes' | 'no' }
  | { part: 'article'; from: string }
  | { part: 'same'; from: string; to: string; why: Sameness }

export type ProvenanceGraph = { nodes: GraphNode[]; edges: GraphEdge[] }

/** Where the evidence of a claim comes from: its sources and all they have it from, each once, whatever circles they make. */
export function provenanceGraph(claim: ClaimToGrade, evidence: readonly EvidenceToGrade[]): ProvenanceGraph {
  const nodes = new Map<string, GraphNode>()
  const edges = new Map<string, GraphEdge>()
  for (const piece of evidence) {
    const { steps, ends } = piece.chain
    const circular = circularity(claim, piece)
    const turnsAt =
      circular === null ? -1 : circular.at === null ? steps.length : steps.findIndex(({ id }) => id === circular.at)
    for (const [at, step] of steps.entries()) {
      const known = nodes.get(step.id) ?? newNode(step)
      const is = at > 0 && step.id === circular?.at ? { ...known, circular: 'is the article itself' } : known
      nodes.set(step.id, at === 0 ? asSource(known, piece, circular?.what ?? null) : is)
      const next = steps[at + 1]?.id ?? (ends === 'circle' ? step.derivesFromId : null)
      if (next !== null) edges.set(`${step.id} ${next}`, derives(edges, step.id, next, at < turnsAt ? 'yes' : 'no'))
    }
    edges.set(`${sourceOf(piece.chain).id} claim`, { part: 'claim', from: sourceOf(piece.chain).id })
    if (circular !== null && circular.at !== null)
      edges.set(`${circular.at} article`, { part: 'article', from: circular.at })
  }
  for (const { a, b, why } of independentGroups(onePerSource(evidence)).links) {
    const [from, to] = [sourceOf(a.chain).id, sourceOf(b.chain).id]
    if (why === 'text' || why === 'publisher') edges.set(`${from} ${to} same`, { part: 'same', from, to, why })
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] }
}

function newNode(source: SourceOfChain): GraphNode {
  const { id, title, kind } = source
  const confidential = isConfidential(source) ? 'yes' : 'no'
  return { id, part: 'origin', title, kind, confidential, evidence: [], circular: null }
}

function asSource(node: GraphNode, { number, stance }: EvidenceToGrade, circular: string | null): GraphNode {
  const taken = [...node.evidence, { number, stance }]
  return { ...node, part: 'source', evidence: taken, circular: circular ?? node.circular }
}

/** One way between two sources is drawn once, and marked when any evidence goes round on it. */
function derives(edges: ReadonlyMap<string, GraphEdge>, from: string, to: string, circular: 'yes' | 'no'): GraphEdge {
  const known = edges.get(`${from} ${to}`)
  const isMarked = circular === 'yes' || (known?.part === 'derives' && known.circular === 'yes')
  return { part: 'derives', from, to, circular: isMarked ? 'yes' : 'no' }
}

function onePerSource(evidence: readonly EvidenceToGrade[]): EvidenceToGrade[] {
  return [...new Map(evidence.map((piece) => [sourceOf(piece.chain).id, piece])).values()]
}
