import type { GraphNode, ProvenanceGraph } from '@/lib/evidence/provenance-graph'
import { SOURCE_KIND_WORDS } from '@/lib/evidence/source'

export type NodeInWords = { node: GraphNode; evidence: string; says: string }

/** All that the picture shows, a line for each source: what is taken from it, where it has it from, what is wrong with it. */
export function provenanceSentences({ nodes, edges }: ProvenanceGraph): NodeInWords[] {
  const titleOf = (id: string) => `“\u2068${nodes.find((node) => node.id === id)?.title ?? ''}\u2069”`
  return nodes.map((node) => {
    const from = edges.flatMap((edge) => (edge.part === 'derives' && edge.from === node.id ? [titleOf(edge.to)] : []))
    const same = edges.flatMap((edge) => {
      if (edge.part !== 'same' || (edge.from !== node.id && edge.to !== node.id)) return []
      const other = titleOf(edge.from === node.id ? edge.to : edge.from)
      return [`counts as one with ${other} (${edge.why === 'text' ? 'the same words' : 'one publisher'})`]
    })
    const says = [
      SOURCE_KIND_WORDS[node.kind].toLowerCase(),
      node.confidential === 'yes' ? 'confidential' : null,
      from.length === 0 ? 'names no other source' : `has it from ${from.join(' and ')}`,
      ...same,
      node.circular === null ? null : `circular: ${node.circular}`,
    ]
    return {
      node,
      evidence: node.evidence.map(({ number }) => `E-${number}`).join(', ') || 'not attached',
      says: says.filter((part) => part !== null).join('; '),
    }
  })
}
