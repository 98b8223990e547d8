import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { aDesk, aPerson, type TestDesk } from '@/lib/testing/builders'
import { changeDeskSettings } from './change-desk-settings.command'
import { changeDeskSettingsInput } from './change-desk-settings.input'
import { deskSettings } from './desk-settings.query'
import { foundDesk } from './found-desk.command'

let desk: TestDesk
let admin: Actor

beforeEach(async () => {
  desk = await aDesk()
  admin = await aPerson(desk, 'admin')
})

const settings = (more: Record<string, string> = {}) =>
  changeDeskSettingsInput.parse({
    ...{ version: '1', name: 'World desk', reportPrefix: 'wd', timeZone: 'Asia/Tehran' },
    ...{ publicationUrl: 'https://checks.example/', verdictsNeeded: '2', ...more },
  })

const TICKED = ['', 'number-in-no-quote', 'circular-source', 'circular-source']

const events = (deskId = desk.id) => db().event.findMany({ where: { deskId }, orderBy: { id: 'asc' } })

describe('the desk’s settings', () => {
  test('are saved, with what was and what is in the log', async () => {
    await changeDeskSettings(admin, settings())
    expect(await deskSettings(admin)).toMatchObject({
      name: 'World desk',
      reportPrefix: 'WD',
      verdictsNeeded: 2,
      version: 2,
    })
    expect((await events())[0]?.data).toMatchObject({
      before: { name: 'Foreign desk' },
      after: { timeZone: 'Asia/Tehran' },
    })
  })

  test('say which evidence blockers stop sign-off; left out, they stay as they are', async () => {
    const chosen = { ...settings(), stoppingBlockers: changeDeskSettingsInput.shape.stoppingBlockers.parse(TICKED) }
    await changeDeskSettings(admin, chosen)
    expect((await deskSettings(admin)).stoppingBlockers).toEqual(['circular-source', 'number-in-no-quote'])
    await changeDeskSettings(admin, settings({ version: '2', name: 'Home desk' }))
    expect((await deskSettings(admin)).stoppingBlockers).toEqual(['circular-source', 'number-in-no-quote'])
    expect((await events())[0]?.data).toMatchObject({
      before: { stoppingBlockers: expect.stringContaining('quote-not-found') },
      after: { stoppingBlockers: 'circular-source, number-in-no-quote' },
    })
  })

  test('none ticked stops nothing', async () => {
    const none = { ...settings(), stoppingBlockers: changeDeskSettingsInput.shape.stoppingBlockers.parse(['']) }
    await changeDeskSettings(admin, none)
    expect((await deskSettings(admin)).stoppingBlockers).toEqual([])
  })

  test('say how many verdicts more an accusation needs, and whether verdicts are sealed; left out, they stay as they are', async () => {
    const ticked = changeDeskSettingsInput.shape.sealVerdicts.parse(['', 'yes'])
    await changeDeskSettings(admin, { ...settings({ verdictsNeededMore: '3' }), sealVerdicts: ticked })
    expect(await deskSettings(admin)).toMatchObject({ verdictsNeeded: 2, verdictsNeededMore: 3, sealVerdicts: 'yes' })
    await changeDeskSettings(admin, settings({ version: '2', name: 'Home desk' }))
    expect(await deskSettings(admin)).toMatchObject({ verdictsNeededMore: 3, sealVerdicts: 'yes' })
    const cleared = changeDeskSettingsInput.shape.sealVerdicts.parse([''])
    await changeDeskSettings(admin, { ...settings({ version: '3', name: 'Home desk' }), sealVerdicts: cleared })
    expect(await deskSettings(admin)).toMatchObject({ sealVerdicts: 'no' })
    expect((await events()).at(-1)?.data).toEqual({ before: { sealVerdicts: 'yes' }, after: { sealVerdicts: 'no' } })
  })

  test('a word that is no evidence blocker is refused', () => {
    const typed = { ...settings(), stoppingBlockers: ['circular-source', 'moon-phase'] }
    const refused = changeDeskSettingsInput.safeParse(typed)
    expect(refused.error?.issues[0]?.message).toBe('That is not among the things that can stop sign-off.')
  })

  test('saved again as they are, nothing is logged', async () => {
    await changeDeskSettings(admin, settings())
    await changeDeskSettings(admin, settings({ version: '2' }))
    expect(await events()).toHaveLength(1)
  })

  test('a stale version is a conflict that says theirs', async () => {
    await changeDeskSettings(admin, settings())
    const late = changeDeskSettings(admin, settings({ name: 'Home desk' }))
    await expect(late).rejects.toMatchObject({
      conflict: { version: 2, theirs: { name: 'World desk', verdictsNeeded: '2' } },
    })
  })

  test.each([
    ['a time zone nobody knows', { timeZone: 'Mars/Olympus' }],
    ['an offset, which knows no summer', { timeZone: '+02:00' }],
    ['a prefix with a dash', { reportPrefix: 'W-D' }],
    ['an address that runs code', { publicationUrl: 'javascript:alert(1)' }],
    ['four verdicts', { verdictsNeeded: '4' }],
    ['no verdict for an accusation', { verdictsNeededMore: '0' }],
    ['no name', { name: ' ' }],
  ])('%s is refused', (_, wrong) => expect(() => settings(wrong)).toThrow())
})

test('a desk is founded with its scale, its first admin and a trace of both', async () => {
  const founder = { name: 'Samir Haddad', email: 'samir@world.example', password: 'a long enough one' }
  const founded = await foundDesk({ name: 'World desk', reportPrefix: 'WD', timeZone: 'UTC', admin: founder })
  const ratings = await db().rating.findMany({ where: { deskId: founded.deskId }, orderBy: { position: 'asc' } })
  expect(ratings.map(({ label, claimReviewValue }) => [label, claimReviewValue])).toEqual([
    ['Accurate', 5],
    ['Mostly accurate', 4],
    ['Needs context', 3],
    ['Misleading', 2],
    ['False', 1],
    ['Cannot be verified', null],
  ])
  const trace = await events(founded.deskId)
  expect(trace.map(({ kind, actorId }) => [kind, actorId])).toEqual([
    ['desk.founded', founded.userId],
    ['person.added', founded.userId],
  ])
})
