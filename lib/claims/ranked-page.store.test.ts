import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { workAsApp } from '@/lib/testing/as-app'
import { aDesk, anArticle, anOpenClaim, aPerson } from '@/lib/testing/builders'
import { NO_FILTER } from './claims-filter'
import { claimsPage } from './claims-page.query'
import { learnWords } from './search-words.store'

let editor: Actor
const best = ['Bridge, bridge, bridge.', 'The bridge is old.', 'It is said of the bridge.']

beforeAll(async () => {
  await workAsApp()
  editor = await aPerson(await aDesk(), 'editor')
  const article = await anArticle(editor)
  const ids: string[] = []
  for (const statement of [...best, 'Nothing of it.'])
    ids.push((await anOpenClaim(editor, article, 'Nobody was hurt', { statement })).id)
  await learnWords(db(), ids)
})

const statements = (page: { rows: { statement: string }[] }) => page.rows.map(({ statement }) => statement)

test('pages of what words find go on where the last one ended, and back', async () => {
  const filter = { ...NO_FILTER, search: 'bridge status:open' }
  const all = statements(await claimsPage(editor, filter))
  expect(all.toSorted()).toEqual(best.toSorted())
  expect(all[0]).toBe('Bridge, bridge, bridge.')
  const first = await claimsPage(editor, filter, { limit: 2 })
  const second = await claimsPage(editor, filter, { limit: 2, after: first.next })
  expect([...statements(first), ...statements(second)]).toEqual(all)
  expect([first.previous, second.next]).toEqual([null, null])
  expect(statements(await claimsPage(editor, filter, { limit: 2, before: second.previous }))).toEqual(statements(first))
  expect(statements(await claimsPage(editor, filter, { limit: 2, before: 'end' }))).toEqual(all.slice(1))
})

test('a column chosen to sort by is kept to, and fields alone rank nothing', async () => {
  const sorted = { ...NO_FILTER, search: 'bridge', sort: [{ by: 'number', descending: 'no' }] as const }
  expect(statements(await claimsPage(editor, { ...sorted, sort: [...sorted.sort] }))).toEqual(best)
  expect((await claimsPage(editor, { ...NO_FILTER, search: 'status:open' })).rows).toHaveLength(4)
})

test('what is no place is refused, and so is one of another order', async () => {
  const filter = { ...NO_FILTER, search: 'bridge' }
  await expect(claimsPage(editor, filter, { after: 'x' })).rejects.toThrow('no place')
  const { next } = await claimsPage(editor, { ...filter, sort: [{ by: 'number', descending: 'no' }] }, { limit: 1 })
  await expect(claimsPage(editor, filter, { after: next })).rejects.toThrow('sorted otherwise')
})
