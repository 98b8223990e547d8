import { expect, type Page } from '@playwright/test'
import { claimPanel } from '@/lib/claims/claim-panel.query'
import { editClaim } from '@/lib/claims/edit-claim.command'
import { editClaimInput } from '@/lib/claims/edit-claim.input'
import { recordClaim } from '@/lib/claims/record-claim.command'
import { recordClaimInput } from '@/lib/claims/record-claim.input'
import { anArticle } from '@/lib/testing/builders'
import { demoActor } from './demo-actor'
import { test } from './fixtures'
import { tabTo } from './keyboard'

/** More than what is read when the table opens: 50 with the page, 100 as it is scrolled. */
const CLAIMS = 172

type Arranged = { articleId: string; sign: string; claims: { id: string; number: number }[] }

/** An article with 172 claims: every fifth is of high priority, every second a quantity, one speaks of a swallow. */
async function manyClaims(): Promise<Arranged> {
  const editor = await demoActor('editor')
  const sign = crypto.randomUUID().slice(0, 8)
  const article = await anArticle(editor, { title: `Harbour bridge ${sign}` })
  const range = { versionId: article.versionId, start: 0, end: 'The harbour bridge closed'.length }
  const claims: Arranged['claims'] = []
  for (let place = 1; place <= CLAIMS; place += 1) {
    const about = place === 7 ? 'A swallow nests under the bridge' : 'The bridge closed'
    const statement = `${about}, reading ${String(place).padStart(3, '0')}`
    const kind = place % 2 === 0 ? 'quantity' : 'event'
    const priority = place % 5 === 0 ? 'high' : 'normal'
    claims.push(await recordClaim(editor, recordClaimInput.parse({ ...range, statement, kind, priority })))
  }
  return { articleId: article.articleId, sign, claims }
}

let arranged: Arranged
test.beforeAll(async () => {
  arranged = await manyClaims()
})

test.beforeEach(async ({ page, signIn }) => {
  await signIn('editor')
  await page.goto(`/claims?article=${arranged.articleId}&sort=number`)
  await expect(statement(page, 1)).toBeVisible()
})

test('a head sorts by its column, pressed again the other way round; with Shift by one column more', async ({
  page,
}) => {
  const head = (name: string) => page.getByRole('columnheader', { name: new RegExp(`^${name}`) })
  await head('Statement').getByRole('link').press('Enter')
  await expect(head('Statement')).toHaveAttribute('aria-sort', 'ascending')
  await expect(lineAt(page, 1)).toContainText('A swallow nests under the bridge, reading 007')
  await head('Statement').getByRole('link').press('Enter')
  await expect(head('Statement')).toHaveAttribute('aria-sort', 'descending')
  await expect(lineAt(page, 1)).toContainText('reading 172')

  await head('Priority').getByRole('link').click()
  await expect(page).toHaveURL(/sort=-priority$/)
  await head('Statement')
    .getByRole('link')
    .click({ modifiers: ['Shift'] })
  await expect(page).toHaveURL(/sort=-priority,statement$/)
  await expect(head('Statement')).toHaveAccessibleName(/sorted 2/)
  await expect(lineAt(page, 1)).toContainText('reading 005')
  await expect(lineAt(page, 2)).toContainText('reading 010')
})

test('all claims are reached by scrolling and by keys, and few rows are in the page', async ({ page }) => {
  await grid(page).focus()
  await page.keyboard.press('Control+End')
  await expect(page.getByText('150 claims read')).toBeHidden({ timeout: 30_000 })
  await page.keyboard.press('Control+End')
  await expect(statement(page, CLAIMS)).toBeVisible()
  await expect(page.getByText('172 claims, no more')).toBeVisible()
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '173')
  await expect(lineOf(page, CLAIMS)).toHaveAttribute('aria-rowindex', '173')
  expect(await page.getByRole('row').count()).toBeLessThan(80)

  await page.keyboard.press('Control+Home')
  await expect(statement(page, 1)).toBeVisible()
  await grid(page).hover()
  // 2,700 pixels down the first row in sight is the 85th.
  for (const _ of [1, 2, 3]) await page.mouse.wheel(0, 900)
  await expect(statement(page, 90)).toBeInViewport()
})

test('arrows lead from cell to cell, as a screen reader is told', async ({ page }) => {
  await grid(page).focus()
  await expect(active(page)).toContainText('reading 001')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await expect(active(page)).toContainText('reading 002')
  await page.keyboard.press('End')
  await expect(active(page).getByRole('img', { name: 'no date' })).toBeVisible()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await expect(active(page)).toHaveText('C-2')
  await page.keyboard.press('PageDown')
  await expect(active(page)).not.toHaveText('C-2')
  await expect(active(page)).toHaveText(/^C-\d\d$/)
})

test('rows are ticked by x, by Shift and the arrows, all that are read, and all that the filter finds', async ({
  page,
}) => {
  await grid(page).focus()
  await page.keyboard.press('x')
  await expect(bar(page, '1 claim')).toBeVisible()
  await expect(lineOf(page, 1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(bar(page, '4 claims')).toBeVisible()
  await expect(lineOf(page, 2)).toHaveAttribute('aria-selected', 'false')

  await expect(page.getByText('150 claims read')).toBeVisible()
  await page.keyboard.press('Control+a')
  await bar(page, '150 claims').getByRole('button', { name: 'Select all 172 that the filter finds' }).click()
  await expect(bar(page, 'All 172 claims')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('toolbar', { name: /selected$/ })).toBeHidden()
})

test('a assigns what is ticked; one undo takes it back', async ({ page }) => {
  await grid(page).focus()
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await page.keyboard.press('a')
  const assign = bar(page, '2 claims').getByLabel('Assign to')
  await expect(assign).toBeFocused()
  // One letter is enough, and cannot come too late after the one before it.
  await page.keyboard.press('J')
  await expect(assign.locator('option:checked')).toHaveText(/^Jonas Meyer/)
  await page.keyboard.press('Control+Enter')
  const who = (place: number) => lineOf(page, place).getByRole('img', { name: /^Jonas/ })
  await expect(who(2)).toBeVisible()
  await expect(who(3)).toBeVisible()
  await expect(who(1)).toHaveCount(0)

  await expect(page.getByRole('button', { name: /^Undo/ })).toBeVisible()
  await expect(grid(page)).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(who(2)).toHaveCount(0)
  await expect(who(3)).toHaveCount(0)
})

test('all that the filter finds is changed at once, also what was never scrolled to', async ({ page }) => {
  await expect(page.getByText('150 claims read')).toBeVisible()
  await page.getByLabel('Select all claims that are loaded').click()
  await page.getByRole('button', { name: 'Select all 172 that the filter finds' }).click()
  const all = bar(page, 'All 172 claims')
  await all.getByRole('button', { name: 'Tag', exact: true }).click()
  await all.getByLabel('Tags to add').fill('bridge')
  await all.getByRole('button', { name: 'Add tags' }).click()
  await expect(page.locator('.bulk-said')).toContainText('172 claims')
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(page.locator('.bulk-said')).toContainText(/172 claims/)
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeHidden()
})

test('a simple field is edited in its cell, from the keyboard, and stays where it is', async ({ page }) => {
  await goToCell(page, 4, 'Priority')
  await page.keyboard.press('H')
  await expect(page.getByLabel('Priority of C-4')).toHaveValue('high')
  await page.keyboard.press('Enter')
  await expect(cell(page, 4, 'Priority')).toHaveText('High')
  await expect(page.getByRole('status').filter({ hasText: 'C-4' })).toBeVisible()
  await expect(active(page)).toHaveText('High')

  // The active cell went down a row: its field is opened with F2, and left with Escape.
  await page.keyboard.press('F2')
  await expect(page.getByLabel('Priority of C-5')).toBeFocused()
  await page.keyboard.press('L')
  await page.keyboard.press('Escape')
  await expect(cell(page, 5, 'Priority')).toHaveText('High')
  await expect(grid(page)).toBeFocused()

  await page.reload()
  await expect(cell(page, 4, 'Priority')).toHaveText('High')
})

test('what the server does not take stays in the cell, with the reason beside it', async ({ page }) => {
  await showColumn(page, 'Tags')
  await goToCell(page, 5, 'Tags')
  const long = 'a'.repeat(41)
  await page.keyboard.press('e')
  await page.getByLabel('Tags of C-5').fill(long)
  await page.keyboard.press('Enter')
  const field = page.getByLabel('Tags of C-5')
  await expect(page.getByRole('alert').filter({ hasText: '40 characters' }).first()).toBeVisible()
  await expect(field).toHaveValue(long)
  await field.fill('harbour, bridge')
  await field.press('Enter')
  await expect(cell(page, 5, 'Tags')).toHaveText(/bridge, harbour|harbour, bridge/)
})

test('Enter opens the claim beside the table, Escape leads back to the cell, o opens its page', async ({ page }) => {
  await goToCell(page, 3, 'Statement')
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary', { name: 'Claim C-3' })
  await expect(panel).toBeFocused()
  await expect(panel.getByText('The bridge closed, reading 003')).toBeVisible()
  await expect(panel.getByRole('button', { name: 'Attach source' })).toBeVisible()
  await page.keyboard.press(']')
  await expect(page.getByRole('complementary', { name: 'Claim C-4' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(grid(page)).toBeFocused()
  await expect(active(page)).toContainText('reading 004')
  await statement(page, 6).click()
  await expect(page.getByRole('complementary', { name: 'Claim C-6' })).toBeVisible()
  await expect(grid(page)).toBeFocused()
  await page.keyboard.press('o')
  await page.waitForURL(/\/claims\/[0-9a-f-]{36}$/)
})

test('what others change is shown where one is: the cell, the ticks and an open field stay', async ({ page }) => {
  const eighth = arranged.claims[7]
  if (eighth === undefined) throw new Error('Eight claims at least are arranged.')
  await showColumn(page, 'Tags')
  await goToCell(page, 9, 'Statement')
  await page.keyboard.press('x')
  await goToCell(page, 10, 'Tags')
  await page.keyboard.press('e')
  await page.keyboard.type('half typ')

  const reviewer = await demoActor('reviewer')
  const { version } = await claimPanel(reviewer, eighth.id)
  const change = {
    claimId: eighth.id,
    version,
    kind: 'event',
    priority: 'high',
    // Searched for by that word further down.
    statement: 'The bridge opened again, reading 008',
  }
  await editClaim(reviewer, editClaimInput.parse(change))
  await expect(lineOf(page, 8)).toContainText('The bridge opened again')
  await expect(page.getByLabel('Tags of C-10')).toHaveValue('half typ')
  await expect(page.getByLabel('Tags of C-10')).toBeFocused()
  await expect(lineOf(page, 9)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.type('ed')
  await page.keyboard.press('Enter')
  await expect(cell(page, 10, 'Tags')).toHaveText('half typed')
})

test('rows and ranges of cells are copied as a table', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await goToCell(page, 2, 'No.')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+c')
  await expect(page.getByRole('status').filter({ hasText: 'Copied 2 rows of 2 cells' })).toBeVisible()
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  expect((await copied()).replace(/\r/g, '')).toBe(
    'C-2\tThe bridge closed, reading 002\nC-3\tThe bridge closed, reading 003',
  )

  await page.keyboard.press('Escape')
  await page.keyboard.press('x')
  await bar(page, '1 claim').getByRole('button', { name: 'Copy' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Copied 1 row of' })).toBeVisible()
  expect(await copied()).toMatch(/^No\.\tStatement\t.*\nC-3\tThe bridge closed, reading 003\t/)
})

test('columns are chosen, moved, sized and pinned, and stay so', async ({ page }) => {
  const heads = () => page.getByRole('columnheader').allInnerTexts()
  await showColumn(page, 'Claimant')
  await expect(page.getByRole('columnheader', { name: 'Claimant' })).toBeVisible()
  await page.getByRole('columnheader', { name: 'Status' }).dragTo(page.getByRole('columnheader', { name: 'Article' }))
  await expect.poll(async () => (await heads()).indexOf('Status')).toBeLessThan((await heads()).indexOf('Article'))

  await tabTo(page, page.getByText('Columns', { exact: true }))
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Due: further to the front' }).press('Enter')
  await expect.poll(async () => (await heads()).indexOf('Due')).toBeLessThan((await heads()).indexOf('Who'))
  await page.getByLabel('Due: width in pixels').fill('180')
  await page.getByLabel('Due: pinned').selectOption('at the start')
  await page.getByLabel('Roomy').press('Space')
  await page.keyboard.press('Escape')
  await expect.poll(async () => (await heads()).indexOf('Due')).toBe(2)

  await goToCell(page, 1, 'Due')
  await page.keyboard.press('<')
  const width = async () => (await page.getByRole('columnheader', { name: 'Due' }).boundingBox())?.width
  await expect.poll(width).toBe(160)
  const before = await heads()
  await page.reload()
  await expect(statement(page, 1)).toBeVisible()
  await expect.poll(heads).toEqual(before)
  await expect.poll(width).toBe(160)
  await expect.poll(async () => (await lineOf(page, 1).boundingBox())?.height).toBe(44)
})

test('the edge of a head is drawn', async ({ page }) => {
  const head = page.getByRole('columnheader', { name: 'Article' })
  const box = await head.boundingBox()
  if (box === null) throw new Error('The head is on the screen.')
  await page.mouse.move(box.x + box.width - 3, box.y + 16)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width + 57, box.y + 16, { steps: 5 })
  await page.mouse.up()
  await expect.poll(async () => Math.round((await head.boundingBox())?.width ?? 0)).toBe(Math.round(box.width + 60))
})

test('the preview stands beside the table where it cuts nothing off; v shows and hides it, and it stays so', async ({
  page,
}) => {
  const preview = page.getByRole('complementary', { name: /^C-/ })
  const due = page.getByRole('columnheader', { name: 'Due' })
  await page.setViewportSize({ width: 1400, height: 900 })
  await expect(preview).toBeHidden()
  await expect(due).toBeInViewport({ ratio: 1 })
  await page.setViewportSize({ width: 1500, height: 900 })
  await expect(preview).toBeVisible()
  await expect(due).toBeInViewport({ ratio: 1 })
  await page.setViewportSize({ width: 1400, height: 900 })
  await page.getByRole('grid').focus()
  await page.keyboard.press('v')
  await expect(preview).toBeVisible()
  await page.reload()
  await expect(preview).toBeVisible()
  await page.getByRole('button', { name: 'Preview' }).click()
  await expect(preview).toBeHidden()
})

test('claims stand under their article, whose head folds them away', async ({ page }) => {
  await page.goto(`/claims?q=${encodeURIComponent('reading')}&article=${arranged.articleId}&group=article&sort=number`)
  const head = page.getByRole('gridcell', { name: new RegExp(`Harbour bridge ${arranged.sign}.*172`) })
  await expect(head).toBeVisible()
  await expect(statement(page, 1)).toBeVisible()
  await head.click()
  await expect(statement(page, 1)).toBeHidden()
  await expect(page.getByRole('button', { name: 'Read on below the folded group' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(statement(page, 1)).toBeVisible()
})

test('a viewer ticks and copies claims, and is offered no change', async ({ pageOf }) => {
  const page = await pageOf('viewer')
  await page.goto(`/claims?article=${arranged.articleId}&sort=number`)
  await lineOf(page, 1).getByRole('checkbox').click()
  await expect(bar(page, '1 claim')).toBeVisible()
  await expect(bar(page, '1 claim').getByRole('button', { name: 'Copy' })).toBeVisible()
  await expect(bar(page, '1 claim').getByRole('button', { name: /^(Assign|Tag|Drop)/ })).toHaveCount(0)
  await goToCell(page, 2, 'Priority')
  await page.keyboard.press('e')
  await expect(page.getByLabel('Priority of C-2')).toHaveCount(0)
})

test('on a phone a row is a card, and nothing is wider than the screen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await expect(statement(page, 1)).toBeVisible()
  await expect(lineOf(page, 1)).toContainText('Open')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await statement(page, 1).click()
  await expect(page.getByRole('complementary', { name: 'Claim C-1' })).toBeVisible()
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await expect(grid(page)).toBeFocused()
})

function grid(page: Page) {
  return page.getByRole('grid', { name: 'Claims' })
}

/** The row of the claim recorded as so many-th. */
function lineOf(page: Page, place: number) {
  const { id } = arranged.claims[place - 1] ?? { id: 'none' }
  return page.locator(`[data-line="${id}"]`)
}

function statement(page: Page, place: number) {
  return lineOf(page, place).locator('[data-column=statement] a')
}

/** The row that stands so many-th under the heads. */
function lineAt(page: Page, place: number) {
  return page.locator(`.gb [role=row][aria-rowindex="${place + 1}"]`)
}

const COLUMNS = { 'No.': 'number', Statement: 'statement', Priority: 'priority', Tags: 'tags', Due: 'due' } as const

function cell(page: Page, place: number, column: keyof typeof COLUMNS) {
  return lineOf(page, place).locator(`[data-column=${COLUMNS[column]}]`)
}

/** Makes a cell active, with the pointer beside whatever could be pressed in it. */
async function goToCell(page: Page, place: number, column: keyof typeof COLUMNS): Promise<void> {
  await cell(page, place, column).click({ position: { x: 3, y: 3 } })
  if (column === 'Statement' || column === 'No.') await expect(grid(page)).toBeFocused()
}

/** The cell that has the keys, as the grid tells it. */
function active(page: Page) {
  return page.locator('.grid .ce.here')
}

function bar(page: Page, words: string) {
  return page.getByRole('toolbar', { name: `${words} selected` })
}

async function showColumn(page: Page, name: string): Promise<void> {
  await page.getByText('Columns', { exact: true }).click()
  await page.getByRole('group', { name: 'Columns shown' }).getByLabel(name, { exact: true }).check()
  await page.keyboard.press('Escape')
}
