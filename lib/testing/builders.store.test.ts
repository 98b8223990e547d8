import { expect, test } from 'vitest'
import { CLAIM_STATUSES } from '@/lib/claims/claim-status'
import { db } from '@/lib/db/client'
import { aClaim, aDesk, anArticle, aPerson } from './builders'

test.each(CLAIM_STATUSES)('a claim that is asked to be %s is', async (status) => {
  const desk = await aDesk({ verdictsNeeded: status === 'second_look' ? 2 : 1 })
  const people = { reviewer: await aPerson(desk, 'reviewer'), editor: await aPerson(desk, 'editor') }
  const { id } = await aClaim(desk, people, await anArticle(people.editor), { status })
  expect((await db().claim.findUniqueOrThrow({ where: { id } })).status).toBe(status)
})
