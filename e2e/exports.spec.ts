import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import { AxeBuilder } from '@axe-core/playwright'
import { zipEntries } from '@/lib/exports/fixed-zip'
import { publishEdition } from '@/lib/reports/publish-edition.command'
import { publishEditionInput } from '@/lib/reports/publish-edition.input'
import { anArticle, anOpenClaim } from '@/lib/testing/builders'
import { expect, signInByForm, test } from './fixtures'
import { anOwnDesk } from './own-desk'

const STATEMENT = 'The bridge has </script><b>14</b> cracked bolts'

/** An edition on a desk of its own, and the page of its admin. */
async function anEdition(page: Page) {
  const { actor, admin } = await anOwnDesk()
  const article = await anArticle(actor)
  await anOpenClaim(actor, article, '14 cracked bolts', { statement: STATEMENT })
  const blockersReason = 'The paper closes tonight; the rest follows tomorrow.'
  const asked = publishEditionInput.parse({ articleId: article.articleId, blockersReason })
  const { reportId } = await publishEdition(actor, asked)
  await signInByForm(page, admin)
  return { edition: `/reports/${reportId}/editions/1`, draft: `/articles/${article.articleId}/report`, actor }
}

async function bytesOf(download: Download): Promise<Buffer> {
  return readFile(await download.path())
}

async function saved(page: Page, press: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  return download
}

test('a PDF is asked for as it shall be printed, becomes ready beside the edition, and is saved', async ({ page }) => {
  const { edition } = await anEdition(page)
  await page.goto(edition)
  await page.getByLabel('For whom').selectOption('desk')
  await page.getByLabel('Order').selectOption('rating')
  await page.getByLabel('Labels').selectOption('ar')
  await page.getByRole('button', { name: 'Make PDF' }).click()
  const link = page.getByRole('link', { name: /^Save PDF/ })
  await expect(link).toBeVisible()
  expect(new URL(page.url()).pathname).toBe(edition)
  const file = await saved(page, () => link.click())
  expect(file.suggestedFilename()).toMatch(/-edition-1-desk-by-rating-ar\.pdf$/)
  expect((await bytesOf(file)).subarray(0, 5).toString()).toBe('%PDF-')

  // Another choice is another file.
  await page.getByLabel('Labels').selectOption('en')
  await expect(link).toHaveCount(0)
  const csv = await saved(page, () => page.getByRole('button', { name: 'Save CSV' }).click())
  expect(csv.suggestedFilename()).toMatch(/-edition-1-desk-by-rating\.csv$/)
})

test('every format can be looked at before it is saved, with the same choices', async ({ page }) => {
  test.slow()
  const { edition } = await anEdition(page)
  await page.goto(`${edition}/preview/html?audience=desk`)
  await expect(page.getByLabel('For whom')).toHaveValue('desk')
  await expect(page.frameLocator('iframe').getByRole('heading', { name: STATEMENT })).toBeVisible()

  for (const [format, words] of [
    ['csv', 'CSV'],
    ['md', 'Markdown'],
    ['json', 'JSON'],
  ] as const) {
    await page.getByRole('button', { name: `Preview ${words}` }).click()
    await page.waitForURL(new RegExp(`/preview/${format}\\?.*audience=desk`))
    await expect(page.getByRole('heading', { name: new RegExp(`^${words}`) })).toBeVisible()
    await expect(page.locator('main')).toContainText('14')
  }
  for (const [format, words] of [
    ['docx', 'Word'],
    ['xlsx', 'Excel'],
    ['bundle', 'Evidence bundle'],
    ['pdf', 'PDF'],
  ] as const) {
    await page.goto(`${edition}/preview/${format}`)
    await page
      .locator('main')
      .getByRole('button', { name: `Make ${words}` })
      .click()
    await expect(page.getByRole('link', { name: `Save ${words}` })).toBeVisible()
    if (format === 'docx') await expect(page.frameLocator('iframe').getByText(STATEMENT).first()).toBeVisible()
    if (format === 'xlsx') await expect(page.getByRole('region', { name: /^Rows of/ }).first()).toContainText(STATEMENT)
    if (format === 'bundle')
      await expect(page.getByRole('region', { name: 'Files of the bundle' })).toContainText('bagit.txt')
    if (format === 'pdf') await expect(page.locator('iframe')).toHaveAttribute('src', `${edition}/preview/pdf/frame`)
    expect((await new AxeBuilder({ page }).exclude('iframe').analyze()).violations, words).toEqual([])
  }
})

test('a draft has no ClaimReview, and its page says so', async ({ page }) => {
  const { draft } = await anEdition(page)
  await page.goto(`${draft}/preview/claimreview`)
  await expect(page.getByText(/A draft has no ClaimReview/)).toBeVisible()
})

test('without scripts files are saved, made and waited for', async ({ browser, baseURL, page }) => {
  test.slow()
  const { edition } = await anEdition(page)
  const storageState = await page.context().storageState()
  const context = await browser.newContext({ baseURL, storageState, javaScriptEnabled: false })
  const plain = await context.newPage()
  await plain.goto(edition)
  await plain.getByLabel('Accurate claims').selectOption('without')
  const csv = await saved(plain, () => plain.getByRole('button', { name: 'Save CSV' }).click())
  expect(csv.suggestedFilename()).toMatch(/-edition-1-without-accurate\.csv$/)

  await plain.getByRole('button', { name: 'Make Word' }).click()
  await plain.waitForURL(/\/preview\/docx\?accurate=without$/)
  const link = plain.getByRole('link', { name: 'Save Word' })
  await expect(link).toBeVisible({ timeout: 60_000 })
  const docx = await saved(plain, () => link.click())
  expect(zipEntries(await bytesOf(docx)).map(({ path }) => path)).toContain('word/document.xml')
  await context.close()
})

test('a look asks for nothing to be made, a page of somebody else neither, and what is asked wrongly is said', async ({
  page,
}) => {
  const { edition } = await anEdition(page)
  const asked = (format: string, more: Parameters<typeof page.request.get>[1] = {}) =>
    page.request.get(`${edition}/export/${format}`, { maxRedirects: 0, ...more })
  expect((await asked('docx')).status()).toBe(404)
  expect((await asked('docx', { headers: { accept: 'text/html' } })).status()).toBe(303)
  const foreign = { headers: { origin: 'https://elsewhere.example', accept: 'application/json' } }
  expect((await page.request.post(`${edition}/export/docx`, foreign)).status()).toBe(403)
  expect((await asked('docx')).status()).toBe(404)

  const wrong = await asked('csv?audience=everybody')
  expect([wrong.status(), (await wrong.json()).title]).toEqual([422, 'It is printed for readers or for the desk.'])
  expect((await asked('odt')).status()).toBe(404)
  expect((await page.request.get(`${edition}/preview/odt`)).status()).toBe(404)
})

test('a draft is made anew each time, and shown to whoever asked', async ({ page }) => {
  const { draft } = await anEdition(page)
  await page.goto(`${draft}/preview/docx`)
  await page.locator('main').getByRole('button', { name: 'Make Word' }).click()
  const link = page.getByRole('link', { name: 'Save Word' })
  await expect(link).toBeVisible()
  const first = await link.getAttribute('href')
  await page.getByRole('button', { name: 'Make Word anew' }).click()
  await expect(link).not.toHaveAttribute('href', first ?? '')
  await expect(page.locator('main').getByRole('button', { name: 'Make Evidence bundle' })).toHaveCount(0)
})

test('choices and formats fit a phone and are worked by keys', async ({ page }) => {
  const { edition } = await anEdition(page)
  await page.setViewportSize({ width: 360, height: 740 })
  for (const address of [edition, `${edition}/preview/xlsx`, `${edition}/preview/json`]) {
    await page.goto(address)
    await expect(page.getByRole('button', { name: 'Preview PDF' })).toBeVisible()
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(wide, address).toBeLessThanOrEqual(0)
  }
  await page.goto(edition)
  await page.getByRole('button', { name: 'Make Excel' }).press('Enter')
  await expect(page.getByRole('link', { name: /^Save Excel/ })).toBeVisible()
})
