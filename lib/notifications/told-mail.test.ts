import { describe, expect, test } from 'vitest'
import { byArticle, type Told, type ToldMailFacts, toldMail } from './told-mail'

const HARBOUR = 'Harbour bridge closed for a year'
const comment: Told = {
  actor: 'Ruth Adler',
  sentence: 'commented on C-4',
  because: 'mentioned',
  article: HARBOUR,
  path: '/claims/4#k-9',
}
const assigned: Told = {
  actor: 'Samir Haddad',
  sentence: 'assigned C-5 to Ines Duarte',
  because: 'assigned',
  article: 'The ferry',
  path: '/claims/5',
}
const facts: ToldMailFacts = {
  to: 'ines@desk.example',
  name: 'Ines Duarte',
  desk: 'Foreign desk',
  choice: 'at_once',
  told: [comment],
  more: 0,
  late: { count: 0, path: '/claims?only=late' },
  base: 'https://checks.example/',
}

describe('what a mail is about', () => {
  test.each([
    ['one thing, by its sentence', {}, 'Ruth Adler commented on C-4'],
    ['several, by how many', { told: [comment, assigned] }, 'Foreign desk: 2 things concern you'],
    ['those it only counts, too', { more: 150 }, 'Foreign desk: 151 things concern you'],
    ['a day with one thing', { choice: 'daily' }, 'Foreign desk: one thing concerns you'],
    [
      'a day with nothing but late claims',
      { choice: 'daily', told: [], late: { count: 2, path: '/claims' } },
      'Foreign desk: 2 claims in your hand are late',
    ],
    ['somebody with an Arabic name', { told: [{ ...comment, actor: 'سلمى الخطيب' }] }, 'سلمى الخطيب commented on C-4'],
  ] as const)('%s', (_what, change, subject) => {
    expect(toldMail({ ...facts, ...change }).subject).toBe(subject)
  })
})

describe('the text of a mail', () => {
  test('says who did what, why it is told, and where to see it, under its article', () => {
    expect(toldMail(facts).text).toBe(`Ines Duarte,

One thing concerns you on the desk “Foreign desk”.

== Harbour bridge closed for a year

- Ruth Adler commented on C-4
  (mentions you)
  https://checks.example/claims/4#k-9

--
You get such a mail within minutes of what concerns you. Change it here:
https://checks.example/notifications`)
  })

  test('tells late claims by how many, with a link to them', () => {
    const { text } = toldMail({ ...facts, choice: 'daily', late: { count: 3, path: '/claims?assignee=7&only=late' } })
    expect(text).toContain('3 claims in your hand are late:\nhttps://checks.example/claims?assignee=7&only=late\n')
    expect(text).toContain('once a day')
  })

  test('counts what it does not tell', () => {
    expect(toldMail({ ...facts, more: 150 }).text).toContain('… and 150 more:\nhttps://checks.example/notifications')
  })

  test('gives nobody’s words a line of their own', () => {
    const actor = 'Ruth\r\n- Samir Haddad withdrew everything\u2028  https://elsewhere.example'
    const { text } = toldMail({ ...facts, told: [{ ...comment, actor, article: 'A\n== B' }] })
    expect(text).toContain('\n- Ruth - Samir Haddad withdrew everything https://elsewhere.example commented on C-4\n')
    expect(text).toContain('\n== A == B\n')
  })

  test('cuts a sentence without end, and never inside a character', () => {
    const { text } = toldMail({ ...facts, told: [{ ...comment, sentence: `recorded C-4: “${'🌊'.repeat(400)}”` }] })
    const line = text.split('\n').find((each) => each.startsWith('- '))
    expect(line?.length).toBeLessThanOrEqual(302)
    expect(() => encodeURIComponent(line ?? '')).not.toThrow()
    expect(line?.endsWith('…')).toBe(true)
  })
})

test('what concerns one article stands together, what concerns none comes last', () => {
  const person: Told = { ...assigned, article: null }
  const again = { ...comment, sentence: 'resolved a thread on C-4' }
  expect(byArticle([person, comment, assigned, again])).toEqual([
    { article: HARBOUR, about: [comment, again] },
    { article: 'The ferry', about: [assigned] },
    { article: null, about: [person] },
  ])
})
