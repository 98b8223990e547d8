import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { makePublic } from '@/lib/published/make-public.command'
import { makePublicInput } from '@/lib/published/make-public.input'
import { publishEdition } from '@/lib/reports/publish-edition.command'
import { publishEditionInput } from '@/lib/reports/publish-edition.input'
import { aDesk, anArticle, anOpenClaim, aPerson } from '@/lib/testing/builders'
import { answerErrorForm, receiveErrorForm } from './report-error-answer'

let ruth: Actor
let slug: string
let number: string

beforeAll(async () => {
  const desk = await aDesk()
  ruth = await aPerson(desk, 'editor')
  slug = `post-${desk.id.slice(-10)}`
  await db().desk.update({ where: { id: desk.id }, data: { publishes: true, slug } })
  const article = await anArticle(ruth)
  await anOpenClaim(ruth, article, '14 cracked bolts')
  const asked = { articleId: article.articleId, blockersReason: 'The ferry starts tomorrow; what is open is said.' }
  const published = await publishEdition(ruth, publishEditionInput.parse(asked))
  number = published.number
  const printed = { order: 'article', accurate: 'with', language: 'en' }
  await makePublic(ruth, makePublicInput.parse({ reportId: published.reportId, edition: 1, ...printed }))
})

const reported = () => db().readerError.count({ where: { deskId: ruth.deskId } })
const address = () => `https://checks.example/published/${slug}/${number}/report-error`

function send(fields: Record<string, string>, more: Record<string, string> = {}): Promise<Response> {
  const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded', ...more }
  const body = new URLSearchParams({ claim: '', text: '', contact: '', website: '', ...fields })
  return receiveErrorForm(new Request(address(), { method: 'POST', headers, body }), slug, number)
}

test('the form chooses the claim its page was about, and needs no script', async () => {
  const form = await answerErrorForm(new Request(`${address()}?claim=1`), slug, number)
  const page = await form.text()
  expect(page).toContain('<option value="1" selected>')
  expect(page).not.toContain('<script')
})

test('what is sent is there, and a reload sends nothing again', async () => {
  const answer = await send({ claim: '1', text: 'It was fifteen bolts, I counted.' })
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toMatch(/report-error\?sent$/)
  expect(await reported()).toBe(1)
  const thanks = await answerErrorForm(new Request(`${address()}?sent`), slug, number)
  expect(await thanks.text()).toContain('It has reached the desk.')
})

test.each([
  ['too little', { text: 'wrong' }, {}, 422, 'Say in a sentence'],
  ['a claim that is not printed', { claim: '9', text: 'It was <b>fifteen</b> bolts.' }, {}, 422, 'That is no claim'],
  ['a page elsewhere', { text: 'It was fifteen bolts.' }, { 'sec-fetch-site': 'cross-site' }, 403, 'our own page'],
])('%s is refused, and what was typed stands in the form', async (_what, fields, headers, status, sentence) => {
  const before = await reported()
  const answer = await send(fields, headers)
  const page = await answer.text()
  expect(answer.status).toBe(status)
  expect(page).toContain(sentence)
  expect(page).toContain(fields.text.replaceAll('<', '&#60;').replaceAll('>', '&#62;'))
  expect(await reported()).toBe(before)
})

test('too many from one address are asked to wait, and keep what they typed', async () => {
  const from = { 'x-plumbline-caller': '192.0.2.44' }
  for (let sent = 0; sent < 5; sent += 1)
    expect((await send({ text: `Wrong, part ${sent} of it.` }, from)).status).toBe(303)
  const answer = await send({ text: 'Wrong once more, I fear.' }, from)
  expect(answer.status).toBe(429)
  expect(await answer.text()).toContain('Wrong once more, I fear.')
})

test('a report that is not public has no form', async () => {
  const none = await answerErrorForm(new Request(address()), slug, 'FD-2024-999')
  expect(none.status).toBe(404)
})
