import { expect, type Page } from '@playwright/test'
import { recordClaim } from '@/lib/claims/record-claim.command'
import { recordClaimInput } from '@/lib/claims/record-claim.input'
import { anArticle } from '@/lib/testing/builders'
import { demoActor } from './demo-actor'
import { test } from './fixtures'
import { tabTo } from './keyboard'

/** One page of the table holds 50. */
const CLAIMS = 53

type Arranged = { articleId: string; sign: string }

/** An article with 53 claims: every fifth is of high priority, every second a quantity, one speaks of a swallow. */
async function manyClaims(): Promise<Arranged> {
  const editor = await demoActor('editor')
  const sign = crypto.randomUUID().slice(0, 8)
  const article = await anArticle(editor, { title: `Harbour bridge ${sign}` })
  const range = { versionId: article.versionId, start: 0, end: 'The harbour bridge closed'.length }
  for (let place = 1; place <= CLAIMS; place += 1) {
    const about = place === 7 ? 'A swallow nests under the bridge' : 'The bridge closed'
    const statement = `${about}, reading ${String(place).padStart(2, '0')}`
    const kind = place % 2 === 0 ? 'quantity' : 'event'
    const priority = place % 5 === 0 ? 'high' : 'normal'
    await recordClaim(editor, recordClaimInput.parse({ ...range, statement, kind, priority }))
  }
  return { articleId: article.articleId, sign }
}

let arranged: Arranged
test.beforeAll(async () => {
  arranged = await manyClaims()
})

test.beforeEach(async ({ page, signIn }) => {
  await signIn('editor')
  await page.goto(`/claims?article=${arranged.articleId}&sort=number`)
  await expect(firstStatement(page)).toHaveText('The bridge closed, reading 01')
})

test('filters are addresses: chosen one after the other, undone together, and the same again after a reload', async ({
  page,
}) => {
  await filterBy(page, 'Priority').selectOption({ label: 'High' })
  await expect(page.getByText(/10 shown$/)).toBeVisible()
  await filterBy(page, 'Kind').selectOption({ label: 'Number' })
  await expect(page.getByText(/5 shown$/)).toBeVisible()
  await filterBy(page, 'Assignee').selectOption({ label: 'Nobody' })
  await expect(page).toHaveURL(/priority=high.*assignee=nobody/)
  await expect(statements(page)).toHaveCount(5)
  const before = await statements(page).allTextContents()

  await page.reload()
  await expect(statements(page)).toHaveText(before)
  await expect(filterBy(page, 'Kind').locator('option:checked')).toHaveText('Number')
  await expect(filterBy(page, 'Priority').locator('option:checked')).toHaveText('High')

  await page.goBack()
  await expect(page).not.toHaveURL(/assignee=nobody/)
  await page.getByRole('link', { name: 'Clear filters' }).click()
  await expect(page).not.toHaveURL(/article=/)
})

test('a head sorts by its column, pressed again the other way round', async ({ page }) => {
  await page.getByRole('columnheader', { name: 'Statement' }).getByRole('link').press('Enter')
  await expect(page.getByRole('columnheader', { name: 'Statement' })).toHaveAttribute('aria-sort', 'ascending')
  await expect(firstStatement(page)).toHaveText('A swallow nests under the bridge, reading 07')
  await page.getByRole('columnheader', { name: 'Statement' }).getByRole('link').press('Enter')
  await expect(page.getByRole('columnheader', { name: 'Statement' })).toHaveAttribute('aria-sort', 'descending')
  await expect(firstStatement(page)).toHaveText('The bridge closed, reading 53')
  await expect(page).toHaveURL(/sort=-statement/)
})

test('/ leads to the search, which finds words of a statement', async ({ page }) => {
  await page.keyboard.press('/')
  await expect(page.getByLabel('Search claims')).toBeFocused()
  await page.keyboard.type('swallow nests')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/ 1 shown$/)).toBeVisible()
  await expect(firstStatement(page)).toHaveText('A swallow nests under the bridge, reading 07')
  await expect(page).toHaveURL(/q=swallow\+nests/)
  await page.reload()
  await expect(page.getByLabel('Search claims')).toHaveValue('swallow nests')
})

test('what nothing is like says so, and leads back to all', async ({ page }) => {
  await page.goto(`/claims?article=${arranged.articleId}&q=no-such-words`)
  await expect(page.getByText('No claim is like that.')).toBeVisible()
  await page.getByRole('link', { name: /^Show all/ }).click()
  await expect(page).toHaveURL(/\/claims$/)
})

test('fifty claims stand on a page, the rest on the next', async ({ page }) => {
  await expect(statements(page)).toHaveCount(50)
  const pages = page.getByRole('navigation', { name: 'Pages' })
  await expect(pages).toContainText('Page 1 of 2')
  await pages.getByRole('link', { name: 'Next' }).press('Enter')
  await expect(pages).toContainText('Page 2 of 2')
  await expect(statements(page)).toHaveText([51, 52, 53].map((place) => `The bridge closed, reading ${place}`))
  await pages.getByRole('link', { name: 'Previous' }).press('Enter')
  await expect(pages).toContainText('Page 1 of 2')
})

test('j and k move, x ticks, a assigns what is ticked, Enter opens', async ({ page }) => {
  const preview = page.getByRole('complementary')
  await expect(preview.getByRole('heading', { name: 'C-1', exact: true })).toBeVisible()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await expect(preview.getByRole('heading', { name: 'C-2', exact: true })).toBeVisible()
  await page.keyboard.press('x')
  await page.keyboard.press('j')
  await expect(preview.getByRole('heading', { name: 'C-3', exact: true })).toBeVisible()
  await page.keyboard.press('x')
  const bar = page.getByRole('toolbar', { name: '2 claims selected' })
  await expect(bar).toBeVisible()

  await page.keyboard.press('a')
  await expect(bar.getByLabel('Assign to')).toBeFocused()
  // One letter is enough, and cannot come too late after the one before it.
  await page.keyboard.press('J')
  await expect(bar.getByLabel('Assign to').locator('option:checked')).toHaveText(/^Jonas Meyer/)
  await page.keyboard.press('Control+Enter')
  await expect(bar).toBeHidden()
  const who = (statement: string) => page.getByRole('row', { name: statement }).getByRole('img', { name: /^Jonas/ })
  await expect(who('reading 02')).toBeVisible()
  await expect(who('reading 03')).toBeVisible()
  await expect(who('reading 01')).toHaveCount(0)

  await page.keyboard.press('k')
  await expect(preview.getByRole('heading', { name: 'C-2', exact: true })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/claims\/[0-9a-f-]{36}$/)
})

test('Escape takes all ticks away; the head ticks the whole page', async ({ page }) => {
  await page.getByLabel('Select all claims on this page').press('Space')
  await expect(page.getByRole('toolbar', { name: '50 claims selected' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('toolbar')).toBeHidden()
})

test('a column that was put away stays away', async ({ page }) => {
  const rating = page.getByRole('columnheader', { name: 'Rating' })
  await expect(rating).toBeVisible()
  await tabTo(page, page.getByText('Columns', { exact: true }))
  await page.keyboard.press('Enter')
  await page.getByRole('group', { name: 'Columns shown' }).getByLabel('Rating').press('Space')
  await expect(rating).toBeHidden()
  await page.reload()
  await expect(firstStatement(page)).toBeVisible()
  await expect(rating).toBeHidden()
})

test('a viewer ticks claims and cannot assign them', async ({ pageOf }) => {
  const page = await pageOf('viewer')
  await page.goto(`/claims?article=${arranged.articleId}`)
  await page.getByRole('row').nth(1).getByRole('checkbox').press('Space')
  await expect(page.getByRole('toolbar', { name: '1 claim selected' })).toBeVisible()
  await expect(page.getByLabel('Assign to')).toHaveCount(0)
})

function filterBy(page: Page, name: string) {
  return page.getByRole('group', { name: 'Filters' }).getByRole('combobox', { name: new RegExp(`^${name}`) })
}

function firstStatement(page: Page) {
  return statements(page).first()
}

function statements(page: Page) {
  return page.locator('tbody td.stm a')
}
