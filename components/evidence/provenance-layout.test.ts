import { describe, expect, test } from 'vitest'
import type { GraphEdge, GraphNode } from '@/lib/evidence/provenance-graph'
import { type Box, provenanceLayout } from './provenance-layout'

const node = (id: string, more: Partial<GraphNode> = {}): GraphNode => ({
  ...{ id, part: 'source', title: id, kind: 'news_report', confidential: 'no', evidence: [], circular: null },
  ...more,
})
const claim = (from: string): GraphEdge => ({ part: 'claim', from })
const derives = (from: string, to: string): GraphEdge => ({ part: 'derives', from, to, circular: 'no' })
const apart = (a: Box, b: Box) =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y

describe('the places of a picture', () => {
  const nodes = ['a', 'b', 'c', 'o'].map((id) => node(id))
  const edges = [claim('a'), claim('b'), claim('c'), derives('a', 'o'), derives('b', 'o')]

  test('the claim, its sources, their origins, from start to end, and no box on another', () => {
    const placed = provenanceLayout({ nodes, edges })
    const [a, b, c, o] = placed.nodes
    expect(a && b && c && o && a.x === b.x && b.x === c.x && o.x > a.x && placed.claim.x < a.x).toBe(true)
    const boxes = [placed.claim, ...placed.nodes]
    for (const [at, box] of boxes.entries())
      for (const other of boxes.slice(at + 1)) expect(apart(box, other)).toBe(true)
    for (const { x, y, width, height } of boxes) {
      expect(Math.min(x, y, placed.width - x - width, placed.height - y - height)).toBeGreaterThanOrEqual(0)
    }
  })

  test('claim, one source and its origin need no more than 500 pixels', () => {
    expect(
      provenanceLayout({ nodes: [node('a'), node('o')], edges: [claim('a'), derives('a', 'o')] }).width,
    ).toBeLessThanOrEqual(490)
  })

  test('what goes back to the claim runs under everything, each in a lane of its own', () => {
    const without = provenanceLayout({ nodes, edges }).height
    const back: GraphEdge[] = [
      { part: 'article', from: 'a' },
      { part: 'article', from: 'o' },
    ]
    const placed = provenanceLayout({ nodes, edges: [...edges, ...back] })
    expect(placed.height).toBeGreaterThan(without + 18)
    expect(new Set(placed.edges.slice(-2).map(({ path }) => path)).size).toBe(2)
  })

  test.each<[string, GraphEdge[]]>([
    ['two that have it from each other', [claim('a'), derives('a', 'b'), derives('b', 'a')]],
    ['one that has it from itself', [claim('a'), derives('a', 'a')]],
    ['two that count as one', [claim('a'), claim('b'), { part: 'same', from: 'a', to: 'b', why: 'text' }]],
    ['no ways at all', []],
  ])('%s: every way is a path of numbers', (_why, ways) => {
    for (const { path } of provenanceLayout({ nodes, edges: ways }).edges) expect(path).toMatch(/^M[-\d. MCHVQ]+$/)
  })
})
