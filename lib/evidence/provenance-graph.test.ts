import { describe, expect, test } from 'vitest'
import { aClaimToGrade, aPiece, aSource } from '@/lib/testing/grade-pieces'
import { chainOf, LONGEST_CHAIN, rootOf } from './provenance'
import { type ProvenanceGraph, provenanceGraph } from './provenance-graph'

const said = ({ edges }: ProvenanceGraph) =>
  edges.map((edge) => {
    if (edge.part === 'claim' || edge.part === 'article') return `${edge.from} → ${edge.part}`
    if (edge.part === 'same') return `${edge.from} = ${edge.to} (${edge.why})`
    return `${edge.from} → ${edge.to}${edge.circular === 'yes' ? ' round' : ''}`
  })

describe('from a source to its root', () => {
  const known = (...sources: [string, string | null][]) =>
    new Map(sources.map(([id, derivesFromId]) => [id, aSource(id, { derivesFromId })]))
  test.each<[string, string, Map<string, ReturnType<typeof aSource>>, string | null]>([
    ['one that names nobody is its own root', 'a', known(['a', null]), 'a: root a'],
    ['two steps', 'a', known(['a', 'b'], ['b', 'c'], ['c', null]), 'abc: root c'],
    ['an origin that is not known here ends it', 'a', known(['a', 'b']), 'a: root a'],
    ['two that name each other have one root', 'a', known(['a', 'b'], ['b', 'a']), 'ab: circle a'],
    ['from whichever side', 'b', known(['a', 'b'], ['b', 'a']), 'ba: circle a'],
    ['one that leads into a circle is not its root', 'a', known(['a', 'c'], ['b', 'c'], ['c', 'b']), 'acb: circle b'],
    ['one that names itself', 'a', known(['a', 'a']), 'a: circle a'],
    ['an unknown source has none', 'x', known(['a', null]), null],
  ])('%s', (_why, from, sources, expected) => {
    const chain = chainOf(from, sources)
    const told = chain && `${chain.steps.map(({ id }) => id).join('')}: ${chain.ends} ${rootOf(chain).id}`
    expect(told).toBe(expected)
  })

  test('a very long chain is cut', () => {
    const ids = Array.from({ length: 100 }, (_, at) => `s${at}`)
    const sources = known(...ids.map((id, at): [string, string | null] => [id, ids[at + 1] ?? null]))
    expect(chainOf('s0', sources)?.steps).toHaveLength(LONGEST_CHAIN)
  })
})

describe('the picture', () => {
  const wire = aSource('wire', { kind: 'wire' })
  test('a source of two pieces is one node, an origin of two sources too', () => {
    const pieces = [
      aPiece(1, { origins: [wire] }),
      aPiece(2, { source: { id: 's1', derivesFromId: 'wire', publisher: 'Publisher of s1' }, origins: [wire] }),
      aPiece(3, { origins: [wire], stance: 'refutes' }),
    ]
    const graph = provenanceGraph(aClaimToGrade(), pieces)
    expect(graph.nodes.map(({ id, part, evidence }) => [id, part, evidence.map(({ number }) => number)])).toEqual([
      ['s1', 'source', [1, 2]],
      ['wire', 'origin', []],
      ['s3', 'source', [3]],
    ])
    expect(said(graph)).toEqual(['s1 → wire', 's1 → claim', 's3 → wire', 's3 → claim'])
  })

  test('a circle back to the article is marked all the way', () => {
    const ours = aSource('ours', { addresses: ['harbour-post.example/bridge'] })
    const graph = provenanceGraph(aClaimToGrade(), [aPiece(1, { origins: [ours] }), aPiece(2)])
    expect(said(graph)).toEqual(['s1 → ours round', 's1 → claim', 'ours → article', 's2 → claim'])
    expect(graph.nodes.map(({ circular }) => circular)).toEqual([
      'has it from the article',
      'is the article itself',
      null,
    ])
  })

  test('one that cites the article goes round by itself, whatever else it names', () => {
    const graph = provenanceGraph(aClaimToGrade(), [aPiece(1, { origins: [wire], citesArticle: 'yes' })])
    expect(said(graph)).toEqual(['s1 → wire', 's1 → claim', 's1 → article'])
  })

  test('two sources that have it from each other', () => {
    const pair = [aSource('a', { derivesFromId: 'b' }), aSource('b', { derivesFromId: 'a' })]
    const piece = { ...aPiece(1), chain: { steps: pair, ends: 'circle' as const } }
    expect(said(provenanceGraph(aClaimToGrade(), [piece]))).toEqual(['a → b round', 'b → a round', 'a → claim'])
  })

  test('two of one publisher are tied', () => {
    const pieces = [aPiece(1), aPiece(2, { source: { publisher: 'Publisher of s1' } })]
    expect(said(provenanceGraph(aClaimToGrade(), pieces))).toContain('s1 = s2 (publisher)')
  })

  test('a confidential source says that it is', () => {
    const { nodes } = provenanceGraph(aClaimToGrade(), [aPiece(1, { source: { spokenTerms: 'off_record' } })])
    expect(nodes[0]?.confidential).toBe('yes')
  })
})
