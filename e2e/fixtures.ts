import { existsSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { type BrowserContext, expect, type Page, test as plain } from '@playwright/test'
import type { Role } from '@/lib/access/role'
import { answeringPage, untilItAnswers } from './answering-page'
import { type Ran, runPlumbline } from './run-plumbline'
import { type DemoPerson, personWith, workbench } from './workbench'

type Fixtures = {
  /** Makes this test's page that of the demo desk's person with the role; they sign in once in the whole run. */
  signIn: (role: Role) => Promise<DemoPerson>
  /** One more page, in a browser of its own, where nobody is signed in. */
  anotherPage: () => Promise<Page>
  /** A second page, in a browser of its own, signed in as another person. */
  pageOf: (role: Role) => Promise<Page>
  /** Types a `plumbline` command on the same database. */
  plumbline: (words: string[], stdin?: string) => Promise<Ran>
}

export const test = plain.extend<Fixtures>({
  // biome-ignore: Playwright reads the names of the fixtures from this pattern
  baseURL: async ({}, use) => use(workbench().url),

  page: async ({ page }, use) => use(answeringPage(page)),

  signIn: async ({ page, context }, use) => {
    await use(async (role) => {
      await carryIn(context, page, role)
      return personWith(role)
    })
  },

  anotherPage: async ({ browser, baseURL }, use) => {
    const contexts: BrowserContext[] = []
    await use(async () => {
      const context = await browser.newContext({ baseURL, locale: 'en-GB', timezoneId: 'UTC' })
      contexts.push(context)
      return answeringPage(await context.newPage())
    })
    await Promise.all(contexts.map((context) => context.close()))
  },

  pageOf: async ({ anotherPage }, use) => {
    await use(async (role) => {
      const page = await anotherPage()
      await carryIn(page.context(), page, role)
      return page
    })
  },

  plumbline: async ({}, use) => use((words, stdin) => runPlumbline(workbench().home, words, stdin)),
})

export { expect }

/** Types into the sign-in form that is open and sends it. */
export async function fillSignIn(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  await expect(page).toHaveURL(/\/sign-in/)
  await untilItAnswers(page)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** Signs in through the form, as a person does; ends on the page that follows. */
export async function signInByForm(page: Page, person: { email: string; password: string }): Promise<void> {
  await page.goto('/sign-in')
  await fillSignIn(page, person)
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

/** Cookies of the first sign-in of a role serve all its tests: signing in is throttled, and has a test of its own. */
async function carryIn(context: BrowserContext, page: Page, role: Role): Promise<void> {
  const file = join(workbench().home, `signed-in-${role}.json`)
  if (existsSync(file)) {
    await context.setStorageState(file)
    return
  }
  await signInByForm(page, personWith(role))
  const unfinished = `${file}.${process.pid}`
  await context.storageState({ path: unfinished })
  await rename(unfinished, file)
}
