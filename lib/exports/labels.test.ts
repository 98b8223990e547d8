import { describe, expect, test } from 'vitest'
import { type IcuArgument, icuArguments } from '@/lib/testing/icu-arguments'
import { LABEL_LANGUAGES } from './label-language'
import { type LabelSet, labelsOf, linesOf } from './labels'
import { CHANGE_LABELS } from './labels/changes'
import { FACT_LABELS } from './labels/facts'
import { FILE_LABELS } from './labels/file-facts'
import { HEADING_LABELS } from './labels/headings'
import { KIND_LABELS } from './labels/kinds'
import { CLAIM_LABELS } from './labels/of-claims'
import { DESK_LABELS } from './labels/of-desk'
import { EVIDENCE_LABELS } from './labels/of-evidence'
import { SOURCE_LABELS } from './labels/of-sources'
import { PDF_LABELS } from './labels/pdf'
import { PROBLEM_LABELS } from './labels/problems'
import { PUBLISHED_LABELS } from './labels/published'
import { REPORT_ERROR_LABELS } from './labels/report-error'
import { SUMMARY_LABELS } from './labels/summary'
import { plain } from './line'

const SETS: Record<string, LabelSet<string>> = {
  changes: CHANGE_LABELS,
  facts: FACT_LABELS,
  'facts of files': FILE_LABELS,
  headings: HEADING_LABELS,
  kinds: KIND_LABELS,
  'of claims': CLAIM_LABELS,
  'of the desk': DESK_LABELS,
  'of evidence': EVIDENCE_LABELS,
  'of sources': SOURCE_LABELS,
  problems: PROBLEM_LABELS,
  summary: SUMMARY_LABELS,
  'the PDF': PDF_LABELS,
  'public pages': PUBLISHED_LABELS,
  'errors reported': REPORT_ERROR_LABELS,
}

/** Words that are the same in English and another of the languages. */
const SAME = [
  ...['Cause', 'Citation', 'Attribution', 'Date', 'Interview', 'Note', 'Notes', 'Source', 'Sources', 'opinion'],
  ...['sources', 'SHA-256', 'Corrections', 'Feed', 'Name', 'Source {number}', 'Version {number}', '{count}'],
]

const OTHERS = Object.entries(SETS).flatMap(([name, set]) =>
  LABEL_LANGUAGES.filter((language) => language !== 'en').map((language) => ({ name, language, set })),
)

describe.each(OTHERS)('$name in $language', ({ set, language }) => {
  const keys = Object.keys(set.en)

  test('have the keys of the English ones', () => {
    expect(Object.keys(set[language]).sort()).toEqual([...keys].sort())
  })

  test('have the arguments of the English ones, and the same cases to choose from', () => {
    for (const key of keys) {
      const [ours, english] = [set[language][key] ?? '', set.en[key] ?? '']
      expect([key, ...told(icuArguments(ours))]).toEqual([key, ...told(icuArguments(english))])
    }
  })

  test('are not English', () => {
    const left = keys.filter((key) => set[language][key] === set.en[key] && !saysNothing(set.en[key] ?? ''))
    expect(left.filter((key) => !SAME.includes(set.en[key] ?? ''))).toEqual([])
  })
})

test.each(Object.keys(SETS))('%s count in Arabic in all six ways', (name) => {
  const plurals = Object.values(SETS[name]?.ar ?? {}).flatMap((message) =>
    icuArguments(message).filter(({ kind }) => kind === 'plural'),
  )
  const short = plurals.filter(({ cases }) => cases.length > 1 && !COUNTS.every((each) => cases.includes(each)))
  expect(short).toEqual([])
})

const COUNTS = ['one', 'two', 'few', 'many', 'other']

describe.each(Object.entries(SETS))('%s', (_name, set) => {
  test.each(LABEL_LANGUAGES)('can be said in %s, whatever is counted or chosen', (language) => {
    const say = labelsOf(set, language)
    for (const [key, message] of Object.entries(set[language])) {
      const found = icuArguments(message)
      for (const count of [0, 1, 2, 3, 11, 100, 1_000]) {
        for (const choice of choices(found)) {
          const values = found.map(({ name, kind }): [string, string | number] => [
            name,
            kind === 'plural' ? count : kind === 'select' ? choice : `<${name}>`,
          ])
          expect(say(key, Object.fromEntries(values))).not.toMatch(/^$|[{}#]|undefined/)
        }
      }
    }
  })
})

function choices(found: readonly IcuArgument[]): string[] {
  return ['other', ...found.flatMap(({ kind, cases }) => (kind === 'select' ? cases : []))]
}

/** Plain arguments may be told more than once, and plurals by other cases: what counts is which there are. */
function told(found: readonly IcuArgument[]): string[] {
  const names = found.map(({ name, kind, cases }) =>
    kind === 'select' ? `${name}: ${[...cases].sort().join(' ')}` : name,
  )
  return [...new Set(names)].sort()
}

function saysNothing(message: string): boolean {
  return !/\p{L}/u.test(message.replace(/\{\w+\}/g, '').replace(/\b[CE]-/g, ''))
}

test('what somebody wrote is never read as a message, nor as the place of another', () => {
  const say = linesOf(CLAIM_LABELS, 'en')
  const hostile = '{by} <b> # \ue0000\ue001 {count, plural, other {#}}'
  const line = say('adjudicatedBy', { by: [{ theirs: hostile }], rating: [{ theirs: 'False' }] })
  expect(line).toEqual(['Adjudicated by ', { theirs: hostile }, ': ', { theirs: 'False' }])
  expect(plain(line)).toBe(`Adjudicated by ${hostile}: False`)
})
