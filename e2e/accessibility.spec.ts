import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { test } from './fixtures'
import { SCREENS, thingsOfTheDemoDesk } from './screens'

// What is found says where it stands; recording a trace of so many screens would cost more than looking at them.
test.use({ trace: 'off' })

test.describe('axe finds nothing, light, dark and at 360 px, where nothing scrolls sideways:', () => {
  test.describe.configure({ mode: 'parallel' })

  for (const [name, path, prepare] of SCREENS) {
    test(name, async ({ page, signIn }) => {
      await signIn('admin')
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
      await page.setViewportSize({ width: 1440, height: 900 })
      await page.goto(path(await thingsOfTheDemoDesk()))
      await expect(page.getByRole('main').first()).toBeVisible()
      await prepare?.(page)
      await expectNoFinding(page)
    })
  }

  test('sign in', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await page.goto('/sign-in')
    await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible()
    await expectNoFinding(page)
  })
})

/** Looks at the page as it stands: wide in the light and in the dark, then on a phone. */
async function expectNoFinding(page: Page): Promise<void> {
  const found = await findings(page, 'light')
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  found.push(...(await findings(page, 'dark')))
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 360, height: 740 })
  found.push(...(await findings(page, '360 px')), ...(await widerThanThePage(page)))
  expect(found).toEqual([])
}

/** Legacy mode looks into no frames of other origins, of which we have none, and opens no second page for that. */
async function findings(page: Page, how: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary, html }) =>
        `${how}: ${help} (${id}) at ${target.join(' ')}\n  ${html}\n  ${failureSummary?.replaceAll('\n', '\n  ')}`,
    ),
  )
}

/** Names what sticks out when the page can be scrolled sideways. */
async function widerThanThePage(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    if ((document.scrollingElement?.scrollWidth ?? 0) <= window.innerWidth) return []
    const out = [...document.querySelectorAll('body *')].filter((each) => {
      const { left, right, width } = each.getBoundingClientRect()
      return width > 0 && (right > window.innerWidth + 1 || left < -1)
    })
    const named = out.slice(0, 20).map(({ tagName, className }) => `${tagName.toLowerCase()}.${String(className)}`)
    return [`360 px: the page scrolls sideways; out stick ${named.join(', ')}`]
  })
}
