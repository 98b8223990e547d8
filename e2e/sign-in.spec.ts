import type { Page } from '@playwright/test'
import { disablePerson } from '@/lib/people/disable-person.command'
import { changeRole } from '@/lib/people/change-role.command'
import { expect, fillSignIn, signInByForm, test } from './fixtures'
import { anOwnDesk } from './own-desk'
import { personWith } from './workbench'

const refusal = (page: Page) => page.locator('form').getByRole('alert')

test('whoever asks for a page signs in first, by keyboard alone, and then stands on it', async ({ page }) => {
  const { admin } = await anOwnDesk()
  await page.goto('/activity?person=')
  await expect(page).toHaveURL(/\/sign-in\?then=%2Factivity/)
  await expect(page.getByLabel('E-mail')).toBeFocused()
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeEnabled()
  await page.keyboard.type(admin.email)
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Password')).toBeFocused()
  await page.keyboard.type(admin.password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Activity' })).toBeVisible()
})

test('a link that wants to lead elsewhere afterwards leads to my desk', async ({ page, baseURL }) => {
  const { admin } = await anOwnDesk()
  await page.goto(`/sign-in?then=${encodeURIComponent('/\\elsewhere.example/')}`)
  await fillSignIn(page, admin)
  await expect(page).toHaveURL(`${baseURL}/`)
})

test('a wrong password says so and keeps what was typed; ten of them shut the account for a while', async ({
  page,
}) => {
  const { admin } = await anOwnDesk()
  await page.goto('/sign-in')
  await fillSignIn(page, { ...admin, password: 'not this one' })
  await expect(refusal(page)).toHaveText('The e-mail or the password is not right.')
  await expect(page.getByLabel('E-mail')).toHaveValue(admin.email)
  await expect(page.getByLabel('Password')).toHaveValue('not this one')

  for (let attempt = 2; attempt <= 10; attempt += 1) {
    const answered = page.waitForResponse('**/api/auth/callback/credentials')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await answered
  }
  await fillSignIn(page, admin)
  await expect(refusal(page)).toHaveText(/^Too many attempts\. Try again in 1[0-5] minutes\.$/)
  await expect(page.getByLabel('E-mail')).toHaveValue(admin.email)
})

test('a lost connection says so and keeps what was typed', async ({ page }) => {
  await page.goto('/sign-in')
  await page.route('**/api/auth/**', (route) => route.abort())
  await fillSignIn(page, { email: 'ruth@desk.example', password: 'four words and some' })
  await expect(refusal(page)).toContainText('The workbench cannot be reached')
  await expect(page.getByLabel('E-mail')).toHaveValue('ruth@desk.example')
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeEnabled()
})

test('signing out makes a copy of the cookie worthless', async ({ page, context }) => {
  const { admin } = await anOwnDesk()
  await signInByForm(page, admin)
  const copied = await context.cookies()
  await page.getByLabel('Ada Winter, admin').click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  await context.addCookies(copied)
  await page.goto('/people')
  await expect(page).toHaveURL(/\/sign-in\?then=%2Fpeople/)
})

test('signing out everywhere ends another browser at its next request', async ({ page, anotherPage }) => {
  const { admin } = await anOwnDesk()
  await signInByForm(page, admin)
  const other = await anotherPage()
  await signInByForm(other, admin)

  await page.goto('/account')
  await page.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  await other.goto('/claims')
  await expect(other).toHaveURL(/\/sign-in\?then=%2Fclaims/)
})

test('a changed password ends the session, and only the new one signs in', async ({ page }) => {
  const { admin } = await anOwnDesk()
  await signInByForm(page, admin)
  await page.goto('/account')
  await page.getByLabel('Password now').fill(admin.password)
  await page.getByLabel('New password').fill('five other words and more')
  await page.getByRole('button', { name: 'Change the password' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  await fillSignIn(page, admin)
  await expect(refusal(page)).toContainText('not right')
  await fillSignIn(page, { ...admin, password: 'five other words and more' })
  await expect(page).not.toHaveURL(/sign-in/)
})

test('somebody disabled is out at the next request, and is told so when they come back', async ({ page }) => {
  const desk = await anOwnDesk()
  const mara = await desk.add('reviewer', 'Mara Quist')
  await signInByForm(page, mara)
  await disablePerson(desk.actor, { userId: mara.userId })
  await page.goto('/claims')
  await expect(page).toHaveURL(/\/sign-in\?then=%2Fclaims/)
  await fillSignIn(page, mara)
  await expect(refusal(page)).toHaveText('This account is disabled. Ask an admin of your desk.')
})

test('a taken role is gone at the next request', async ({ page }) => {
  const desk = await anOwnDesk()
  const mara = await desk.add('admin', 'Mara Quist')
  await signInByForm(page, mara)
  await page.goto('/people')
  await expect(page.getByRole('button', { name: 'Invite', exact: true })).toBeVisible()
  await changeRole(desk.actor, { userId: mara.userId, role: 'viewer', version: 1 })
  await page.reload()
  await expect(page.getByText('An admin of the desk adds people and changes roles.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Invite', exact: true })).toBeHidden()
})

test('what was typed outlives a session that ended meanwhile', async ({ page, context }) => {
  const { admin } = await anOwnDesk()
  await signInByForm(page, admin)
  await page.goto('/people')
  await page.getByLabel('Name', { exact: true }).fill('Nora Salmi')
  await context.clearCookies()
  await page.getByRole('button', { name: 'Invite', exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'You are signed out' })).toBeVisible()
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Nora Salmi')
})

test('an admin adds somebody, who signs in with the password that was shown once', async ({ page, anotherPage }) => {
  const { admin } = await anOwnDesk()
  const email = `${crypto.randomUUID()}@night.example`
  await signInByForm(page, admin)
  await page.goto('/people')
  await page.getByLabel('At once, with a password you hand over').check()
  await page.getByLabel('Name', { exact: true }).fill('Nora Salmi')
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  const password = await page.locator('.handover code').innerText()
  await page.reload()
  await expect(page.locator('.handover')).toBeHidden()
  await expect(page.getByRole('cell', { name: email })).toBeVisible()

  const hers = await anotherPage()
  await signInByForm(hers, { email, password })
  await expect(hers.getByRole('navigation', { name: 'Main' })).toBeVisible()
})

test.describe('through the organisation', () => {
  const goThrough = async (page: Page, who: string) => {
    await page.goto('/sign-in?then=/activity')
    await page.getByRole('button', { name: 'Sign in with the newsroom' }).click()
    await page.getByLabel('Your name here').fill(who)
    await page.getByRole('button', { name: 'Go on' }).click()
  }

  test('somebody of the desk comes in, and comes in again', async ({ page, context }) => {
    const reviewer = personWith('reviewer')
    for (const _ of ['first', 'again']) {
      await goThrough(page, 'reviewer')
      await expect(page.getByRole('heading', { name: 'Activity' })).toBeVisible()
      await expect(page.getByLabel(`${reviewer.name}, reviewer`)).toBeVisible()
      await context.clearCookies()
    }
  })

  test('a stranger is told that nobody here has their e-mail', async ({ page }) => {
    await goThrough(page, 'stranger')
    await expect(refusal(page)).toHaveText('Nobody here has your e-mail address. Ask an admin of your desk to add you.')
    await page.goto('/activity')
    await expect(page).toHaveURL(/\/sign-in/)
  })

  test('an answer that nobody asked for lets nobody in', async ({ page }) => {
    await page.goto('/api/auth/callback/oidc?code=made-up&state=made-up')
    await expect(refusal(page)).toHaveText(
      'Your organisation did not confirm who you are. Try again, or use your password.',
    )
  })
})
