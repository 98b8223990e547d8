import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { aDesk, aPerson } from '@/lib/testing/builders'
import { isFew } from './claims-few.store'
import { type ClaimsFilter, NO_FILTER } from './claims-filter'
import { claimsWhere } from './claims-where.store'

let editor: Actor

beforeAll(async () => {
  editor = await aPerson(await aDesk(), 'editor')
})

describe('what is found first and then sorted', () => {
  const cases: [string, Partial<ClaimsFilter>, 'yes' | 'no'][] = [
    ['claims in work, which lie together at the end of an archive', { status: ['open', 'disputed'] }, 'yes'],
    ['the same of one person', { status: ['checking'], assignee: ['nobody'] }, 'yes'],
    ['not when settled ones are wanted too', { status: ['open', 'settled'] }, 'no'],
    ['not when all are wanted', {}, 'no'],
    ['a month, sorted by something else', { recorded: '2024-01-01..2024-01-31' }, 'yes'],
    ['a rare blocker', { blocker: ['circular-source'] }, 'yes'],
  ]
  test.each(cases)('%s', async (_name, filter, few) => {
    const wanted = { ...NO_FILTER, ...filter }
    const where = await claimsWhere(editor, wanted, new Date('2024-02-01T12:00:00Z'))
    expect(await isFew(db(), wanted, where)).toBe(few)
  })
})

test('several words of a filter are told to PostgreSQL in the type of their column, so that it knows how common each is', async () => {
  const wanted: ClaimsFilter = { ...NO_FILTER, status: ['open', 'checking'], priority: ['high', 'normal'] }
  const where = await claimsWhere(editor, wanted, new Date('2024-02-01T12:00:00Z'))
  const plan = await db().$queryRaw<Record<string, string>[]>`EXPLAIN SELECT FROM "claim" c WHERE ${where}`
  const lines = plan.flatMap((line) => Object.values(line)).join('\n')
  expect(lines).toContain(`'{open,checking}'::"ClaimStatus"[]`)
  expect(lines).not.toContain('text[]')
})
