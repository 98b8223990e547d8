import { expect, type Page } from '@playwright/test'
import { claimsToCheck } from './claim-to-check'
import { signInByForm, test } from './fixtures'
import { anOwnDesk } from './own-desk'
import { everyText, NASTY, nastyEverywhere, SHORT } from './naughty-desk'

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

// The galley of the whole list is large: snapshots of it for a trace would cost more than reading it.
test.use({ trace: { mode: 'retain-on-failure', snapshots: false } })

test('every text of the list stands in the galley and the claims table as it was typed', async ({ page }) => {
  test.slow()
  const desk = await anOwnDesk()
  const { articleId, text, statements } = await everyText(desk.actor)
  await signInByForm(page, desk.admin)
  const seen = await watch(page)

  await page.goto(`/articles/${articleId}`)
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

  await page.goto(`/claims?article=${articleId}&sort=number`)
  const shown: string[] = []
  const grid = page.getByRole('grid', { name: 'Claims' })
  await expect(grid).toBeVisible()
  // Only the rows on the screen are in the page: it is scrolled through.
  await expect(async () => {
    const here = await grid
      .locator('.gb [role=row]')
      .evaluateAll((rows) =>
        rows.map((row) => [
          row.getAttribute('aria-rowindex'),
          row.querySelector('[data-column=statement] a')?.textContent,
        ]),
      )
    for (const [index, words] of here) if (typeof words === 'string') shown[Number(index) - 2] = words
    await grid.evaluate((scroller) => scroller.scrollBy(0, scroller.clientHeight / 2))
    expect(shown.filter((words) => words !== undefined)).toHaveLength(statements.length)
  }).toPass({ intervals: [100], timeout: 60_000 })
  expect(shown).toEqual(statements)
  expect(await seen()).toEqual([])
})

test('what is nasty in every field is shown on every screen and runs on none', async ({ page }) => {
  test.slow()
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
    [`/sources/${sourceId}/snapshots/1?from=0&to=${NASTY.length}`, NASTY],
    [`/sources/${sourceId}/changes?from=1&to=2`, SHORT],
    ['/activity', NASTY],
  ]
  for (const [path, text] of shown) {
    await page.goto(path)
    await expect
      .poll(() => page.locator('body').evaluate((body) => body.textContent), { message: path })
      .toContain(text)
    expect(await seen(), path).toEqual([])
  }

  await page.keyboard.press('Control+K')
  await expect(page.getByRole('combobox', { name: 'Find anything' })).toBeFocused()
  await page.keyboard.type('window.naughty')
  await expect(page.getByRole('option').first()).toContainText('<script>')
  expect(await seen()).toEqual([])
})

test('an edition full of it runs nothing either, on screen or as a file', async ({ page }) => {
  const desk = await anOwnDesk()
  const { articleId } = await nastyEverywhere(desk.actor)
  await signInByForm(page, desk.admin)
  const seen = await watch(page)
  await page.goto(`/articles/${articleId}/report`)
  await page.getByLabel('Why it is published all the same').fill(NASTY)
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
    const { bolts } = await claimsToCheck()
    await signIn('reviewer')
    await page.goto(`/claims/${bolts.id}`)
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
  await page.goto('/sources')
  await page.getByRole('button', { name: 'Add source' }).press('Enter')
  await page.getByRole('combobox', { name: 'Source', exact: true }).fill('Log of the harbour')
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
