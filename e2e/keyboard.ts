import { expect, type Locator, type Page } from '@playwright/test'

/** Presses Tab, or Shift+Tab to go back, until `target` has the focus; fails when it cannot be reached so. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible()
  for (let pressed = 0; pressed < MOST; pressed += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  await expect(target, `reached by ${key}`).toBeFocused()
}

const MOST = 150

/** Tabs to a field of this label and types into it; what stood there goes. */
export async function typeInto(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, page.getByRole('textbox', { name: label, exact: true }))
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(text)
}

/** Goes somewhere by the palette: Ctrl-K, some letters, Enter on the first thing of that name. */
export async function goByPalette(page: Page, words: string, name: string | RegExp): Promise<void> {
  await page.keyboard.press('Control+K')
  const field = page.getByRole('combobox', { name: 'Find anything' })
  await expect(field).toBeFocused()
  await page.keyboard.type(words)
  const wanted = page.getByRole('option', { name }).first()
  await expect(wanted).toBeVisible()
  // What the server finds comes later than the places, and may move what is chosen.
  await expect(page.getByText(/^Looking for “/)).toBeHidden()
  while ((await wanted.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(field).toBeHidden()
}
