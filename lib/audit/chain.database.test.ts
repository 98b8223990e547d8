import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { editClaim } from '@/lib/claims/edit-claim.command'
import { editClaimInput } from '@/lib/claims/edit-claim.input'
import { db } from '@/lib/db/client'
import { inTransaction } from '@/lib/db/transaction'
import { aDesk, anArticle, anOpenClaim, aPerson } from '@/lib/testing/builders'
import { STORABLE_NAUGHTY_STRINGS } from '@/lib/testing/sample-edition'
import { type WalkedChain, walkChains } from './chain.store'
import { recordEvent } from './event.store'

let editor: Actor
beforeEach(async () => {
  editor = await aPerson(await aDesk(), 'editor')
})

const mine = async (): Promise<WalkedChain> => {
  const walked = (await walkChains()).find(({ deskId }) => deskId === editor.deskId)
  if (walked === undefined) throw new Error('The desk has no chain.')
  return walked
}
const note = (reason: string) =>
  inTransaction((tx) => recordEvent(tx, editor, { kind: 'claim.dropped', data: { number: 1, reason } }))
/** As somebody who owns the database could: past every trigger. */
const bend = (sql: string) =>
  db().$transaction([
    db().$executeRawUnsafe('SET LOCAL session_replication_role = replica'),
    db().$executeRawUnsafe(sql),
  ])
const eventAt = (sequence: number) =>
  `(SELECT event_id FROM event_link WHERE desk_id = '${editor.deskId}' AND sequence = ${sequence})`

test('every event of a desk joins its chain; what people type is hashed as it is stored', async () => {
  await anOpenClaim(editor, await anArticle(editor), '14 cracked bolts')
  for (const text of STORABLE_NAUGHTY_STRINGS) await note(text)
  const events = await db().event.count({ where: { deskId: editor.deskId } })
  expect(await mine()).toMatchObject({ broken: null, unlinked: 0, head: { sequence: events } })
})

test('two events of one transaction follow each other; a transaction rolled back leaves no gap', async () => {
  await note('one')
  await inTransaction(async (tx) => {
    await recordEvent(tx, editor, { kind: 'claim.dropped', data: { number: 2, reason: 'two' } })
    throw new Error('no')
  }).catch(() => undefined)
  await inTransaction(async (tx) => {
    await recordEvent(tx, editor, { kind: 'claim.dropped', data: { number: 3, reason: 'three' } })
    await recordEvent(tx, editor, { kind: 'claim.dropped', data: { number: 4, reason: 'four' } })
  })
  expect(await mine()).toMatchObject({ broken: null, head: { sequence: 3 } })
})

test('sixteen writers at once make one chain', async () => {
  const writers = Array.from({ length: 16 }, async (_, writer) => {
    for (let turn = 0; turn < 8; turn += 1) await note(`writer ${writer}, turn ${turn}`)
  })
  await Promise.all(writers)
  expect(await mine()).toMatchObject({ broken: null, unlinked: 0, head: { sequence: 128 } })
})

test('two who save one claim at once: one is refused, nothing is lost, the chain holds', async () => {
  const claim = await anOpenClaim(editor, await anArticle(editor), '14 cracked bolts')
  const facts = { claimId: claim.id, version: 1, kind: 'quantity', priority: 'normal', tags: '' }
  const saves = ['One.', 'Two.'].map((statement) => editClaim(editor, editClaimInput.parse({ ...facts, statement })))
  const ended = await Promise.allSettled(saves)
  expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect((await mine()).broken).toBeNull()
})

describe('who bends the log past its triggers is found', () => {
  beforeEach(async () => {
    for (const reason of ['one', 'two', 'three', 'four']) await note(reason)
  })

  test.each([
    ['a changed word', () => `UPDATE event SET data = jsonb_set(data, '{reason}', '"2"') WHERE id = ${eventAt(2)}`, 2],
    ['another person', () => `UPDATE event SET actor_id = NULL WHERE id = ${eventAt(3)}`, 3],
    ['another time', () => `UPDATE event SET at = at - interval '1 day' WHERE id = ${eventAt(1)}`, 1],
    ['a removed event', () => `DELETE FROM event WHERE id = ${eventAt(2)}`, 2],
    ['a removed link', () => `DELETE FROM event_link WHERE event_id = ${eventAt(2)}`, 2],
    [
      'two that changed places',
      () =>
        `UPDATE event_link l SET event_id = (SELECT event_id FROM event_link o WHERE o.desk_id = l.desk_id AND o.sequence = 5 - l.sequence)
         WHERE l.desk_id = '${editor.deskId}' AND l.sequence IN (2, 3)`,
      2,
    ],
    ['hashes written anew', () => `UPDATE event_link SET hash = repeat('a', 64) WHERE event_id = ${eventAt(2)}`, 2],
  ])('%s', async (what, sql, sequence) => {
    if (what === 'two that changed places') await bend('ALTER TABLE event_link DROP CONSTRAINT event_link_pkey')
    await bend(sql())
    expect((await mine()).broken).toMatchObject({ sequence })
  })

  test('an event put in past the chain', async () => {
    await bend(
      `INSERT INTO event (id, desk_id, kind, data) VALUES (gen_random_uuid(), '${editor.deskId}', 'claim.dropped', '{}')`,
    )
    expect(await mine()).toMatchObject({ broken: null, unlinked: 1 })
  })
})

describe('the database itself refuses', () => {
  beforeEach(() => note('one'))

  test.each([
    ['a changed link', () => `UPDATE event_link SET sequence = 9 WHERE event_id = ${eventAt(1)}`],
    ['a removed link', () => `DELETE FROM event_link WHERE event_id = ${eventAt(1)}`],
    ['all links removed', () => 'TRUNCATE event_link'],
    [
      'a link that does not fit',
      () =>
        `INSERT INTO event_link (event_id, desk_id, sequence, previous_hash, hash)
         SELECT gen_random_uuid(), desk_id, 2, hash, hash FROM event_link WHERE event_id = ${eventAt(1)}`,
    ],
  ])('%s', async (_what, sql) => {
    await expect(db().$executeRawUnsafe(sql())).rejects.toThrow()
    expect(await mine()).toMatchObject({ broken: null, head: { sequence: 1 } })
  })
})
