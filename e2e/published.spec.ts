import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { db } from '@/lib/db/client'
import { changePublicFace } from '@/lib/people/change-public-face.command'
import { makePublic } from '@/lib/published/make-public.command'
import { makePublicInput } from '@/lib/published/make-public.input'
import { publishEdition } from '@/lib/reports/publish-edition.command'
import { publishEditionInput } from '@/lib/reports/publish-edition.input'
import { anArticle, anOpenClaim, someEvidence } from '@/lib/testing/builders'
import { giveVerdict } from '@/lib/verdicts/give-verdict.command'
import { giveVerdictInput } from '@/lib/verdicts/give-verdict.input'
import { answeringPage } from './answering-page'
import { expect, signInByForm, test } from './fixtures'
import { anOwnDesk, type OwnDesk } from './own-desk'
import { workbench } from './workbench'

const WHY = 'The presses roll at midnight.'

type Made = { desk: OwnDesk; slug: string; reportId: string; number: string; articleId: string }

/** A desk of its own that publishes, with one public edition of an article with a settled and an open claim. */
async function aPublicDesk(more: Parameters<typeof anArticle>[1] = {}, words = '14 cracked bolts'): Promise<Made> {
  const desk = await anOwnDesk()
  const { actor } = desk
  const slug = `night-${crypto.randomUUID().slice(0, 8)}`
  const { version } = await db().desk.findUniqueOrThrow({ where: { id: actor.deskId } })
  const face = { houseName: 'The Night Post', houseColour: '#ffcc00', correctionsPolicy: 'We say what was wrong.' }
  await changePublicFace(actor, { ...face, version, publishes: 'yes', slug, logo: 'keep' })
  const article = await anArticle(actor, more)
  const claim = await anOpenClaim(actor, article, words, { statement: 'Fourteen bolts of the bridge were cracked.' })
  const { id } = await someEvidence(actor, claim.id)
  const rating = await db().rating.findFirstOrThrow({ where: { deskId: actor.deskId, shape: 'context' } })
  const verdict = { claimId: claim.id, ratingId: rating.id, rationale: 'The report says so.', evidenceIds: [id] }
  await giveVerdict(actor, giveVerdictInput.parse(verdict))
  const { reportId, number } = await publish(desk, article.articleId, 0)
  return { desk, slug, reportId, number, articleId: article.articleId }
}

async function publish({ actor }: OwnDesk, articleId: string, afterEdition: number) {
  const again = afterEdition === 0 ? '' : 'A reader counted again, and was right.'
  return publishEdition(actor, publishEditionInput.parse({ articleId, afterEdition, blockersReason: WHY, again }))
}

async function makeIt({ desk, reportId }: Made, edition: number, language = 'en'): Promise<void> {
  const chosen = { reportId, edition, order: 'article', accurate: 'with', language }
  await makePublic(desk.actor, makePublicInput.parse(chosen))
}

test.describe('a reader who is not signed in, scripts off,', () => {
  test.use({ javaScriptEnabled: false })

  test('finds a report with a word typed wrong, reads it, and a claim of it', async ({ page, context }) => {
    const made = await aPublicDesk()
    await makeIt(made, 1)
    await page.goto(`/published/${made.slug}`)
    await page.getByLabel('Look for').fill('harbuor')
    await page.getByRole('button', { name: 'Find' }).click()
    await expect(page.getByText('1 report fits.')).toBeVisible()
    await page.getByRole('link', { name: 'Harbour bridge closed for a year' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Harbour bridge closed for a year' })).toBeVisible()
    await page.getByRole('link', { name: 'Claim C-1' }).click()
    await expect(page).toHaveURL(new RegExp(`/published/${made.slug}/${made.number}/C-1$`))
    await expect(page.getByText('The report says so.')).toBeVisible()
    await expect(page.locator('mark')).toHaveText('14 cracked bolts')
    await page.getByRole('link', { name: 'Report an error' }).click()
    await expect(page).toHaveURL(/\/report-error\?claim=1$/)
    expect(await context.cookies()).toEqual([])
  })

  test('sees at once when an edition is superseded, and when one is taken back', async ({ page, browser, baseURL }) => {
    const made = await aPublicDesk()
    await makeIt(made, 1)
    const own = `/published/${made.slug}/${made.number}`
    await page.goto(`${own}/edition-1`)
    await expect(page.getByText('is superseded')).toBeHidden()
    await publish(made.desk, made.articleId, 1)
    await page.reload()
    await expect(page.getByText('is superseded')).toBeHidden()
    await makeIt(made, 2)
    await page.reload()
    await expect(page.getByText(/This edition is superseded by edition 2/)).toBeVisible()
    await page.goto(own)
    await expect(page.getByText('A reader counted again, and was right.')).toBeVisible()

    const desk = await browser.newContext({ baseURL, javaScriptEnabled: true })
    const editor = answeringPage(await desk.newPage())
    await signInByForm(editor, made.desk.admin)
    await editor.goto(`/reports/${made.reportId}/editions/2`)
    await editor.getByRole('button', { name: 'Take edition 2 back' }).click()
    await editor.getByLabel('Reason').fill('It named the wrong bridge.')
    await editor.getByRole('button', { name: 'Take it back', exact: true }).click()
    await expect(editor.getByText('Edition 2 is not public yet.')).toBeVisible()
    await desk.close()
    const gone = await page.goto(`${own}/edition-2`)
    expect(gone?.status()).toBe(410)
    await expect(page.getByText('This was taken back on')).toBeVisible()
    await expect(page.getByText('wrong bridge')).toBeHidden()
  })
})

test('an editor makes an edition public from its screen, and is told what readers have', async ({ page }) => {
  const made = await aPublicDesk()
  await signInByForm(page, made.desk.admin)
  await page.goto(`/reports/${made.reportId}/editions/1`)
  await expect(page.getByText('Edition 1 is not public yet.')).toBeVisible()
  await page.getByLabel('Language of the labels').selectOption('de')
  await page.getByRole('button', { name: 'Make edition 1 public' }).click()
  await expect(page.getByText(/^Public since/)).toBeVisible()
  await page.getByRole('link', { name: 'See it as readers do' }).click()
  await expect(page.getByRole('link', { name: 'Wie wir bewerten' })).toBeVisible()
})

test('a claim stands in a frame on a page of another site', async ({ page, request }) => {
  const made = await aPublicDesk()
  await makeIt(made, 1)
  const url = `${workbench().url}/published/${made.slug}/${made.number}/C-1`
  const told = await request.get(`/published/oembed?url=${encodeURIComponent(url)}&maxwidth=420`)
  const { html, width } = await told.json()
  expect(width).toBe(420)
  const elsewhere = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(`<!doctype html><title>An article</title><h1>An article</h1>${html}`)
  })
  await new Promise<void>((ready) => elsewhere.listen(0, '127.0.0.1', ready))
  await page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`)
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('heading', { name: 'Fourteen bolts of the bridge were cracked.' })).toBeVisible()
  await expect(frame.getByText('Needs context')).toBeVisible()
  elsewhere.closeAllConnections()
  elsewhere.close()
})

test('a public page cannot be framed, sets no cookie, and comes with a policy of its own', async ({ request }) => {
  const made = await aPublicDesk()
  await makeIt(made, 1)
  const answer = await request.get(`/published/${made.slug}/${made.number}`)
  const headers = answer.headers()
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate')
  expect(headers['set-cookie']).toBeUndefined()
  const again = await request.get(`/published/${made.slug}/${made.number}`, {
    headers: { 'if-none-match': headers.etag ?? '' },
  })
  expect(again.status()).toBe(304)
  for (const path of ['no-such-desk', `${made.slug}/no-such-report`, `${made.slug}/a/b/c/d`, '']) {
    const nothing = await request.get(`/published/${path}`)
    expect(nothing.status(), path).toBe(404)
    expect(nothing.headers()['content-security-policy'], path).toContain("default-src 'none'")
  }
})

const PAGES = ['', '/corrections', '/ratings', '/NUMBER', '/NUMBER/edition-1', '/NUMBER/C-1', '/NUMBER/C-1/embed', '/x']

test('axe finds nothing on any public page, light, dark and at 360 px, in English and in Arabic', async ({ page }) => {
  test.setTimeout(120_000)
  const english = await aPublicDesk()
  await makeIt(english, 1)
  await publish(english.desk, english.articleId, 1)
  await makeIt(english, 2)
  const text = 'أُغلق الجسر بعد العثور على 14 مسمارًا متصدعًا. قال James Holt من Reuters إن الجسر آمن.'
  const arabicArticle = { text, title: 'إغلاق جسر الميناء', language: 'ar', direction: 'rtl' } as const
  const arabic = await aPublicDesk(arabicArticle, '14 مسمارًا متصدعًا')
  await makeIt(arabic, 1, 'ar')
  for (const made of [english, arabic]) {
    for (const path of PAGES) {
      await page.setViewportSize({ width: 1280, height: 900 })
      await page.emulateMedia({ colorScheme: 'light' })
      await page.goto(`/published/${made.slug}${path.replace('NUMBER', made.number)}`)
      expect(await findings(page), path).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await findings(page), `${path} dark`).toEqual([])
      await page.setViewportSize({ width: 360, height: 740 })
      expect(await findings(page), `${path} 360 px`).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360)
    }
  }
})

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`))
}
