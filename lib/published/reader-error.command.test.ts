import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { publishEdition } from '@/lib/reports/publish-edition.command'
import { publishEditionInput } from '@/lib/reports/publish-edition.input'
import { workAsApp } from '@/lib/testing/as-app'
import { aDesk, anArticle, anOpenClaim, aPerson, type TestDesk } from '@/lib/testing/builders'
import { answerReaderError } from './answer-reader-error.command'
import { answerReaderErrorInput } from './answer-reader-error.input'
import { makePublic } from './make-public.command'
import { makePublicInput } from './make-public.input'
import { PER_ADDRESS_AN_HOUR } from './reader-error'
import { countReaderError } from './reader-error-limit.store'
import { readerErrors } from './reader-errors.query'
import { reportReaderError } from './report-reader-error.command'
import { reportReaderErrorInput } from './report-reader-error.input'

let desk: TestDesk
let ruth: Actor
let ines: Actor
let place: { slug: string; report: string }
let reportId: string

// The rights are those of the application, for all that follows.
beforeAll(workAsApp)

beforeEach(async () => {
  desk = await aDesk()
  ruth = await aPerson(desk, 'editor')
  ines = await aPerson(desk, 'reviewer')
  const slug = `post-${desk.id.slice(-10)}`
  await db().desk.update({ where: { id: desk.id }, data: { publishes: true, slug } })
  const article = await anArticle(ruth)
  await anOpenClaim(ruth, article, '14 cracked bolts')
  const why = { blockersReason: 'The ferry starts tomorrow; what is open is said.' }
  const published = await publishEdition(ruth, publishEditionInput.parse({ articleId: article.articleId, ...why }))
  reportId = published.reportId
  await makePublic(ruth, makePublicInput.parse({ reportId, edition: 1, ...PRINTED }))
  place = { slug, report: published.number }
})

const PRINTED = { order: 'article', accurate: 'with', language: 'en' }
const said = (more: Record<string, unknown> = {}) =>
  reportReaderErrorInput.parse({
    claim: '1',
    text: 'It was fifteen bolts, I counted.',
    contact: '',
    website: '',
    ...more,
  })
const waiting = async (who = ruth) => (await readerErrors(who, { which: 'waiting', after: null })).errors
const answer = (id: string, more: Record<string, unknown> = {}) =>
  answerReaderErrorInput.parse({ id, version: '1', outcome: 'corrected', answer: 'Edition 2 says so.', ...more })

describe('an error a reader reports', () => {
  test('waits on the desk, and its editors are told', async () => {
    await reportReaderError(place, said({ contact: 'reader@example.org' }))
    const [error] = await waiting()
    expect(error).toMatchObject({ number: 1, claim: 1, edition: 1, newest: 1, contact: 'reader@example.org' })
    expect(error?.text).toBe('It was fifteen bolts, I counted.')
    const told = await db().notification.findMany({ where: { deskId: desk.id, because: 'reader_error' } })
    expect(told.map(({ userId }) => userId)).toEqual([ruth.userId])
  })

  test('stands in the log as having come, without a word of what it says or who sent it', async () => {
    await reportReaderError(place, said({ contact: 'reader@example.org' }))
    const event = await db().event.findFirstOrThrow({ where: { deskId: desk.id, kind: 'reader-error.received' } })
    expect(event).toMatchObject({ actorId: null, data: { error: 1, report: place.report, edition: 1, claim: 1 } })
    expect(JSON.stringify(event.data)).not.toMatch(/fifteen|reader@/)
  })

  test('is not told how to reach the reader to who does not answer', async () => {
    await reportReaderError(place, said({ contact: 'reader@example.org' }))
    expect((await waiting(ines))[0]).toMatchObject({ contact: null, text: expect.stringContaining('fifteen') })
  })

  test('gets numbers without a gap from many at once', async () => {
    await Promise.all(Array.from({ length: 12 }, () => reportReaderError(place, said())))
    expect((await waiting()).map(({ number }) => number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 12 }, (_, index) => index + 1),
    )
  })

  test('from what fills in the field nobody sees goes nowhere, and is not told so', async () => {
    await reportReaderError(place, said({ website: 'https://spam.example' }))
    expect(await waiting()).toEqual([])
  })

  test.each<[string, () => Promise<unknown> | { slug?: string; report?: string }]>([
    ['of a desk nobody has', () => ({ slug: 'no-such-desk' })],
    ['of a report that is not there', () => ({ report: 'FD-2024-999' })],
    [
      'of a desk that publishes no more',
      () => db().desk.update({ where: { id: desk.id }, data: { publishes: false } }),
    ],
  ])('on a page %s is not found', async (_where, arrange) => {
    const changed = await arrange()
    const at = { ...place, ...(changed as { slug?: string; report?: string }) }
    await expect(reportReaderError({ slug: at.slug, report: at.report }, said())).rejects.toMatchObject({
      kind: 'not-found',
    })
  })

  test('on a claim the report has not is refused, in a sentence', async () => {
    await expect(reportReaderError(place, said({ claim: '7' }))).rejects.toMatchObject({
      kind: 'invalid',
      message: 'That is no claim of this report.',
    })
  })

  test('is counted by address: the next one in the same hour is refused, from another address it is not', async () => {
    for (let sent = 0; sent < PER_ADDRESS_AN_HOUR; sent += 1) await countReaderError(place.slug, '192.0.2.7')
    await expect(countReaderError(place.slug, '192.0.2.7')).rejects.toMatchObject({ kind: 'not-allowed' })
    await countReaderError(place.slug, '192.0.2.8')
  })
})

describe('its answer', () => {
  test('ends the task, and can be given anew; the log has both', async () => {
    await reportReaderError(place, said())
    const [{ id } = { id: '' }] = await waiting()
    await answerReaderError(ruth, answer(id))
    expect(await waiting()).toEqual([])
    await answerReaderError(ruth, answer(id, { version: '2', outcome: 'no_error', answer: '' }))
    const { errors } = await readerErrors(ruth, { which: 'answered', after: null })
    expect(errors[0]).toMatchObject({ outcome: 'no_error', answer: null, answeredBy: ruth.name })
    expect(await db().event.count({ where: { deskId: desk.id, kind: 'reader-error.answered' } })).toBe(2)
  })

  test('meets the answer somebody else gave meanwhile', async () => {
    await reportReaderError(place, said())
    const [{ id } = { id: '' }] = await waiting()
    await answerReaderError(ruth, answer(id))
    await expect(answerReaderError(ruth, answer(id))).rejects.toMatchObject({ kind: 'conflict' })
  })

  test('what the reader wrote cannot be changed, by SQL either', async () => {
    await reportReaderError(place, said())
    await expect(
      db().readerError.updateMany({ where: { deskId: desk.id }, data: { text: 'All is well.' } }),
    ).rejects.toThrow()
  })

  test('to an error of another desk is not found', async () => {
    await reportReaderError(place, said())
    const [{ id } = { id: '' }] = await waiting()
    const stranger = await aPerson(await aDesk(), 'admin')
    await expect(answerReaderError(stranger, answer(id))).rejects.toMatchObject({ kind: 'not-found' })
  })
})

describe('what a reader can send', () => {
  test.each([
    ['nothing', { text: '   ' }],
    ['less than a sentence', { text: 'wrong!' }],
    ['more than 5,000 characters', { text: 'x'.repeat(5_001) }],
    ['a claim that is no number', { text: 'It was fifteen bolts.', claim: 'C-1' }],
    ['a NUL', { text: 'It was fifteen\u0000 bolts.' }],
  ])('%s is refused with a sentence', (_what, sent) => {
    expect(reportReaderErrorInput.safeParse(sent).error?.issues[0]?.message).toMatch(/\.$/)
  })
})
