import { expect, test } from 'vitest'
import type { GraphNode } from '@/lib/evidence/provenance-graph'
import { provenanceSentences } from './provenance-sentences'

const node = (id: string, more: Partial<GraphNode> = {}): GraphNode => ({
  ...{ id, part: 'source', title: id, kind: 'wire', confidential: 'no', circular: null },
  evidence: [{ number: 1, stance: 'supports' }],
  ...more,
})
const a = node('a')

test.each<[string, Parameters<typeof provenanceSentences>[0], [string, string][]]>([
  [
    'one that names nobody',
    { nodes: [a], edges: [{ part: 'claim', from: 'a' }] },
    [['E-1', 'wire service; names no other source']],
  ],
  [
    'one with an origin that is not attached',
    { nodes: [a, node('b', { evidence: [] })], edges: [{ part: 'derives', from: 'a', to: 'b', circular: 'no' }] },
    [
      ['E-1', 'wire service; has it from “\u2068b\u2069”'],
      ['not attached', 'wire service; names no other source'],
    ],
  ],
  [
    'two that count as one',
    { nodes: [a, node('b')], edges: [{ part: 'same', from: 'a', to: 'b', why: 'text' }] },
    [
      ['E-1', 'wire service; names no other source; counts as one with “\u2068b\u2069” (the same words)'],
      ['E-1', 'wire service; names no other source; counts as one with “\u2068a\u2069” (the same words)'],
    ],
  ],
  [
    'a circle, confidential',
    { nodes: [node('a', { circular: 'is the article itself', confidential: 'yes' })], edges: [] },
    [['E-1', 'wire service; confidential; names no other source; circular: is the article itself']],
  ],
])('%s', (_why, graph, lines) => {
  expect(provenanceSentences(graph).map(({ evidence, says }) => [evidence, says])).toEqual(lines)
})
