import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { arabicClaim, claimsToCheck } from './claim-to-check'
import { expect, test } from './fixtures'

test.describe('checking a claim, without a mouse', () => {
  test('facts, two pieces of evidence, a verdict with a better wording', async ({ page, signIn }) => {
    test.slow()
    const { bolts } = await claimsToCheck()
    await signIn('reviewer')
    await page.goto(`/claims/${bolts.id}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/14 cracked bolts/)

    await press(page, 'button', 'Edit facts')
    await expect(page.getByLabel('Statement')).toBeFocused()
    await page.getByLabel('Tags').focus()
    await page.keyboard.insertText('bolts, inspection')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(`C-${bolts.number} saved`)).toBeVisible()
    await expect(page.getByRole('complementary').getByText('bolts, inspection')).toBeVisible()

    await page.keyboard.press('e')
    await expect(sourceField(page)).toBeFocused()
    await page.keyboard.insertText(`Inspection report ${bolts.id}`)
    await choose(page, 'Kind of source', 'Primary document')
    await write(page, 'Address', `https://harbour.example/${bolts.id}?utm_source=mail`)
    await tick(page, 'Supports')
    await write(page, 'Quote', 'Fourteen bolts of the north tower show cracks.')
    await write(page, 'Where in the source', 'page 3')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('E-1 attached')).toBeVisible()
    await expect(page.getByText('Checking', { exact: true })).toBeVisible()

    await page.keyboard.press('e')
    await expect(sourceField(page)).toBeFocused()
    await page.keyboard.insertText(bolts.id)
    await expect(page.getByRole('option', { name: /Inspection report/ })).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(sourceField(page)).toHaveValue(`Inspection report ${bolts.id}`)
    await tick(page, 'Context')
    await write(page, 'Note', 'The same report says when the bolts were made.')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('E-2 attached')).toBeVisible()
    await expect(page.getByText('2 pieces from 1 source')).toBeVisible()

    await page.keyboard.press('v')
    // The focus follows a frame later; whatever is typed before would not stay where it belongs.
    await expect(
      page
        .getByRole('form', { name: /^Your verdict on/ })
        .getByRole('radio')
        .first(),
    ).toBeFocused()
    await page.keyboard.press('3')
    await write(page, 'Rationale', 'Right on the day; later counts differ.')
    await tick(page, /^E-1/)
    await press(page, 'button', 'Propose a fix')
    await expect(page.getByLabel('Proposed wording')).toHaveValue('14 cracked bolts')
    await page.getByLabel('Proposed wording').fill('at least 14 cracked bolts')
    await expect(page.locator('ins')).toHaveText('at least ')
    await page.keyboard.press('Control+Enter')
    const verdict = page.getByRole('article', { name: /^Verdict of/ })
    await expect(verdict).toContainText('Right on the day; later counts differ.')
    await expect(verdict).toContainText('rests on E-1')
    await expect(page.getByRole('region', { name: /^History/ })).toContainText('gave a verdict')
  })

  test('j and k go to the next and the previous claim of the article', async ({ page, signIn }) => {
    const { bolts, bridge } = await claimsToCheck()
    await signIn('reviewer')
    await page.goto(`/claims/${bolts.id}`)
    await expect(page.getByText('1 of 2')).toBeVisible()
    await page.keyboard.press('j')
    await page.waitForURL(`**/claims/${bridge.id}`)
    await expect(page.getByText('2 of 2')).toBeVisible()
    await page.keyboard.press('k')
    await page.waitForURL(`**/claims/${bolts.id}`)
  })

  test('the claim is dropped with a reason, and reopened', async ({ page, signIn }) => {
    const { bolts } = await claimsToCheck()
    await signIn('editor')
    await page.goto(`/claims/${bolts.id}`)
    await press(page, 'button', 'Drop')
    await expect(page.getByLabel('Reason')).toBeFocused()
    await page.keyboard.insertText('The sentence was cut.')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Dropped because The sentence was cut.')).toBeVisible()
    await press(page, 'button', 'Reopen')
    await expect(page.getByLabel('What is new')).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(page.getByLabel('Reason')).toBeFocused()
    await page.keyboard.insertText('It is back.')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Checking', { exact: true })).toBeVisible()
  })
})

test.describe('nothing typed is lost', () => {
  test('two people edit at once: both wordings are shown, and one is kept by choice', async ({
    page,
    signIn,
    pageOf,
  }) => {
    const { bolts } = await claimsToCheck()
    await signIn('reviewer')
    const other = await pageOf('editor')
    for (const each of [page, other]) {
      await each.goto(`/claims/${bolts.id}`)
      await press(each, 'button', 'Edit facts')
    }
    await other.getByLabel('Statement').fill('The editor’s wording.')
    await other.keyboard.press('Control+Enter')
    await expect(other.getByRole('heading', { name: 'The editor’s wording.' })).toBeVisible()

    await page.getByLabel('Statement').fill('The reviewer’s wording.')
    await page.keyboard.press('Control+Enter')
    const both = page.getByRole('region', { name: 'Two people edited this' })
    await expect(both).toContainText('The editor’s wording.')
    await expect(both).toContainText('The reviewer’s wording.')
    await expect(page.getByLabel('Statement')).toHaveValue('The reviewer’s wording.')
    await press(page, 'button', 'Keep mine')
    await expect(page.getByRole('heading', { name: 'The reviewer’s wording.' })).toBeVisible()
  })

  test('a refusal stands beside its field and the text stays', async ({ page, signIn }) => {
    const { bolts } = await claimsToCheck()
    await signIn('reviewer')
    await page.goto(`/claims/${bolts.id}`)
    await write(page, 'Rationale', 'Typed before a rating was chosen.')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('alert').filter({ hasText: 'Choose a rating.' })).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Rationale' })).toHaveValue('Typed before a rating was chosen.')
  })

  test('half-typed evidence and a half-typed verdict are there again after a reload', async ({ page, signIn }) => {
    const { bolts } = await claimsToCheck()
    await signIn('reviewer')
    await page.goto(`/claims/${bolts.id}`)
    await write(page, 'Rationale', 'Half a')
    await page.keyboard.press('Escape')
    await press(page, 'button', /^Attach source/)
    await expect(sourceField(page)).toBeFocused()
    await page.keyboard.insertText('A report not yet')
    await tick(page, 'Refutes')
    await page.reload()
    await expect(sourceField(page)).toHaveValue('A report not yet')
    await expect(page.getByRole('radio', { name: 'Refutes', exact: true })).toBeChecked()
    await expect(page.getByRole('textbox', { name: 'Rationale' })).toHaveValue('Half a')
  })
})

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on an Arabic claim with its forms open, ${scheme}, wide and at 360 px`, async ({
    page,
    signIn,
  }) => {
    const claim = await arabicClaim()
    await signIn('reviewer')
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await page.goto(`/claims/${claim.id}`)
    await expect(page.locator('.quoted .text')).toHaveAttribute('dir', 'rtl')
    await press(page, 'button', 'Edit facts')
    await press(page, 'button', /^Attach source/)
    await expect(page.getByRole('form', { name: /^Facts of/ })).toBeVisible()
    await expect(page.getByRole('form', { name: /^Attach a source/ })).toBeVisible()
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await new AxeBuilder({ page }).analyze().then((result) => result.violations)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    }
  })
}

test('a viewer reads along and finds no form; a claim of nowhere is not found', async ({ page, signIn }) => {
  const { bolts } = await claimsToCheck()
  await signIn('viewer')
  await page.goto(`/claims/${bolts.id}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/14 cracked bolts/)
  for (const name of ['Edit facts', /^Attach source/, /verdict/i, 'Drop', 'Assign']) {
    await expect(page.getByRole('button', { name })).toHaveCount(0)
  }
  for (const id of ['no-id', '0190e2a0-0000-7000-8000-000000000001']) {
    const answer = await page.goto(`/claims/${id}`)
    expect(answer?.status()).toBe(404)
  }
})

async function press(page: Page, role: 'button' | 'link', name: string | RegExp): Promise<void> {
  await page
    .getByRole(role, { name, exact: typeof name === 'string' })
    .first()
    .press('Enter')
}

async function write(page: Page, name: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name, exact: true }).focus()
  await page.keyboard.insertText(text)
}

async function choose(page: Page, name: string, label: string): Promise<void> {
  await page.getByLabel(name, { exact: true }).selectOption({ label })
}

async function tick(page: Page, name: string | RegExp): Promise<void> {
  const box = page.getByRole('radio', { name, exact: true }).or(page.getByRole('checkbox', { name, exact: true }))
  await box.first().press('Space')
}

function sourceField(page: Page) {
  return page.getByRole('combobox', { name: 'Source', exact: true })
}
