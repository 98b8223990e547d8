import { describe, expect, test } from 'vitest'
import { isConfidential, type TellableSource, titleOutside, toldOutside, wordsToldOutside } from './confidential'

const SECRET = 'SECRET-4711'

const planted: TellableSource = {
  title: SECRET,
  kind: 'interview',
  publisher: SECRET,
  author: SECRET,
  url: `https://${SECRET}.example`,
  archiveUrl: `https://archive.example/${SECRET}`,
  publishedOn: '2024-01-04',
  language: 'fi',
  note: SECRET,
  interest: SECRET,
  spokenOn: '2024-01-05',
  spokenHow: 'phone',
  spokenTerms: 'on_record',
  confidentiality: 'open',
  derivesFrom: { title: SECRET, confidentiality: 'open', spokenTerms: null },
}
const words = { quote: SECRET, locator: SECRET, note: SECRET }

describe('which source is confidential', () => {
  test.each([
    ['an open source is not', 'open', null, false],
    ['nor one that spoke on the record', 'open', 'on_record', false],
    ['one that spoke on background is: the name was not to be used', 'open', 'background', true],
    ['one marked so is', 'confidential', null, true],
    ['also when it spoke on the record', 'confidential', 'on_record', true],
    ['one that spoke off the record is, whatever else is said', 'open', 'off_record', true],
  ] as const)('%s', (_why, confidentiality, spokenTerms, is) => {
    expect(isConfidential({ confidentiality, spokenTerms })).toBe(is)
  })
})

describe('what is told outside the desk', () => {
  test('of a confidential source its kind, and nothing that is planted', () => {
    const told = toldOutside({ ...planted, confidentiality: 'confidential' })
    expect(Object.entries(told).filter(([, value]) => value !== null)).toEqual([
      ['title', 'Confidential source'],
      ['kind', 'interview'],
    ])
  })

  test('off the record is no different', () => {
    const told = toldOutside({ ...planted, spokenTerms: 'off_record' })
    expect(JSON.stringify(told)).not.toContain(SECRET)
    expect(JSON.stringify(wordsToldOutside({ ...planted, spokenTerms: 'off_record' }, words))).not.toContain(SECRET)
  })

  test('of an open source all, with the title of its origin', () => {
    const { confidentiality: _, ...all } = planted
    expect(toldOutside(planted)).toEqual({ ...all, derivesFrom: SECRET })
    expect(wordsToldOutside(planted, words)).toEqual(words)
  })

  test('a confidential origin of an open source has no title', () => {
    const derivesFrom = { title: SECRET, confidentiality: 'confidential', spokenTerms: null } as const
    expect(toldOutside({ ...planted, derivesFrom }).derivesFrom).toBe('Confidential source')
    expect(titleOutside(derivesFrom)).toBe('Confidential source')
  })

  test('a column nobody thought of stays inside', () => {
    const wider = { ...planted, phoneNumber: SECRET }
    expect(toldOutside(wider)).not.toHaveProperty('phoneNumber')
  })
})
