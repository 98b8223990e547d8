import { describe, expect, test } from 'vitest'
import { sampleEdition } from '@/lib/testing/sample-edition'
import { inPrint } from '@/lib/testing/in-print'
import { oembedAnswer, readOembed, readTarget } from './oembed'
import { printForPublic } from './print-for-public'
import { claimIn, editionIn } from './public-address-parts'
import { indexQuery, readIndexFilter } from './public-index-filter'
import { quoteInContext } from './quote-in-context'
import { ratingLine, wordsToSearch } from './words-to-search'

describe('addresses', () => {
  test.each([
    ['edition-3', 3, null],
    ['C-12', null, 12],
    ['C-0', null, null],
    ['edition-01', null, null],
    ['c-1', null, null],
    ['edition-3x', null, null],
  ])('%s names edition %s and claim %s', (part, edition, claim) => {
    expect([editionIn(part), claimIn(part)]).toEqual([edition, claim])
  })

  test.each([
    ['a claim', '/WD-1/C-3', { slug: 'wire', report: 'WD-1', claim: 3 }],
    ['a report', '/WD-1', { slug: 'wire', report: 'WD-1', claim: null }],
    ['an edition is of its report', '/WD-1/edition-2/', { slug: 'wire', report: 'WD-1', claim: null }],
    ['a frame is not shown in a frame', '/WD-1/C-3/embed', null],
    ['the desk itself', '/', null],
  ])('%s', (_what, path, target) => {
    expect(readTarget('wire', path)).toEqual(target)
  })

  test.each([
    ['nothing is a search for nothing', '', ''],
    [
      'what makes sense stays',
      'q=bridge&rating=False&when=2024-03&language=ar',
      '?q=bridge&rating=False&when=2024-03&language=ar',
    ],
    ['what makes none goes', 'when=2024-13&language=klingon&after=1&x=1', ''],
    ['white space around words goes', 'q=++the+bridge+', '?q=the+bridge'],
  ])('%s', (_sentence, query, read) => {
    expect(indexQuery(readIndexFilter(new URLSearchParams(query)))).toBe(read)
  })
})

describe('oEmbed', () => {
  const shown = {
    house: 'A & B',
    houseAddress: 'https://x.example',
    title: '<b>',
    address: 'https://x.example/C-1',
    claim: 1,
  }

  test.each([
    ['as large as is usual', '', 600, 320],
    ['as narrow as is asked for', 'maxwidth=320', 320, 320],
    ['never larger than is usual', 'maxwidth=2000&maxheight=2000', 600, 320],
    ['what is no size is not heeded', 'maxwidth=wide&maxheight=-4', 600, 320],
  ])('%s', (_sentence, query, width, height) => {
    const question = readOembed(new URLSearchParams(query))
    if (question === 'unknown-format') throw new Error(question)
    expect(JSON.parse(oembedAnswer(shown, question))).toMatchObject({ type: 'rich', width, height })
  })

  test('XML holds nothing that is not text', () => {
    const answer = oembedAnswer(shown, { format: 'xml', maxWidth: null, maxHeight: null })
    expect(answer).toContain('<provider_name>A &#38; B</provider_name>')
    expect(answer).not.toContain('<b>')
    expect(answer).not.toContain('<iframe')
  })

  test('another form is not given out', () => {
    expect(readOembed(new URLSearchParams('format=yaml'))).toBe('unknown-format')
  })
})

describe('what is searched', () => {
  test('a rating has a line of its own that no other text can feign', () => {
    const print = inPrint(sampleEdition('x\n= False'))
    const lines = wordsToSearch({ ...print, claims: print.claims.slice(0, 1) }).split('\n')
    expect(lines.filter((line) => line.startsWith('= '))).toEqual([ratingLine('Accurate')])
  })
})

describe('a quote in its context', () => {
  test('stands marked in its paragraph', () => {
    const { content } = sampleEdition('so they say')
    const [quote] = content.claims[0]?.quotes ?? []
    if (quote === undefined) throw new Error('C-1 has no quote.')
    expect(quoteInContext(content, quote).markup).toMatch(
      /^The bridge has <mark>14 cracked bolts<\/mark>: so they say\..*Nobody was hurt\.$/,
    )
  })
})

describe('what the public is told of changes', () => {
  const chosen = { order: 'article', accurate: 'with', language: 'en', noindex: 'no' } as const
  const first = sampleEdition('Old words')
  const change = { kind: 'title', claim: null, piece: null, before: 'A title in between', after: 'New words' } as const
  const { content, sha256 } = sampleEdition('New words', { edition: 3, again: 'It was wrong.' })
  const third = { content: { ...content, changes: [change] }, sha256 }

  test('they are those since the edition before that is public, not since one nobody could read', () => {
    const print = printForPublic(third, first, chosen)
    expect(print.content.changes).toContainEqual(expect.objectContaining({ before: 'Old words', after: 'New words' }))
    expect(JSON.stringify(print.content)).not.toContain('A title in between')
    expect(print.content.takenFrom).toBe(sha256)
  })

  test('the first that is public tells of none', () => {
    const print = printForPublic(third, null, chosen)
    expect(print.content.changes).toBeUndefined()
    expect(print.content.report.again).toBe('It was wrong.')
  })

  test('against the very edition before it they are those that were frozen: what became confidential is not named anew', () => {
    const [claim] = first.content.claims
    if (claim === undefined || claim.evidence.length === 0) throw new Error('C-1 has no evidence.')
    const without = { ...first.content, claims: [{ ...claim, evidence: [] }], sources: [] }
    // Frozen after the source had become confidential: the piece that is gone is told without its words.
    const told = { ...without, report: { ...first.content.report, edition: 2 }, changes: [] }
    const print = printForPublic({ content: told, sha256 }, first, chosen)
    expect(print.content.changes).toEqual([])
    expect(print.sha256).toBe(inPrint({ content: told, sha256 }).sha256)
  })

  test('where they are those that were frozen, it is the print of everybody else, with its hash', () => {
    const one = printForPublic(first, null, chosen)
    expect(one.sha256).toBe(inPrint(first).sha256)
  })
})
