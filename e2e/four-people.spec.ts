import type { Page } from '@playwright/test'
import { untilItAnswers } from './answering-page'
import { expect, signInByForm, test } from './fixtures'
import { lastSentBy, sendAs } from './replayed-action'
import { aSealingDesk } from './sealing-desk'

const SEALED = 'counted-by-lantern'
const OTHERWISE = 'the-second-count-was-fifteen'
const DECIDED = 'the-authority-corrected-itself'

/** The whole way of a claim on a desk that asks for two verdicts and seals them, and what each role tries beside it. */
test('a claim goes from sealed verdicts over dispute, adjudication and reopening to sign-off, between four people', async ({
  anotherPage,
}) => {
  test.slow()
  const desk = await aSealingDesk()
  const { claim, articleId } = desk
  const [ines, jonas, ruth, tomas] = await Promise.all(
    [desk.ines, desk.jonas, desk.ruth, desk.tomas].map(async (person) => {
      const page = await anotherPage()
      await signInByForm(page, person)
      return page
    }),
  )
  if (!ines || !jonas || !ruth || !tomas) throw new Error('Four people are needed.')
  const everybody = [ines, jonas, ruth, tomas]
  const sentByInes = lastSentBy(ines)
  const sentByRuth = lastSentBy(ruth)
  for (const page of everybody) await page.goto(`/claims/${claim.id}`)

  await test.step('the first verdict is sealed for everybody else, on every screen and in every answer', async () => {
    await giveVerdict(ines, 'Accurate', SEALED)
    await expect(ines.getByRole('article', { name: 'Verdict of Ines Duarte' })).toContainText(SEALED)
    for (const page of [jonas, ruth])
      await expect(page.getByText('One verdict is sealed until you give yours.')).toBeVisible()
    await expect(tomas.getByText('One verdict is sealed until enough are given.')).toBeVisible()
    const places = [
      `/claims/${claim.id}`,
      `/claims/${claim.id}/at`,
      '/claims',
      '/activity',
      '/',
      '/notifications',
      '/agreement',
      '/agreement/csv',
      `/articles/${articleId}`,
      `/articles/${articleId}/claims`,
      `/articles/${articleId}/report`,
      ...['html', 'md', 'json', 'csv', 'claimreview'].map((format) => `/articles/${articleId}/report/export/${format}`),
    ]
    for (const page of [jonas, ruth, tomas]) {
      for (const place of places) {
        const answer = await page.request.get(place)
        expect(answer.status(), place).toBe(200)
        expect(await answer.text(), place).not.toContain(SEALED)
      }
    }
    expect(await (await ines.request.get(`/claims/${claim.id}`)).text()).toContain(SEALED)
    const history = jonas.getByRole('region', { name: /^History/ })
    await expect(history).toContainText('gave a verdict on C-1: sealed until you give yours')
    await expect(history).not.toContainText('Accurate')
  })

  await test.step('a viewer has no form, and what a reviewer sent is refused when a viewer sends it', async () => {
    await expect(tomas.getByRole('form', { name: /verdict/i })).toHaveCount(0)
    expect(await sendAs(tomas, sentByInes.request())).toContain('Only a reviewer gives verdicts.')
    const upload = await tomas.request.post('/sources/upload', {
      headers: { 'sec-fetch-site': 'same-origin' },
      data: 'x',
    })
    expect(upload.ok()).toBe(false)
  })

  await test.step('a verdict that differs makes it disputed: both stand side by side, before an editor who took no side', async () => {
    await giveVerdict(jonas, 'False', OTHERWISE)
    for (const page of everybody) {
      await expect(page.getByText('Disputed').first()).toBeVisible()
      await expect(page.getByRole('article', { name: 'Verdict of Ines Duarte' })).toContainText(SEALED)
      await expect(page.getByRole('article', { name: 'Verdict of Jonas Weber' })).toContainText(OTHERWISE)
    }
    await expect(ruth.getByRole('heading', { name: 'What they share' })).toBeVisible()
    await expect(ruth.getByRole('heading', { name: 'Where they part' })).toBeVisible()
    for (const page of [ines, jonas, tomas])
      await expect(page.getByRole('form', { name: /^Adjudicate/ })).toHaveCount(0)
  })

  await test.step('only she adjudicates; those overruled see it, and nobody else can send her decision', async () => {
    const form = ruth.getByRole('form', { name: /^Adjudicate/ })
    await form.getByRole('radio', { name: 'False' }).check()
    await form.getByLabel('Why').fill(DECIDED)
    await form.getByRole('button', { name: /^Adjudicate/ }).click()
    for (const page of everybody) {
      await expect(page.getByRole('article', { name: 'Adjudication by Ruth Adler' })).toContainText(DECIDED)
    }
    await expect(ines.getByText(/You rated it/)).toBeVisible()
    for (const page of [ines, jonas, tomas]) {
      expect(await sendAs(page, sentByRuth.request())).toContain(
        'Only an editor who gave no verdict on the claim adjudicates it.',
      )
    }
  })

  await test.step('reopened with a reason it keeps all that was, and both must look again', async () => {
    await ines.getByRole('button', { name: 'Reopen', exact: true }).click()
    await ines.getByRole('dialog').getByRole('textbox').fill('The authority published its photographs.')
    await ines.getByRole('dialog').getByRole('button', { name: 'Reopen' }).click()
    await expect(ruth.getByRole('article', { name: 'Adjudication by Ruth Adler' })).toContainText(
      'had adjudicated, before the claim was reopened',
    )
    await expect(ruth.getByRole('article', { name: 'Verdict of Ines Duarte' })).toContainText(SEALED)
    expect(await sendAs(tomas, sentByInes.request())).toContain('Only a reviewer reopens a claim.')

    await giveVerdict(ines, 'False', 'the-photographs-show-thirteen')
    await expect(jonas.getByText('One verdict is sealed until you give yours.')).toBeVisible()
    await expect(jonas.getByText('the-photographs-show-thirteen')).toHaveCount(0)
    await giveVerdict(jonas, 'False', 'thirteen-it-is')
    for (const page of everybody) await expect(page.locator('.cmeta')).toContainText('Settled')
  })

  await test.step('an editor signs the article off; a later edit of what it rests on withdraws that before all eyes', async () => {
    const report = `/articles/${articleId}/report`
    for (const page of everybody) await page.goto(report)
    for (const page of [ines, tomas]) await expect(page.getByRole('button', { name: /^Sign off/ })).toHaveCount(0)
    await signOff(ruth, 'The rest is for the second edition.')
    for (const page of everybody) await expect(page.getByText(/Signed off by Ruth Adler/).first()).toBeVisible()
    for (const page of [ines, tomas]) {
      expect(await sendAs(page, sentByRuth.request())).toContain('Only an editor signs an article off.')
    }

    await ines.goto(`/claims/${claim.id}`)
    await ines.getByRole('button', { name: 'Edit facts' }).press('Enter')
    await ines.getByLabel('Priority').selectOption({ label: 'High' })
    await ines.keyboard.press('Control+Enter')
    await expect(ines.getByText('C-1 saved')).toBeVisible()
    for (const page of [jonas, ruth, tomas]) await expect(page.getByText(/Sign-off withdrawn/).first()).toBeVisible()
  })
})

async function giveVerdict(page: Page, rating: string, rationale: string): Promise<void> {
  await untilItAnswers(page)
  const form = page.getByRole('form', { name: /verdict/i })
  if ((await form.count()) === 0) await page.getByRole('button', { name: /^Give (a|another) verdict/ }).click()
  await form.getByRole('radio', { name: rating, exact: true }).check()
  await form.getByLabel('Rationale').fill(rationale)
  await form.getByRole('checkbox', { name: /^E-1/ }).check()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('article', { name: /^Verdict of/ }).filter({ hasText: rationale })).toBeVisible()
}

async function signOff(page: Page, reason: string): Promise<void> {
  const form = page.getByRole('form', { name: 'Sign off' })
  await form.getByLabel('Why it is signed off all the same').fill(reason)
  await form.getByRole('button', { name: 'Sign off' }).click()
}
