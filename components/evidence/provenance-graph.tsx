import Link from 'next/link'
import type { GraphEdge, GraphNode, ProvenanceGraph as Graph } from '@/lib/evidence/provenance-graph'
import { SOURCE_KIND_WORDS } from '@/lib/evidence/source'
import { cutTitle } from './cut-title'
import { NODE, type PlacedEdge, type PlacedNode, provenanceLayout } from './provenance-layout'
import { provenanceSentences } from './provenance-sentences'

const PADDING = 10

type Props = { graph: Graph; claimNumber: number }

/** Where the sources of a claim come from: a picture drawn on the server, and the same in words. */
export function ProvenanceGraph({ graph, claimNumber }: Props) {
  if (graph.nodes.length === 0) return null
  return (
    <section aria-labelledby="h-or">
      <h2 className="h3" id="h-or">
        Where the sources come from
      </h2>
      <Picture graph={graph} claimNumber={claimNumber} />
      <ul className="origins">
        {provenanceSentences(graph).map(({ node, evidence, says }) => (
          <li key={node.id}>
            <span className="muted">{evidence}</span>
            <Link className="link" href={`/sources/${node.id}`}>
              <bdi>{node.title}</bdi>
            </Link>
            <span dir="auto">{says}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** For eyes and the mouse; the list beside it says the same to everybody else. */
function Picture({ graph, claimNumber }: Props) {
  const { width, height, claim, nodes, edges } = provenanceLayout(graph)
  return (
    <div className="graph-box" tabIndex={0} role="group" aria-label="The same as a picture; it scrolls sideways">
      <svg
        className="graph"
        viewBox={`0 0 ${width} ${height}`}
        style={{ width, height }}
        aria-hidden="true"
        focusable="false"
      >
        <defs>
          <marker id="graph-to" markerWidth="8" markerHeight="8" refX="6" refY="4" orient="auto">
            <path d="M1 1l5 3-5 3" />
          </marker>
        </defs>
        {edges.map((edge) => (
          <Way key={`${edge.part} ${edge.path}`} edge={edge} />
        ))}
        <rect className="clm" x={claim.x} y={claim.y} width={claim.width} height={claim.height} rx="3" />
        <text className="clm" x={claim.x + claim.width / 2} y={claim.y + claim.height / 2 + 4} textAnchor="middle">
          C-{claimNumber}
        </text>
        {nodes.map((node) => (
          <Box key={node.id} node={node} />
        ))}
      </svg>
    </div>
  )
}

function Way({ edge }: { edge: PlacedEdge }) {
  return (
    <path d={edge.path} className={wayClass(edge)} markerEnd={hasArrow(edge) ? 'url(#graph-to)' : undefined}>
      <title>{wayWords(edge)}</title>
    </path>
  )
}

function wayClass(edge: GraphEdge): string {
  if (edge.part === 'derives') return edge.circular === 'yes' ? 'derives round' : 'derives'
  return edge.part === 'article' ? 'round' : edge.part
}

function hasArrow({ part }: GraphEdge): boolean {
  return part === 'derives' || part === 'article'
}

function wayWords(edge: GraphEdge): string {
  switch (edge.part) {
    case 'claim':
      return 'is evidence for or against the claim'
    case 'derives':
      return edge.circular === 'yes' ? 'has it from there, in a circle' : 'has it from there'
    case 'article':
      return 'circular: leads back to the article'
    case 'same':
      return edge.why === 'text' ? 'the same words: they count as one' : 'one publisher: they count as one'
  }
}

function Box({ node }: { node: PlacedNode }) {
  const { id, x, y, title, part, circular } = node
  const names = [part === 'origin' ? 'org' : '', circular === null ? '' : 'circ'].filter(Boolean).join(' ')
  return (
    <a href={`/sources/${id}`} tabIndex={-1}>
      <title>{title}</title>
      <rect className={names} x={x} y={y} width={NODE.width} height={NODE.height} rx="3" />
      {circular === null ? null : (
        <rect className="inner" x={x + 3} y={y + 3} width={NODE.width - 6} height={NODE.height - 6} rx="2" />
      )}
      <text x={x + PADDING} y={y + 18}>
        {cutTitle(title, NODE.width - 2 * PADDING)}
      </text>
      <text className="sub" x={x + PADDING} y={y + 34}>
        {subLine(node)}
      </text>
    </a>
  )
}

function subLine({ evidence, kind, circular, confidential }: GraphNode): string {
  const numbers = evidence.map(({ number }) => `E-${number}`).join(', ')
  const kindWords = SOURCE_KIND_WORDS[kind].toLowerCase()
  const marks = [circular === null ? '' : 'circular', confidential === 'yes' ? 'confidential' : '']
  return cutTitle([numbers, ...marks, kindWords].filter((part) => part !== '').join(' · '), NODE.width - 2 * PADDING)
}
