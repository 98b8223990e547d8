import { randomBytes } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import {
  confirmFile,
  expectFile,
  filesToHash,
  forgetArrival,
  noteDamaged,
  noteHashed,
  staleArrivals,
  storedTotals,
  withoutRecord,
} from './stored-file.store'

const aHash = () => randomBytes(32).toString('hex')
const recordOf = (sha256: string) => db().storedFile.findUnique({ where: { sha256 } })
const [PAST, FUTURE] = [new Date('2024-01-01T00:00:00Z'), new Date('2100-01-01T00:00:00Z')]

beforeEach(async () => {
  await db().storedFile.deleteMany()
})

describe('the record of a stored file', () => {
  test('is arriving until the store has it, however often it is expected', async () => {
    const file = { sha256: aHash(), bytes: 12 }
    await expectFile(db(), file)
    await expectFile(db(), file)
    expect(await recordOf(file.sha256)).toMatchObject({ state: 'arriving', bytes: 12, hashedAt: null })
    await confirmFile(db(), file.sha256)
    expect(await recordOf(file.sha256)).toMatchObject({ state: 'stored', damagedAt: null })
    await expectFile(db(), file)
    expect(await recordOf(file.sha256)).toMatchObject({ state: 'stored' })
    await expect(confirmFile(db(), aHash())).rejects.toThrow()
  })

  test('says since when the bytes are damaged, until they are whole again', async () => {
    const sha256 = aHash()
    await expectFile(db(), { sha256, bytes: 1 })
    await confirmFile(db(), sha256)
    await noteDamaged(db(), sha256)
    const first = await recordOf(sha256)
    await noteDamaged(db(), sha256)
    expect((await recordOf(sha256))?.damagedAt).toEqual(first?.damagedAt)
    expect(first?.damagedAt).toBeInstanceOf(Date)
    await noteHashed(db(), sha256)
    expect((await recordOf(sha256))?.damagedAt).toBeNull()
  })

  test('those longest unread are read first, those read since not at all, those arriving never', async () => {
    const [never, old, fresh, arriving] = [aHash(), aHash(), aHash(), aHash()]
    for (const sha256 of [never, old, fresh, arriving]) await expectFile(db(), { sha256, bytes: 7 })
    for (const sha256 of [never, old, fresh]) await confirmFile(db(), sha256)
    await db().storedFile.update({ where: { sha256: never }, data: { hashedAt: null } })
    await db().storedFile.update({ where: { sha256: old }, data: { hashedAt: PAST } })
    const before = new Date(Date.now() - 60_000)
    const asked = await filesToHash(db(), { before, limit: 10 })
    expect(asked.map(({ sha256 }) => sha256)).toEqual([never, old])
    expect(await filesToHash(db(), { before, limit: 1 })).toEqual([{ sha256: never, bytes: 7 }])
    expect(await storedTotals(db())).toEqual({ files: 3, bytes: 21 })
  })

  test('one that never arrived is forgotten, unless it is expected anew', async () => {
    const [gone, anew] = [aHash(), aHash()]
    for (const sha256 of [gone, anew]) await expectFile(db(), { sha256, bytes: 1 })
    await db().storedFile.updateMany({ data: { createdAt: PAST } })
    const before = new Date(Date.now() - 60_000)
    expect(await staleArrivals(db(), before)).toHaveLength(2)
    await expectFile(db(), { sha256: anew, bytes: 1 })
    for (const sha256 of [gone, anew]) await forgetArrival(db(), sha256, before)
    expect([await recordOf(gone), await recordOf(anew)]).toMatchObject([null, { state: 'arriving' }])
    expect(await staleArrivals(db(), FUTURE)).toHaveLength(1)
    expect(await withoutRecord(db(), [gone, anew])).toEqual([gone])
  })
})
