import { expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { walkChains } from '@/lib/audit/chain.store'
import { db } from '@/lib/db/client'
import { Refusal } from '@/lib/shared/refusal'
import { aDesk, anArticle, anOpenClaim, aPerson } from '@/lib/testing/builders'
import { editClaim } from './edit-claim.command'
import { editClaimInput } from './edit-claim.input'

const SAVES_EACH = 500

test('two people save one claim 1,000 times at once: every wording is in the log, in a chain that holds', async () => {
  const desk = await aDesk()
  const ruth = await aPerson(desk, 'editor')
  const omar = await aPerson(desk, 'reviewer', 'Omar Said')
  const claim = await anOpenClaim(ruth, await anArticle(ruth), '14 cracked bolts')

  /** Saves each wording, and again with the version that the refusal shows as long as the other was first. */
  const saveAll = async (actor: Actor) => {
    let version = 1
    for (let turn = 1; turn <= SAVES_EACH; turn += 1) {
      const facts = { claimId: claim.id, kind: 'quantity', priority: 'normal', statement: wording(actor, turn) }
      for (;;) {
        const saved = await editClaim(actor, editClaimInput.parse({ ...facts, version, tags: '' })).catch(theirVersion)
        version = saved.version
        if (saved.number !== null) break
      }
    }
  }
  await Promise.all([saveAll(ruth), saveAll(omar)])

  const edits = await db().event.findMany({
    where: { claimId: claim.id, kind: 'claim.edited' },
    orderBy: { link: { sequence: 'asc' } },
    select: { actorId: true, data: true },
  })
  const steps = edits.map(({ data }) => data as { before: { statement: string }; after: { statement: string } })
  const wordings = steps.map(({ after }) => after.statement)
  const all = [ruth, omar].flatMap((actor) => Array.from({ length: SAVES_EACH }, (_, turn) => wording(actor, turn + 1)))
  expect([...wordings].sort()).toEqual(all.sort())
  // Each was written on top of the one before it: nobody wrote over words they had not seen.
  expect(steps.slice(1).map(({ before }) => before.statement)).toEqual(wordings.slice(0, -1))
  const stands = await db().claim.findUniqueOrThrow({
    where: { id: claim.id },
    select: { statement: true, version: true },
  })
  expect(stands).toEqual({ statement: wordings.at(-1), version: 2 * SAVES_EACH + 1 })

  const chain = (await walkChains()).find(({ deskId }) => deskId === desk.id)
  expect(chain).toMatchObject({ broken: null, unlinked: 0 })
  expect(chain?.head.sequence).toBe(await db().event.count({ where: { deskId: desk.id } }))
}, 300_000)

function wording({ name }: Actor, turn: number): string {
  return `${name} counts ${turn} bolts.`
}

function theirVersion(error: unknown): { version: number; number: null } {
  if (!(error instanceof Refusal) || error.conflict === undefined) throw error
  return { version: error.conflict.version, number: null }
}
