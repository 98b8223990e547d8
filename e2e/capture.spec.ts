import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { aPdf } from '@/lib/testing/sample-files'
import { claimsToCheck } from './claim-to-check'
import { expect, test } from './fixtures'
import { type PageServer, startPageServer } from './page-server'

const WALK = 'The inspectors walked the whole length of the bridge in the morning and wrote down what they saw on it.'
const BOLTS = 'Engineers found 14 cracked bolts in the north tower of the bridge.'
const PIER = 'The pier is closed until further notice by order of the harbour master.'

/** The worker does captures when it comes to them, and the page asks less and less often whether it has. */
const CAPTURED = { timeout: 60_000 }

let pages: PageServer
test.beforeAll(async () => {
  pages = await startPageServer()
})
test.afterAll(() => pages.stop())

test('from a claim to looked-up evidence with five inputs, and on to the words in the stored page', async ({
  page,
  signIn,
}) => {
  const address = pages.show('/count', [WALK, WALK, BOLTS, WALK])
  await openClaim(page, signIn)
  const begun = Date.now()
  await openForm(page)
  await page.keyboard.insertText(address)
  await expect(page.getByText('The page at this address is fetched and kept')).toBeVisible()
  await page.getByRole('radio', { name: 'Supports' }).press('Space')
  await quote(page, BOLTS)
  const card = evidence(page, 1)
  await expect(card).toContainText('found in paragraph 3', CAPTURED)
  expect(Date.now() - begun).toBeLessThan(60_000)
  await expect(card).toContainText('Count of the harbour office')
  await expect(card).toContainText('Mara Quist, Harbour office, news report, 4 Mar 2024')

  await card.getByRole('link', { name: /show in the stored text/ }).press('Enter')
  await expect(page.locator('mark')).toHaveText(BOLTS)
  await expect(page.locator('mark')).toBeFocused()
  await expect(page.locator('mark')).toBeInViewport()
  await page.getByRole('link', { name: 'As a page' }).press('Enter')
  await expect(page.frameLocator('iframe').getByText(BOLTS)).toBeVisible()
})

test('a file sent while the form stands open; its quote is found on its page', async ({ page, signIn }) => {
  await openClaim(page, signIn)
  await sendFile(page, 'inspection.pdf', await pdfOf('Log of the harbour.', 'On the second page.', BOLTS))
  await attach(page, 1, BOLTS)
  await expect(evidence(page, 1)).toContainText('found on page 3', CAPTURED)
})

test('what differs, what stands there twice and what does not: each says why, and what to do', async ({
  page,
  signIn,
}) => {
  const address = pages.show('/outcomes', [WALK, BOLTS, PIER, `Once more: ${PIER}`])
  await openClaim(page, signIn)
  await openForm(page)
  await page.keyboard.insertText(address)
  await attach(page, 1, BOLTS.replace('14', '16'))
  const differs = evidence(page, 1)
  await expect(differs.locator('del').first()).toContainText('16', CAPTURED)
  await expect(differs.locator('ins').first()).toContainText('14')

  for (const [number, words] of [
    [2, PIER],
    [3, 'Nobody on the quay was told in advance that the pier would be shut.'],
  ] as const) {
    await openForm(page)
    await page.getByRole('combobox', { name: 'Source', exact: true }).fill(address)
    await attach(page, number, words)
  }
  await expect(evidence(page, 3)).toContainText('not found', CAPTURED)
  const twice = evidence(page, 2)
  await expect(twice).toContainText('found more than once', CAPTURED)
  await expectNoFinding(page)

  await twice.getByRole('button', { name: 'Choose this one' }).last().press('Enter')
  await expect(twice).toContainText('found in paragraph 4', CAPTURED)
  await differs.getByRole('button', { name: 'Use the source’s words' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Quote', exact: true })).toHaveValue(BOLTS)
  await expect(page.getByRole('textbox', { name: 'Quote', exact: true })).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(differs).toContainText('found in paragraph 2', CAPTURED)
})

test('a scan is typed by hand, and says so', async ({ page, signIn }) => {
  await openClaim(page, signIn)
  await sendFile(page, 'scan.pdf', await pdfOf(''))
  await attach(page, 1, BOLTS)
  const card = evidence(page, 1)
  await card.getByRole('button', { name: 'Type the text by hand' }).press('Enter')
  await page.getByRole('textbox', { name: 'The text, typed by hand' }).fill(`${WALK}\n\n${BOLTS}`)
  await page.keyboard.press('Control+Enter')
  await expect(card).toContainText('found', CAPTURED)
  await card.getByRole('link', { name: /show in the stored text/ }).press('Enter')
  await expect(page.getByText(/^Typed by hand by/)).toBeVisible()
})

test('what a person said and a recording need no address', async ({ page, signIn }) => {
  await openClaim(page, signIn)
  await openForm(page)
  await way(page, 'Person spoken to')
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Ada Winter')
  await page.getByLabel('On which terms').selectOption({ label: 'On background' })
  await page.getByRole('textbox', { name: 'What they said' }).fill(`${WALK}\n\n${BOLTS}`)
  await attach(page, 1, BOLTS)
  await expect(evidence(page, 1)).toContainText('found in paragraph 2', CAPTURED)

  await openForm(page)
  await way(page, 'File')
  await expectNoFinding(page)
  await way(page, 'Recording')
  await expectNoFinding(page)
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Meeting of the council')
  await page.getByRole('textbox', { name: 'Transcript' }).fill(`00:12 ${WALK}\n06:12 ${PIER}`)
  await attach(page, 2, PIER)
  await expect(evidence(page, 2)).toContainText('found at 06:12', CAPTURED)
})

test('a page that changed is noticed, captured again, and set against what it was', async ({ page, signIn }) => {
  test.slow()
  const address = pages.show('/changing', [WALK, BOLTS])
  await openClaim(page, signIn)
  await openForm(page)
  await page.keyboard.insertText(address)
  await attach(page, 1, BOLTS)
  await expect(evidence(page, 1)).toContainText('found in paragraph 2', CAPTURED)
  await evidence(page, 1).getByRole('link', { name: 'Count of the harbour office' }).press('Enter')

  pages.show('/changing', [WALK, BOLTS.replace('14', '17')])
  await page.getByRole('button', { name: 'Check the address now' }).press('Enter')
  await expect(page.getByText(/The text has changed: .* The quote no longer stands there\./)).toBeVisible(CAPTURED)
  const source = new URL(page.url()).pathname
  await page.goto('/sources?show=look-after')
  await expect(page.locator(`a[href="${source}"]`)).toBeVisible()
  await expectNoFinding(page)

  await page.goto(source)
  await page.getByRole('button', { name: 'Capture again' }).press('Enter')
  const second = page.getByRole('listitem', { name: 'Snapshot 2' })
  await expect(second).toBeVisible(CAPTURED)
  await expectNoFinding(page)
  await second.getByRole('link', { name: 'what changed since 1' }).press('Enter')
  await expect(page.locator('.changes del').nth(1)).toHaveText('14')
  await expect(page.locator('.changes ins').nth(1)).toHaveText('17')
  await expectNoFinding(page)
  await page.goto(`${source}/snapshots/1`)
  await expect(page.getByText(BOLTS)).toBeVisible()
  await expectNoFinding(page)
})

test('a page that is not there says so; the evidence stays, and it can be tried again', async ({ page, signIn }) => {
  await openClaim(page, signIn)
  await openForm(page)
  await page.keyboard.insertText(`${pages.url}/late`)
  await attach(page, 1, PIER)
  const card = evidence(page, 1)
  await expect(card).toContainText('The server answered 404: the page is not there.', CAPTURED)
  pages.show('/late', [WALK, PIER])
  await card.getByRole('button', { name: 'Try again' }).press('Enter')
  await expect(card).toContainText('found in paragraph 2', CAPTURED)
})

async function openClaim(page: Page, signIn: (role: 'editor') => Promise<unknown>): Promise<void> {
  const { bolts } = await claimsToCheck()
  await signIn('editor')
  await page.goto(`/claims/${bolts.id}`)
}

/** A PDF with these words, a page for each. */
function pdfOf(first: string, ...others: string[]): Promise<Buffer> {
  return aPdf((pdf) => {
    pdf.text(first)
    for (const words of others) pdf.addPage().text(words)
  })
}

/** Opens the form, with the focus in its first field. */
async function openForm(page: Page): Promise<void> {
  await page.keyboard.press('e')
  await expect(page.getByRole('combobox', { name: 'Source', exact: true })).toBeFocused()
}

/** Chooses in the open form how the source is given. */
async function way(page: Page, name: string): Promise<void> {
  await page.getByRole('radio', { name, exact: true }).press('Space')
  await expect(page.getByRole('radio', { name, exact: true })).toBeChecked()
}

async function sendFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  await openForm(page)
  await way(page, 'File')
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer })
  await expect(page.getByText('It has arrived and is being read.')).toBeVisible(CAPTURED)
}

/** The rest of the form: it supports the claim, in these words. */
async function attach(page: Page, number: number, words: string): Promise<void> {
  await page.getByRole('radio', { name: 'Supports' }).press('Space')
  await quote(page, words)
  await expect(page.getByText(`E-${number} attached`)).toBeVisible()
}

async function quote(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Quote', exact: true }).fill(words)
  await page.keyboard.press('Control+Enter')
}

function evidence(page: Page, number: number) {
  return page.getByRole('article', { name: `Evidence E-${number}`, exact: true })
}

/** Looks with axe at the page as it stands, light, dark and on a phone, where it must not scroll sideways. */
async function expectNoFinding(page: Page): Promise<void> {
  for (const [colorScheme, width] of [
    ['light', 1440],
    ['dark', 1440],
    ['light', 360],
  ] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height: 900 })
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  }
  await page.setViewportSize({ width: 1440, height: 900 })
}
