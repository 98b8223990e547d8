import { Graph, layout } from '@dagrejs/dagre'
import type { GraphEdge, GraphNode, ProvenanceGraph } from '@/lib/evidence/provenance-graph'

export const NODE = { width: 172, height: 44 } as const
export const CLAIM_BOX = { width: 56, height: 32 } as const
const MARGIN = 6
/** What goes back to the claim runs down beside its box and under everything, one lane below the other. */
const LANE = 10

export type Box = { x: number; y: number; width: number; height: number }
export type PlacedNode = GraphNode & Box
export type PlacedEdge = GraphEdge & { path: string }
export type PlacedGraph = { width: number; height: number; claim: Box; nodes: PlacedNode[]; edges: PlacedEdge[] }

/** Places the claim at the start, its sources beside it, their origins after them, and draws the ways between; all in pixels. */
export function provenanceLayout({ nodes, edges }: ProvenanceGraph): PlacedGraph {
  const graph = new Graph()
  graph.setGraph({ rankdir: 'LR', nodesep: 12, ranksep: 36, marginx: MARGIN, marginy: MARGIN })
  graph.setDefaultEdgeLabel(() => ({}))
  graph.setNode('claim', { ...CLAIM_BOX })
  for (const { id } of nodes) graph.setNode(id, { ...NODE })
  for (const edge of edges) {
    if (edge.part === 'claim') graph.setEdge('claim', edge.from)
    if (edge.part === 'derives') graph.setEdge(edge.from, edge.to)
  }
  layout(graph)
  const boxOf = (id: string): Box => {
    const { x = 0, y = 0, width = 0, height = 0 } = graph.node(id)
    return { x: x - width / 2, y: y - height / 2, width, height }
  }
  const { width = 0, height = 0 } = graph.graph()
  const back = edges.filter(({ part }) => part === 'article')
  const claim = boxOf('claim')
  const placed = edges.map((edge): PlacedEdge => {
    const lane = back.indexOf(edge)
    return { ...edge, path: pathOf(edge, claim, boxOf, { lane, under: height + LANE * lane + 8 }) }
  })
  return {
    width: Math.ceil(width + (back.length === 0 ? 0 : 6 + 4 * back.length)),
    height: Math.ceil(height + (back.length === 0 ? 0 : LANE * back.length + MARGIN)),
    claim,
    nodes: nodes.map((node) => ({ ...node, ...boxOf(node.id) })),
    edges: placed,
  }
}

function pathOf(
  edge: GraphEdge,
  claim: Box,
  boxOf: (id: string) => Box,
  { lane, under }: { lane: number; under: number },
): string {
  switch (edge.part) {
    case 'claim':
      return curve(rightOf(claim), leftOf(boxOf(edge.from)))
    case 'derives': {
      const [from, to] = [boxOf(edge.from), boxOf(edge.to)]
      return to.x > from.x ? curve(rightOf(from), leftOf(to)) : curve(leftOf(from), rightOf(to))
    }
    case 'article': {
      const from = boxOf(edge.from)
      const [start, end] = [{ x: from.x + from.width, y: from.y + from.height * 0.75 }, claim.x + claim.width / 2]
      const turn = start.x + 9 + 4 * lane
      return `M${at(start)}H${round(turn)}V${round(under)}H${round(end)}V${round(claim.y + claim.height + 3)}`
    }
    case 'same': {
      const [from, to] = [leftOf(boxOf(edge.from)), leftOf(boxOf(edge.to))]
      const out = Math.min(from.x, to.x) - 14
      return `M${at(from)}C${round(out)} ${round(from.y)} ${round(out)} ${round(to.y)} ${at(to)}`
    }
  }
}

type Point = { x: number; y: number }

function leftOf({ x, y, height }: Box): Point {
  return { x, y: y + height / 2 }
}

function rightOf({ x, y, width, height }: Box): Point {
  return { x: x + width, y: y + height / 2 }
}

/** A way that leaves and arrives level. */
function curve(from: Point, to: Point): string {
  const bend = (to.x - from.x) / 2
  return `M${at(from)}C${round(from.x + bend)} ${round(from.y)} ${round(to.x - bend)} ${round(to.y)} ${at(to)}`
}

function at({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
