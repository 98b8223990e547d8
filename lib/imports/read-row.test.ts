import { describe, expect, test } from 'vitest'
import { foldedWord } from './folded-word'
import { importKey } from './import-key'
import { namedHeads } from './heads'
import { columnsIssue, type ImportPlan } from './mapping'
import { planOf } from './plan-of'
import { proposeColumns } from './propose-columns'
import { readDay } from './read-day'
import { type ReadOn, readRow } from './read-row'
import { readSources } from './read-sources'

const ON: ReadOn = {
  timeZone: 'Europe/Berlin',
  ratings: [
    { id: 'r5', label: 'Accurate', shape: 'accurate' },
    { id: 'r1', label: 'False', shape: 'false' },
  ],
  people: [
    { id: 'p1', name: 'Ines Duarte', email: 'ines@example.org' },
    { id: 'p2', name: 'Jo Park', email: 'jo@example.org' },
    { id: 'p3', name: 'Jo Park', email: 'jp@example.org' },
  ],
}

function planFor(heads: string[], rows: string[][] = []): ImportPlan {
  return planOf({ heads: namedHeads(heads), columns: null, format: 'csv', rows }, ON.ratings, null)
}

describe('heads', () => {
  test.each([
    ['English', ['Claim', 'Source', 'Verdict', 'Note'], ['statement', 'source', 'verdict', 'note']],
    ['German', ['Behauptung', 'Quelle', 'Bewertung', 'Begründung'], ['statement', 'source', 'verdict', 'note']],
    ['French', ['Affirmation', 'Lien', 'Évaluation', 'Remarques'], ['statement', 'source', 'verdict', 'note']],
    ['Spanish', ['Afirmación', 'Fuente', 'Calificación', 'Comentario'], ['statement', 'source', 'verdict', 'note']],
    ['Arabic', ['الادعاء', 'المصدر', 'الحكم', 'ملاحظة'], ['statement', 'source', 'verdict', 'note']],
    ['machines', ['claim_text', 'source_url', 'TEXTUAL RATING', 'row-id'], ['statement', 'source', 'verdict', 'id']],
    ['several of one kind', ['claim', 'source 1', 'source 2', 'claim text'], ['statement', 'source', 'source', null]],
    ['strange words', ['claim', 'blah', ''], ['statement', null, null]],
  ])('in %s tell what the columns are', (_whose, heads, fields) => {
    expect(proposeColumns(namedHeads(heads))).toEqual(fields)
  })

  test('have a name each', () => {
    expect(namedHeads(['Note', ' note ', 'Note', ''])).toEqual(['Note', 'note', 'Note (2)', 'Column 4'])
  })

  test('need a claim among them, and each single thing once', () => {
    expect(columnsIssue(['note', null])).toContain('which column is the claim')
    expect(columnsIssue(['statement', 'claimant', 'claimant'])).toContain('Two columns')
    expect(columnsIssue(['statement', 'source', 'source'])).toBeNull()
  })
})

describe('a row', () => {
  test.each([
    ['without a claim', ['Claim', 'Note'], ['', 'x'], 'The row has no claim.'],
    ['with a NUL', ['Claim'], ['a\u0000b'], 'NUL character'],
    ['with half a character', ['Claim'], ['a\ud800b'], 'half of a character'],
    ['with a mountain of marks', ['Claim'], [`a${'\u0301'.repeat(40)}`], 'more than 30 marks'],
    ['that is too long', ['Claim'], ['x'.repeat(1_001)], '1,000 characters at most'],
    ['with a verdict nobody knows', ['Claim', 'Verdict'], ['A', 'Bogus'], 'no rating of this desk: Accurate, False'],
    ['with a person nobody knows', ['Claim', 'Assignee'], ['A', 'Nobody'], 'Nobody at work on this desk'],
    ['with a person of two', ['Claim', 'Assignee'], ['A', 'Jo Park'], 'Several people'],
    ['with a day that can be two', ['Claim', 'Date'], ['A', '3/4/2024'], '2024-04-03 or 2024-03-04'],
    ['with a strange kind', ['Claim', 'Kind'], ['A', 'gossip'], 'no kind of claim'],
    ['with too many cells', ['Claim'], ['A', 'B'], 'The row has 2 cells under 1 heads'],
    ['with a quote of nothing', ['Claim', 'Source quote'], ['A', 'words'], 'names no source'],
    ['with a password in an address', ['Claim', 'Source'], ['A', 'https://me:pw@example.org'], 'password'],
    ['whose claim nobody can see', ['Claim'], ['\u200b\u00ad'], 'The row has no claim.'],
  ])('%s is refused with a reason', (_what, heads, cells, words) => {
    const read = readRow({ row: 7, cells }, planFor(heads), ON)
    expect(read).toMatchObject({ issues: [{ row: 7, sentence: expect.stringContaining(words) }] })
  })

  test('tells every reason at once', () => {
    const read = readRow({ row: 2, cells: ['', 'Bogus', 'x'] }, planFor(['Claim', 'Verdict', 'Due']), ON)
    expect('issues' in read && read.issues).toHaveLength(3)
  })

  test('whose verdict goes into the note keeps the word there', () => {
    const plan = { ...planFor(['Claim', 'Verdict', 'Note']), verdicts: { [foldedWord('Half-baked')]: 'note' } }
    const read = readRow({ row: 2, cells: ['A', 'Half-Baked', 'See p. 3'] }, plan, ON)
    expect(read).toMatchObject({ claim: { verdict: null, note: 'Verdict: Half-Baked\nSee p. 3' } })
  })

  test('is due on the clocks of the desk', () => {
    const read = readRow({ row: 2, cells: ['A', '2026-07-01 09:30'] }, planFor(['Claim', 'Due']), ON)
    expect(read).toMatchObject({ claim: { dueAt: '2026-07-01T07:30:00.000Z' } })
  })

  test('stays the same row when its verdict or note is put right, and is another with another source', () => {
    const plan = planFor(['Claim', 'Source', 'Note'])
    const keyOf = (...cells: string[]) => {
      const read = readRow({ row: 2, cells }, plan, ON)
      return 'claim' in read ? importKey(read.claim) : ''
    }
    expect(keyOf('A', 'https://example.org/1', 'x')).toBe(keyOf('A', 'https://example.org/1', 'y'))
    expect(keyOf('A', 'https://example.org/1', 'x')).not.toBe(keyOf('A', 'https://example.org/2', 'x'))
  })
})

test.each([
  ['2024-05-03', '2024-05-03'],
  ['2024-05-03T10:00:00Z', '2024-05-03'],
  ['3.5.2024', '2024-05-03'],
  ['31/12/2024', '2024-12-31'],
  ['12/31/2024', '2024-12-31'],
  ['5/5/2024', '2024-05-05'],
  ['45415', '2024-05-03'],
  ['May 3, 2024', '2024-05-03'],
  ['3. Mai 2024', '2024-05-03'],
  ['٢٠٢٤-٠٥-٠٣', '2024-05-03'],
  ['2024-02-30', null],
  ['31.2.2024', null],
  ['soon', null],
])('the day in “%s” is %s', (cell, day) => {
  const read = readDay(cell)
  expect('day' in read ? read.day : null).toBe(day)
})

test.each<[string, [string | null, string][]]>([
  ['https://example.org/a', [['https://example.org/a', 'example.org/a']]],
  ['WHO report, https://who.example/x.', [['https://who.example/x', 'WHO report']]],
  [
    'Budget 2024\nhttps://example.org/b\n\nBudget 2024',
    [
      [null, 'Budget 2024'],
      ['https://example.org/b', 'example.org/b'],
    ],
  ],
  [
    'https://a.example/1 https://b.example/2',
    [
      ['https://a.example/1', 'a.example/1'],
      ['https://b.example/2', 'b.example/2'],
    ],
  ],
])('the sources in “%s” are told apart', (cell, sources) => {
  const read = readSources(cell)
  expect('sources' in read ? read.sources.map(({ url, title }) => [url, title]) : read).toEqual(sources)
})
