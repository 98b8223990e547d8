import { AxeBuilder } from '@axe-core/playwright'
import { EXPORT_FORMATS, SHORT_FORMATS } from '@/lib/exports/export-format'
import { publishEdition } from '@/lib/reports/publish-edition.command'
import { publishEditionInput } from '@/lib/reports/publish-edition.input'
import { anArticle, anOpenClaim } from '@/lib/testing/builders'
import { demoActor } from './demo-actor'
import { expect, signInByForm, test } from './fixtures'
import { anOwnDesk } from './own-desk'

const HOSTILE = '</script><img src=x onerror=alert(1)> "=1+1" <!--'
const REASON = 'The paper closes tonight; the rest follows tomorrow.'

/** A new article of the demo desk with one open claim, its statement full of signs. */
async function anOpenArticle(more: { text?: string; title?: string; language?: string; direction?: 'rtl' } = {}) {
  const editor = await demoActor('editor')
  const article = await anArticle(editor, more)
  const words = more.text?.split('.')[0] ?? '14 cracked bolts'
  await anOpenClaim(editor, article, words, { statement: HOSTILE })
  return { article, editor }
}

async function published(more: Parameters<typeof anOpenArticle>[0] = {}): Promise<string> {
  const { article, editor } = await anOpenArticle(more)
  const input = publishEditionInput.parse({ articleId: article.articleId, blockersReason: REASON })
  const { reportId, edition } = await publishEdition(editor, input)
  return `/reports/${reportId}/editions/${edition}`
}

test('without a reason nothing is published; with one, the edition prints it and its exports are inert', async ({
  page,
  signIn,
}) => {
  const { article } = await anOpenArticle()
  await signIn('editor')
  await page.goto(`/articles/${article.articleId}/report`)
  await expect(page.getByRole('link', { name: 'C-1 is open: nobody has begun to check it.' })).toBeVisible()
  await page.getByRole('button', { name: 'Publish edition 1' }).click()
  await expect(page.getByText('Say why it is published all the same').first()).toBeVisible()

  await page.getByLabel('Why it is published all the same').fill(REASON)
  await page.getByRole('button', { name: 'Publish edition 1' }).click()
  await page.waitForURL(/\/reports\/[0-9a-f-]{36}\/editions\/1$/)
  await expect(page.getByText(REASON).first()).toBeVisible()
  await expect(page.getByRole('heading', { name: HOSTILE })).toBeVisible()

  for (const format of SHORT_FORMATS) {
    const answer = await page.request.get(`${new URL(page.url()).pathname}/export/${format}`)
    expect(answer.status(), format).toBe(200)
    const headers = answer.headers()
    expect(headers['content-disposition'], format).toMatch(
      /^attachment; filename="[A-Z]+-\d{4}-\d{3}-edition-1\.[a-z.]+"$/,
    )
    expect(headers['x-content-type-options'], format).toBe('nosniff')
    expect(headers['content-security-policy'], format).toContain('sandbox')
    expect(headers['cache-control'], format).toContain('no-store')
  }
})

test('a draft is handed out before anything is published, and says that it is one', async ({ page, signIn }) => {
  const { article } = await anOpenArticle()
  await signIn('viewer')
  await page.goto(`/articles/${article.articleId}/report`)
  await expect(page.getByRole('button', { name: /^Publish/ })).toHaveCount(0)
  // A page of ClaimReviews has no room for what is none; its preview says so.
  for (const format of SHORT_FORMATS.filter((each) => each !== 'factcheck')) {
    const answer = await page.request.get(`/articles/${article.articleId}/report/export/${format}`)
    expect((await answer.text()).toLowerCase(), format).toContain('draft')
  }
})

test('the HTML report opened as a file runs nothing and asks for nothing', async ({ page, signIn, browser }) => {
  await signIn('viewer')
  const file = await (await page.request.get(`${await published()}/export/html`)).text()
  const context = await browser.newContext({ colorScheme: 'light' })
  const sheet = await context.newPage()
  const asked: string[] = []
  sheet.on('request', (request) => asked.push(request.url()))
  sheet.on('dialog', (dialog) => asked.push(dialog.message()))
  await sheet.setContent(file)
  await expect(sheet.getByRole('heading', { name: HOSTILE })).toBeVisible()
  expect(asked).toEqual([])
  expect((await new AxeBuilder({ page: sheet }).analyze()).violations).toEqual([])
  await context.close()
})

test('an Arabic report runs from right to left, on the page and in the file', async ({ page, signIn, browser }) => {
  const arabic = { text: 'أغلق جسر الميناء يوم 4 مارس 2024. ولم يصب أحد بأذى.', title: 'إغلاق جسر الميناء' }
  const edition = await published({ ...arabic, language: 'ar', direction: 'rtl' })
  await signIn('viewer')
  await page.goto(edition)
  const title = page.getByRole('heading', { name: arabic.title })
  expect(await title.evaluate((heading) => getComputedStyle(heading).direction)).toBe('rtl')

  const context = await browser.newContext()
  const sheet = await context.newPage()
  await sheet.setContent(await (await page.request.get(`${edition}/export/html`)).text())
  const text = sheet.locator('[lang=ar][dir=rtl]', { hasText: 'ولم يصب أحد بأذى' }).first()
  expect(await text.evaluate((paragraph) => getComputedStyle(paragraph).direction)).toBe('rtl')
  await context.close()
})

test('an admin of another desk finds no report, no edition, no export', async ({ page, anotherPage, signIn }) => {
  await signIn('viewer')
  const edition = await published()
  const { article } = await anOpenArticle()
  const { admin } = await anOwnDesk()
  const stranger = await anotherPage()
  await signInByForm(stranger, admin)
  const drafts = `/articles/${article.articleId}/report`
  const addresses = [
    edition,
    drafts,
    ...EXPORT_FORMATS.flatMap((format) => [`${edition}/export/${format}`, `${drafts}/export/${format}`]),
    ...EXPORT_FORMATS.flatMap((format) => [`${edition}/preview/${format}`, `${edition}/preview/${format}/frame`]),
  ]
  for (const address of addresses) expect((await stranger.request.get(address)).status(), address).toBe(404)
  expect((await page.request.get(`${edition}/export/json`)).status()).toBe(200)
  expect((await page.request.get(`${edition}/export/odt`)).status()).toBe(404)
  expect((await page.request.get(`${edition.replace(/1$/, '9')}/export/json`)).status()).toBe(404)
})
