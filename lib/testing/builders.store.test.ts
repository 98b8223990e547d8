import { expect, test } from 'vitest'
import { CLAIM_STATUSES } from '@/lib/claims/claim-status'
import { db } from '@/lib/db/client'
import { fileStore } from '@/lib/files/file-store.gateway'
import { aClaim, aDesk, anArticle, aPerson, aSnapshot, aSource } from './builders'

test.each(CLAIM_STATUSES)('a claim that is asked to be %s is', async (status) => {
  const desk = await aDesk({ verdictsNeeded: status === 'second_look' ? 2 : 1 })
  const people = { reviewer: await aPerson(desk, 'reviewer'), editor: await aPerson(desk, 'editor') }
  const { id } = await aClaim(desk, people, await anArticle(people.editor), { status })
  expect((await db().claim.findUniqueOrThrow({ where: { id } })).status).toBe(status)
})

test('a snapshot has its bytes in the store, and the next one the next number', async () => {
  const desk = await aDesk()
  const ines = await aPerson(desk, 'reviewer')
  const source = await aSource(ines)
  const first = await aSnapshot(ines, source.id, 'We counted 14 bolts.')
  expect(await fileStore().stat(first.sha256)).toEqual({ bytes: 20 })
  const again = await aSnapshot(ines, source.id, 'We counted 15 bolts.', { answer: { url: 'https://example.org/' } })
  expect([first.number, again.number]).toEqual([1, 2])
})
