import type { Page } from '@playwright/test'
import { addUser } from '@/lib/people/add-user.command'
import { addUserInput } from '@/lib/people/add-user.input'
import { answeringPage } from './answering-page'
import { expect, fillSignIn, signInByForm, test } from './fixtures'
import { linkMailedTo } from './mails'
import { anOwnDesk, type OwnDesk } from './own-desk'

const PASSWORD = 'five words that nobody guesses'

const refusal = (page: Page) => page.getByRole('main').getByRole('alert')
const menuOf = (page: Page) => page.locator('summary.me')

/** Invites somebody from the people screen; gives the path of the link that is shown. */
async function invite(page: Page, desk: OwnDesk, person: { name: string; email: string }): Promise<string> {
  await signInByForm(page, desk.admin)
  await page.goto('/people')
  await page.getByLabel('Name', { exact: true }).fill(person.name)
  await page.getByLabel('E-mail').fill(person.email)
  await page.getByRole('button', { name: 'Invite', exact: true }).click()
  const link = await page.locator('.handover code').innerText()
  return new URL(link).pathname
}

const someone = () => ({ name: 'Mara Quist', email: `${crypto.randomUUID()}@guests.example` })

test('an invited person opens the link elsewhere, chooses a password, signs in and stands on the desk; the link serves once', async ({
  page,
  anotherPage,
}) => {
  const desk = await anOwnDesk()
  const mara = someone()
  const path = await invite(page, desk, mara)
  expect(await linkMailedTo(mara.email, 'invites you')).toBe(path)
  await expect(page.getByRole('listitem').filter({ hasText: mara.email })).toBeVisible()

  const hers = await anotherPage()
  const [late, opened] = [await anotherPage(), await hers.goto(path)]
  expect(opened?.headers()['referrer-policy']).toBe('no-referrer')
  await late.goto(path)
  await expect(hers.getByRole('heading', { name: 'Night desk' })).toBeVisible()
  await expect(hers.getByLabel('E-mail')).toHaveValue(mara.email)
  await hers.getByLabel('Password').fill('short')
  await hers.getByRole('button', { name: 'Join the desk' }).click()
  await expect(refusal(hers)).toContainText('10 characters at least')
  await hers.getByLabel('Password').fill(PASSWORD)
  await hers.getByRole('button', { name: 'Join the desk' }).click()
  await expect(hers.getByRole('status')).toContainText('Your account is made')
  await hers.getByRole('link', { name: 'Sign in' }).click()
  await fillSignIn(hers, { email: mara.email, password: PASSWORD })
  await expect(menuOf(hers)).toHaveAccessibleName('Mara Quist, reviewer')

  await late.getByLabel('Password').fill(PASSWORD)
  await late.getByRole('button', { name: 'Join the desk' }).click()
  await expect(refusal(late)).toContainText('it was used already')
  await late.goto(path)
  await expect(late.getByRole('heading', { name: 'This link serves no more' })).toBeVisible()

  await page.reload()
  await expect(page.getByRole('row').filter({ hasText: mara.email })).toBeVisible()
  await expect(page.getByRole('heading', { name: /^Invited/ })).toBeHidden()
})

test('a new link ends the one before, and withdrawing ends the last', async ({ page, anotherPage }) => {
  const desk = await anOwnDesk()
  const first = await invite(page, desk, someone())
  await page.getByRole('button', { name: 'Make a new link' }).click()
  await expect(page.locator('.invited + .handover code')).toBeVisible()
  const second = new URL(await page.locator('.invited + .handover code').innerText()).pathname
  const hers = await anotherPage()
  await hers.goto(first)
  await expect(hers.getByRole('main')).toContainText('This invitation was withdrawn')
  await hers.goto(second)
  await expect(hers.getByRole('button', { name: 'Join the desk' })).toBeVisible()

  await page.getByRole('button', { name: 'Withdraw' }).click()
  await expect(page.getByRole('heading', { name: /^Invited/ })).toBeHidden()
  await hers.goto(second)
  await expect(hers.getByRole('main')).toContainText('This invitation was withdrawn')
})

test('whoever has an account joins with it, and switches between the desks; a form of the other desk is refused and keeps its text', async ({
  page,
  anotherPage,
}) => {
  const [here, there] = [await anOwnDesk(), await anOwnDesk()]
  const mara = { ...someone(), password: PASSWORD }
  await addUser(there.actor, addUserInput.parse({ ...mara, role: 'admin' }))
  const path = await invite(page, here, mara)

  const hers = await anotherPage()
  await hers.goto(path)
  await expect(hers.getByRole('main')).toContainText('has an account here')
  await expect(hers.getByLabel('Password')).toBeHidden()
  await hers.getByRole('link', { name: 'Sign in' }).click()
  await fillSignIn(hers, mara)
  await hers.getByRole('button', { name: 'Join the desk' }).click()
  await expect(menuOf(hers)).toHaveAccessibleName('Mara Quist, reviewer')

  const stale = answeringPage(await hers.context().newPage())
  await stale.goto('/sources')
  await stale.getByRole('button', { name: 'Add source' }).click()

  await menuOf(hers).click()
  await hers.getByRole('button', { name: 'Switch to' }).click()
  await expect(menuOf(hers)).toHaveAccessibleName('Mara Quist, admin')
  await expect(hers).toHaveURL('/')

  const field = stale.getByRole('textbox').first()
  await field.fill('Minutes of the harbour board')
  await stale
    .getByRole('button', { name: /^(Add|Keep)/ })
    .last()
    .click()
  await expect(stale.getByRole('alert').filter({ hasText: 'This page is of another desk' })).toBeVisible()
  await expect(field).toHaveValue('Minutes of the harbour board')
})

test('somebody else’s invitation is not taken by whoever is signed in', async ({ page }) => {
  const desk = await anOwnDesk()
  const path = await invite(page, desk, someone())
  await page.goto(path)
  await expect(page.getByRole('main')).toContainText('you are signed in as Ada Winter')
  await expect(page.getByRole('button', { name: 'Join the desk' })).toBeHidden()
})

test('a forgotten password is set again by the link in the mail, once, and ends what was open', async ({
  page,
  anotherPage,
}) => {
  const desk = await anOwnDesk()
  const lea = await desk.add('reviewer', 'Lea Koch')
  const left = await anotherPage()
  await signInByForm(left, lea)

  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Forgot your password?' }).click()
  await expect(page.getByRole('heading', { name: 'Forgot your password?' })).toBeVisible()
  await page.getByLabel('E-mail').fill(lea.email)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page.getByRole('status')).toContainText('If there is an account with this e-mail address')
  const path = await linkMailedTo(lea.email, 'A new password')

  await page.goto(path)
  await page.getByLabel('New password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Set the password' }).click()
  await expect(page.getByRole('status')).toContainText('Your new password is set')
  await left.goto('/claims')
  await expect(left).toHaveURL(/\/sign-in/)
  await page.getByRole('link', { name: 'Sign in' }).click()
  await fillSignIn(page, { email: lea.email, password: PASSWORD })
  await expect(menuOf(page)).toHaveAccessibleName('Lea Koch, reviewer')

  await left.goto(path)
  await expect(left.getByRole('main')).toContainText('This link does not serve any more')
})

test('an address nobody has is answered in the same words', async ({ page }) => {
  await page.goto('/forgot-password')
  await page.getByLabel('E-mail').fill(`${crypto.randomUUID()}@nobody.example`)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page.getByRole('status')).toContainText('If there is an account with this e-mail address')
})
