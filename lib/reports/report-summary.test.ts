import { describe, expect, test } from 'vitest'
import { sampleEdition } from '@/lib/testing/sample-edition'
import type { EditionTotals } from './edition'
import { counted, printedDay, printedTime, signaturesOf, summaryOf } from './report-summary'

const NONE = { open: 0, checking: 0, second_look: 0, disputed: 0, settled: 0, dropped: 0 }

function totals(more: Partial<EditionTotals>): { totals: EditionTotals } {
  const passages = { all: 31, accounted: 31 }
  return {
    totals: { claims: 0, byStatus: NONE, byRating: [], evidence: 0, sources: 0, passages, openItems: 0, ...more },
  }
}

describe('a summary made of the totals alone', () => {
  test.each([
    ['nothing recorded', totals({}), 'No claim has been recorded. 31 of 31 passages are accounted for.'],
    [
      'all of it settled',
      totals({ claims: 12, byStatus: { ...NONE, settled: 12 }, evidence: 31, sources: 9 }),
      'Of 12 claims, 12 settled. 31 of 31 passages are accounted for. 31 pieces of evidence from 9 sources are cited.',
    ],
    [
      'one of each is said in the singular',
      totals({ claims: 3, byStatus: { ...NONE, settled: 1, open: 1, disputed: 1 }, evidence: 1, sources: 1 }),
      'Of 3 claims, 1 settled. 1 claim is still being checked. 1 claim is disputed. 31 of 31 passages are accounted for. 1 piece of evidence from 1 source is cited.',
    ],
    [
      'what waits is counted together, whatever it waits for',
      totals({ claims: 7, byStatus: { ...NONE, settled: 2, dropped: 1, open: 1, checking: 2, second_look: 1 } }),
      'Of 7 claims, 2 settled and 1 dropped. 4 claims are still being checked. 31 of 31 passages are accounted for.',
    ],
    [
      'a set of claims has no passages',
      totals({ claims: 2, byStatus: { ...NONE, settled: 2 }, passages: { all: 0, accounted: 0 } }),
      'Of 2 claims, 2 settled.',
    ],
  ])('%s', (_sentence, content, summary) => {
    expect(summaryOf(content)).toBe(summary)
  })
})

describe('who stands behind it', () => {
  test('those whose verdicts settled claims, those who adjudicated, and who published', () => {
    const { content } = sampleEdition()
    const { checkedBy, adjudicatedBy, signedBy } = signaturesOf(content)
    expect(new Set(checkedBy).size).toBe(checkedBy.length)
    expect(checkedBy.length).toBeGreaterThan(0)
    expect(adjudicatedBy).toHaveLength(1)
    expect(signedBy).toBe('Ruth Adler')
  })

  test('nobody signs a draft', () => {
    expect(signaturesOf(sampleEdition('x', { state: 'draft', edition: null }).content).signedBy).toBeNull()
  })
})

test('times are those of the desk’s clocks', () => {
  expect(printedTime('2024-01-26T22:30:00.000Z', 'Asia/Tokyo')).toBe('27 Jan 2024, 07:30')
})

test('days stay days wherever they are read', () => {
  expect(printedDay('2024-01-01')).toBe('1 Jan 2024')
})

test.each([
  [0, '0 claims'],
  [1, '1 claim'],
  [2, '2 claims'],
])('%i is “%s”', (count, words) => {
  expect(counted(count, 'claim')).toBe(words)
})
