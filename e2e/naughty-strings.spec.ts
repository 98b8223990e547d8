import { expect, type Page } from '@playwright/test'
import type { Actor } from '@/lib/access/actor'
import { markPassage } from '@/lib/articles/mark-passage.command'
import { markPassageInput } from '@/lib/articles/mark-passage.input'
import { editClaim } from '@/lib/claims/edit-claim.command'
import { editClaimInput } from '@/lib/claims/edit-claim.input'
import { recordClaim } from '@/lib/claims/record-claim.command'
import { recordClaimInput } from '@/lib/claims/record-claim.input'
import { db } from '@/lib/db/client'
import { attachEvidence } from '@/lib/evidence/attach-evidence.command'
import { attachEvidenceInput } from '@/lib/evidence/attach-evidence.input'
import { anArticle } from '@/lib/testing/builders'
import { STORABLE_NAUGHTY_STRINGS } from '@/lib/testing/sample-edition'
import { giveVerdict } from '@/lib/verdicts/give-verdict.command'
import { giveVerdictInput } from '@/lib/verdicts/give-verdict.input'
import { signInByForm, test } from './fixtures'
import { openPage } from './keyboard'
import { anOwnDesk } from './own-desk'

/** What would run if anything did, what would turn a line around, and what is hard to draw. */
const NASTY = [
  '<script>window.naughty = 1</script><img src=x onerror="window.naughty = 2"></script>',
  '"><svg onload=window.naughty=3> javascript:window.naughty=4 {{7*7}} ${7*7} &lt;b&gt;',
  '\u202eesrever\u202c 👩‍👩‍👧‍👦 Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢ ﷽ ṱ̺̺̕o \u200b\ufeff =1+1',
].join(' ')

/** One line that every field of a form would take. */
const SHORT = '<script>window.naughty=5</script> "\' \u202eesrever\u202c 👩‍👩‍👧'

/** What went wrong in the browser while the page lived: scripts that ran, dialogs, refusals of the policy, errors. */
async function watch(page: Page): Promise<() => Promise<string[]>> {
  const seen: string[] = []
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') seen.push(`console: ${message.text()}`)
  })
  return async () => {
    const ran: unknown = await page.evaluate(() => Reflect.get(window, 'naughty'))
    return ran === undefined ? seen : [...seen, `a script ran: ${String(ran)}`]
  }
}

/** An article that has every text of the list as a paragraph, and a claim on each that says the same. */
async function everyText(actor: Actor): Promise<{ articleId: string; text: string; statements: string[] }> {
  const article = await anArticle(actor, { text: STORABLE_NAUGHTY_STRINGS.join('\n\n'), title: SHORT })
  const passages = await db().passage.findMany({ where: { versionId: article.versionId }, orderBy: { start: 'asc' } })
  const statements: string[] = []
  for (const { start, end } of passages) {
    const range = { versionId: article.versionId, start, end }
    const { success, data } = recordClaimInput.safeParse({ ...range, statement: article.text.slice(start, end) })
    if (!success) continue
    statements.push(data.statement)
    await recordClaim(actor, data)
  }
  return { articleId: article.articleId, text: article.text, statements }
}

/** A claim in whose every field something nasty was typed. */
async function nastyEverywhere(actor: Actor): Promise<{ articleId: string; claimId: string; sourceId: string }> {
  const head = { title: SHORT, byline: SHORT, publisher: SHORT }
  const article = await anArticle(actor, { text: `Fourteen bolts: ${NASTY} cracked.\n\nIt is a fine view.`, ...head })
  const range = { versionId: article.versionId, start: 0, end: article.text.indexOf('\n') }
  const claim = await recordClaim(actor, recordClaimInput.parse({ ...range, statement: 'Bolts', claimant: SHORT }))
  const facts = { statement: NASTY, claimant: SHORT, claimantVia: SHORT, kind: 'other', priority: 'high' }
  await editClaim(
    actor,
    editClaimInput.parse({ claimId: claim.id, version: 1, ...facts, tags: '</style>, 👩‍👩‍👧, =1+1' }),
  )
  const words = { quote: NASTY, locator: SHORT, note: 'x'.repeat(4000) }
  const source = {
    title: NASTY,
    kind: 'primary_document',
    publisher: SHORT,
    author: SHORT,
    url: 'https://example.org/<script>',
  }
  const given = { claimId: claim.id, stance: 'refutes', ...words, ...source }
  const evidence = await attachEvidence(actor, attachEvidenceInput.parse(given))
  const rating = await db().rating.findFirstOrThrow({ where: { deskId: actor.deskId } })
  const verdict = { claimId: claim.id, ratingId: rating.id, rationale: NASTY, fix: NASTY, evidenceIds: [evidence.id] }
  await giveVerdict(actor, giveVerdictInput.parse(verdict))
  const last = await db().passage.findFirstOrThrow({
    where: { versionId: article.versionId },
    orderBy: { start: 'desc' },
  })
  await markPassage(actor, markPassageInput.parse({ passageId: last.id, kind: 'opinion', reason: NASTY }))
  const { id: sourceId } = await db().source.findFirstOrThrow({ where: { deskId: actor.deskId } })
  return { articleId: article.articleId, claimId: claim.id, sourceId }
}

test('every text of the list stands in the galley and the claims table as it was typed', async ({ page }) => {
  test.setTimeout(180_000)
  const desk = await anOwnDesk()
  const { articleId, text, statements } = await everyText(desk.actor)
  await signInByForm(page, desk.admin)
  const seen = await watch(page)

  await openPage(page, `/articles/${articleId}`)
  const leaves = await page
    .locator('.proof [data-start]')
    .evaluateAll((all) =>
      all.map((leaf) => ({ start: Number(leaf.getAttribute('data-start')), words: leaf.textContent ?? '' })),
    )
  const wrong = leaves.filter(({ start, words }) => text.slice(start, start + words.length) !== words)
  expect(wrong).toEqual([])
  expect(
    leaves
      .map(({ words }) => words)
      .join('')
      .replace(/\s/g, ''),
  ).toBe(text.replace(/\s/g, ''))

  const shown: string[] = []
  const pages = Math.ceil(statements.length / 50)
  for (let number = 1; number <= pages; number += 1) {
    await page.goto(`/claims?article=${articleId}&sort=number&page=${number}`)
    await expect(page.getByText(`Page ${number} of ${pages}`)).toBeVisible()
    shown.push(...(await page.locator('tbody td.stm a').allTextContents()))
  }
  expect(shown).toEqual(statements)
  expect(await seen()).toEqual([])
})

test('what is nasty in every field is shown on every screen and runs on none', async ({ page }) => {
  test.setTimeout(120_000)
  const desk = await anOwnDesk()
  const { articleId, claimId, sourceId } = await nastyEverywhere(desk.actor)
  await signInByForm(page, desk.admin)
  const seen = await watch(page)
  const shown: [path: string, text: string][] = [
    ['/', SHORT],
    ['/articles', SHORT],
    [`/articles/${articleId}`, NASTY],
    [`/articles/${articleId}?claim=${claimId}`, NASTY],
    [`/articles/${articleId}/report`, SHORT],
    ['/claims', NASTY],
    [`/claims/${claimId}`, NASTY],
    ['/sources', NASTY],
    [`/sources/${sourceId}`, NASTY],
    ['/activity', NASTY],
  ]
  for (const [path, text] of shown) {
    await openPage(page, path)
    await expect
      .poll(() => page.locator('body').evaluate((body) => body.textContent), { message: path })
      .toContain(text)
    expect(await seen(), path).toEqual([])
  }

  await page.keyboard.press('Control+K')
  await page.keyboard.type('window.naughty')
  await expect(page.getByRole('option').first()).toContainText('<script>')
  expect(await seen()).toEqual([])
})

test('an edition full of it runs nothing either, on screen or as a file', async ({ page }) => {
  const desk = await anOwnDesk()
  const { articleId } = await nastyEverywhere(desk.actor)
  await signInByForm(page, desk.admin)
  const seen = await watch(page)
  await openPage(page, `/articles/${articleId}/report`)
  await page.getByRole('button', { name: 'Publish edition 1' }).press('Enter')
  await page.waitForURL(/\/editions\/1$/)
  await expect(page.getByText('window.naughty = 1').first()).toBeVisible()
  expect(await seen()).toEqual([])

  const file = await page.request.get(`${new URL(page.url()).pathname}/export/html`)
  await page.goto('about:blank')
  await page.setContent(await file.text())
  await expect(page.getByText('window.naughty = 1').first()).toBeVisible()
  expect(await seen()).toEqual([])
})

const REFUSED: [what: string, typed: string, sentence: RegExp][] = [
  ['a NUL character', 'Bolts\u0000cracked', /The statement holds a NUL character/],
  ['half a character', 'Bolts \ud83d cracked', /^The statement holds half of a character/],
  ['ten thousand letters', 'b'.repeat(10_000), /The statement may have 1000 characters at most/],
  ['only white space', '\u2003 \u00a0', /The statement is missing/],
]

for (const [what, typed, sentence] of REFUSED) {
  test(`${what} in a form is refused with a sentence beside the field, and stays typed`, async ({ page, signIn }) => {
    await signIn('reviewer')
    await openPage(page, '/claims?status=open')
    await page.locator('tbody td.stm a').first().press('Enter')
    await page.waitForURL(/\/claims\/[0-9a-f-]{36}$/)
    await page.getByRole('button', { name: 'Edit facts' }).press('Enter')
    const statement = page.getByLabel('Statement')
    await statement.evaluate(typeUnits, unitsOf(typed))
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(sentence).first()).toBeVisible()
    expect(await statement.evaluate(readUnits)).toEqual(unitsOf(typed))
  })
}

test('an address that would run a script is no address', async ({ page, signIn }) => {
  await signIn('reviewer')
  await openPage(page, '/sources')
  await page.getByRole('button', { name: 'Add source' }).press('Enter')
  await page.getByLabel('Title', { exact: true }).fill('Log of the harbour')
  await page.getByLabel('Kind of source').selectOption({ label: 'Primary document' })
  await page.getByLabel('Address', { exact: true }).fill('javascript:window.naughty=1')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/The address is an address that begins with http/).first()).toBeVisible()
  await expect(page.getByLabel('Address', { exact: true })).toHaveValue('javascript:window.naughty=1')
})

/** A text as UTF-16 units: on the way to the browser and back half a character would be mended. */
function unitsOf(text: string): number[] {
  return text.split('').map((unit) => unit.charCodeAt(0))
}

function typeUnits(field: HTMLElement, units: number[]): void {
  if (!(field instanceof HTMLTextAreaElement)) throw new Error('The statement is no text area.')
  field.focus()
  field.value = units.map((unit) => String.fromCharCode(unit)).join('')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

function readUnits(field: HTMLElement): number[] {
  if (!(field instanceof HTMLTextAreaElement)) throw new Error('The statement is no text area.')
  return field.value.split('').map((unit) => unit.charCodeAt(0))
}
