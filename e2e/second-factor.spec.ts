import type { Locator, Page } from '@playwright/test'
import { db } from '@/lib/db/client'
import { type AuthenticatorApp, authenticatorApp } from './authenticator-app'
import { expect, signInByForm, test } from './fixtures'
import { anOwnDesk, type OwnPerson } from './own-desk'

const form = (page: Page) => page.getByRole('main').locator('form')
const refusal = (page: Page) => form(page).getByRole('alert')

/** Sets up a second factor on the account screen that is open; gives the app and the recovery codes. */
async function setUp(page: Page, person: OwnPerson): Promise<{ app: AuthenticatorApp; codes: string[] }> {
  const section = page.getByRole('region', { name: /^Your second factor/ })
  await section.getByLabel('Your password once more').fill(person.password)
  await section.getByRole('button', { name: 'Set up a second factor' }).click()
  await expect(section.getByRole('img', { name: /^QR code/ })).toBeVisible()
  const secret = (await section.locator('.factor-secret code').innerText()).replace(/\s/g, '')
  const app = authenticatorApp(secret)
  await section.getByLabel('The code the app shows now').fill(app.nextCode())
  await section.getByRole('button', { name: 'Use it from now on' }).click()
  await expect(section.getByRole('heading', { name: 'Recovery codes, shown only now' })).toBeFocused()
  return { app, codes: await section.locator('.recovery code').allInnerTexts() }
}

async function signOut(page: Page, person: OwnPerson): Promise<void> {
  await page.getByLabel(new RegExp(`^${person.name}, `)).click()
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page).toHaveURL(/\/sign-in/)
}

/** Types e-mail and password, and comes to the field for the code. */
async function comeToTheCode(page: Page, person: OwnPerson): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(person.email)
  await page.getByLabel('Password').fill(person.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByLabel('Code of your app')).toBeFocused()
}

async function sendCode(page: Page, field: Locator, code: string): Promise<void> {
  await field.fill(code)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

test('a second factor is set up, asked for when signing in, and takes no code twice', async ({ page }) => {
  const { admin } = await anOwnDesk()
  await signInByForm(page, admin)
  await page.goto('/account')
  const { app, codes } = await setUp(page, admin)
  expect(codes).toHaveLength(10)
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await expect(page.getByText('10 recovery codes are left.')).toBeVisible()
  await signOut(page, admin)

  await comeToTheCode(page, admin)
  await expect(page.getByLabel('E-mail')).toHaveValue(admin.email)
  await expect(page.getByLabel('Password')).toHaveValue(admin.password)
  const field = page.getByLabel('Code of your app')
  await sendCode(page, field, '000000')
  await expect(refusal(page)).toContainText('That code is not right')
  const code = app.nextCode()
  await sendCode(page, field, code)
  await expect(page).not.toHaveURL(/sign-in/)
  await signOut(page, admin)

  await comeToTheCode(page, admin)
  await sendCode(page, field, code)
  await expect(refusal(page)).toContainText('it has served already')
  await page.getByRole('button', { name: 'Use a recovery code instead' }).click()
  await sendCode(page, page.getByLabel('Recovery code'), codes[0] ?? '')
  await expect(page).not.toHaveURL(/sign-in/)
  await signOut(page, admin)

  await comeToTheCode(page, admin)
  await page.getByRole('button', { name: 'Use a recovery code instead' }).click()
  await sendCode(page, page.getByLabel('Recovery code'), codes[0] ?? '')
  await expect(refusal(page)).toContainText('it has served already')
})

test('an admin who has none cannot ask it of others', async ({ page }) => {
  const { admin } = await anOwnDesk()
  await signInByForm(page, admin)
  await page.goto('/settings')
  const box = page.getByLabel(/^Ask editors and admins for a second factor/)
  await box.check()
  await page.getByRole('button', { name: 'Save the desk' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Set up your own second factor first' })).toBeVisible()
  await expect(box).toBeChecked()
})

test('where the desk asks for it, whoever has none reaches their account and nothing else', async ({ page }) => {
  const { admin, actor } = await anOwnDesk()
  await signInByForm(page, admin)
  await page.goto('/settings')
  const name = page.getByRole('textbox', { name: 'Name', exact: true })
  await name.fill('Harbour desk')
  await db().desk.update({ where: { id: actor.deskId }, data: { secondFactorForEditors: true } })
  await page.getByRole('button', { name: 'Save the desk' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Set yours up on your account screen first' })).toBeVisible()
  await expect(name).toHaveValue('Harbour desk')

  for (const path of ['/agreement/csv', '/sources/find?q=harbour', '/live']) {
    expect([path, (await page.request.get(path)).status()]).toEqual([path, 403])
  }
  await page.goto('/claims')
  await expect(page).toHaveURL(/\/account$/)
  await expect(page.getByText('until then you can reach nothing else')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Claims' })).toHaveCount(0)

  const { codes } = await setUp(page, admin)
  expect(codes).toHaveLength(10)
  await page.getByRole('link', { name: 'Claims' }).click()
  await expect(page.getByRole('heading', { name: 'Claims', exact: true })).toBeVisible()
})

test('signed-in browsers are listed, and ending one takes effect at its next request', async ({
  page,
  anotherPage,
}) => {
  const { admin } = await anOwnDesk()
  const other = await anotherPage()
  await signInByForm(other, admin)
  await signInByForm(page, admin)
  await page.goto('/account')
  const sessions = page.getByRole('region', { name: /^Your sessions/ }).getByRole('listitem')
  await expect(sessions).toHaveCount(2)
  await expect(sessions.filter({ hasText: 'this browser' })).toHaveCount(1)
  await expect(sessions.first()).toContainText(/^Chrome on /)
  await page.getByRole('button', { name: /^End the session in Chrome/ }).click()
  await expect(sessions).toHaveCount(1)
  await other.goto('/claims')
  await expect(other).toHaveURL(/\/sign-in\?then=%2Fclaims/)
  await page.reload()
  await expect(sessions).toHaveCount(1)
})
