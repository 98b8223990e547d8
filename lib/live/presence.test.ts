import { expect, test } from 'vitest'
import { companyOn, type Here } from './presence'

const here = (name: string, claim: string | null, doing: Here['doing']): Here => ({ id: name, name, claim, doing })
const names = (people: Here[]) => people.map(({ name }) => name)

const PEOPLE = [
  here('Ruth Adler', '1', 'reading'),
  here('Ines Duarte', '1', 'reading'),
  here('Ines Duarte', '1', 'editing'),
  here('Ines Duarte', '2', 'reading'),
  here('Jonas Meyer', '2', 'editing'),
  here('Tomas Lind', null, 'reading'),
]

test.each([
  ['on a claim, whoever edits in one tab and reads in another edits', '1', ['Ines Duarte'], ['Ruth Adler']],
  ['on another claim', '2', ['Jonas Meyer'], ['Ines Duarte']],
  ['on the article, each once', null, ['Ines Duarte', 'Jonas Meyer'], ['Ruth Adler', 'Tomas Lind']],
  ['on a claim that nobody has open', '3', [], []],
])('%s', (_what, claim, editing, reading) => {
  const company = companyOn(PEOPLE, claim)
  expect([names(company.editing), names(company.reading)]).toEqual([editing, reading])
})
