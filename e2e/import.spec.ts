import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import iconv from 'iconv-lite'
import { expect, test } from './fixtures'

/** A page as it is copied, with its furniture; `mark` makes the words of each test their own. */
const aPage = (mark: string) => `2024-03-05T08:12:00+00:00
A-
A
A+
/ The harbour bridge closed on Monday after 14 bolts cracked, the city said in statement ${mark}.
It is the oldest lifting bridge in the country, and 6,000 people cross it every day on their way to work.
Nobody was hurt.`

const ARABIC =
  'أغلقت المدينة جسر الميناء يوم الاثنين بعد العثور على 14 مسمارا متصدعا. وقال المهندسون إن الإصلاح سيستغرق عاما كاملا.'

const box = (page: Page) => page.getByLabel('Text of the article')
const read = (page: Page) => page.getByRole('button', { name: /^Read the text/ })
const confirm = (page: Page) => page.getByRole('button', { name: 'Import the article' })
const preview = (page: Page) => page.getByRole('heading', { name: /^The text as it will stand/ })
const line = (page: Page, words: string) => page.getByRole('checkbox', { name: new RegExp(`stays: ${words}`) })

async function openImport(page: Page): Promise<void> {
  await page.goto('/articles/import')
  await expect(read(page)).toBeEnabled()
}

async function handIn(page: Page, text: string): Promise<void> {
  await box(page).fill(text)
  await read(page).click()
  await expect(preview(page)).toBeVisible()
}

const choose = (page: Page, name: string, buffer: Buffer) =>
  page.getByLabel('Choose a file').setInputFiles({ name, mimeType: 'text/plain', buffer })

test.beforeEach(async ({ signIn, page }) => {
  await signIn('editor')
  await openImport(page)
})

test('a pasted page is cleaned, corrected by keyboard and imported, and opens in the galley', async ({ page }) => {
  const mark = randomUUID()
  await handIn(page, aPage(mark))
  await expect(line(page, 'A\\+$')).not.toBeChecked()
  await expect(page.getByText('A button that changes the size of the letters.')).toHaveCount(3)
  await expect(page.getByLabel('Published on')).toHaveValue('2024-03-05')
  await expect(page.getByLabel('Language')).toHaveValue('en')

  await line(page, '2024').focus()
  await page.keyboard.press('End')
  await expect(line(page, 'Nobody')).toBeFocused()
  await page.keyboard.press('Space')
  await expect(line(page, 'Nobody')).not.toBeChecked()
  await expect(page.getByText('2 lines stay, 5 left out')).toBeVisible()

  await page.getByLabel('Title').fill(`Bridge ${mark}`)
  await page.getByLabel('Byline').fill('Nora Salmi')
  await confirm(page).press('Enter')
  await page.waitForURL(/\/articles\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('heading', { name: `Bridge ${mark}` })).toBeVisible()
  const article = page.getByRole('main')
  await expect(article).toContainText('The harbour bridge closed on Monday')
  await expect(article).not.toContainText('Nobody was hurt')

  await page.goto('/articles')
  await expect(page.getByRole('row', { name: new RegExp(`Bridge ${mark}.*none yet`) })).toBeVisible()
})

test('the same text again offers the article that is here, or imports it all the same', async ({ page }) => {
  const mark = randomUUID()
  await handIn(page, aPage(mark))
  await confirm(page).click()
  await page.waitForURL(/\/articles\/[0-9a-f-]{36}$/)
  const first = page.url()

  await openImport(page)
  await handIn(page, aPage(mark))
  await confirm(page).click()
  await expect(page.getByText(/^This text is here already as “The harbour bridge.*by /)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Open that article' })).toHaveAttribute('href', new URL(first).pathname)
  await page.getByRole('button', { name: 'Import it again all the same' }).click()
  await page.waitForURL((url) => /\/articles\/[0-9a-f-]{36}$/.test(url.pathname) && url.href !== first)
})

test('a file in windows-1256 is read as Arabic, from right to left', async ({ page }) => {
  const words = `${ARABIC} ${randomUUID().slice(0, 8)}`
  await choose(page, 'bridge.txt', iconv.encode(words, 'windows-1256'))
  await expect(page.getByText(/windows-1256/)).toBeVisible()
  await expect(page.getByText('أغلقت المدينة جسر الميناء').first()).toBeVisible()
  await expect(page.getByLabel('Language')).toHaveValue('ar')
  await expect(page.getByLabel('Right to left')).toBeChecked()
  await confirm(page).click()
  await page.waitForURL(/\/articles\/[0-9a-f-]{36}$/)
  await expect(page.locator('[dir=rtl]').filter({ hasText: 'جسر الميناء' }).first()).toBeVisible()
})

test('what is typed survives a reload, a refusal and a lost connection', async ({ page, context }) => {
  const mark = randomUUID()
  await box(page).fill(aPage(mark))
  await expect(page.getByText(/^Draft kept/)).toBeVisible()
  await page.reload()
  await expect(box(page)).toHaveValue(aPage(mark))

  await read(page).click()
  await line(page, 'Nobody').uncheck()
  await page.getByLabel('Publisher').fill('The Harbour Post')
  await page.getByLabel('Title').fill('')
  await confirm(page).click()
  await expect(page.getByLabel('Title')).toHaveAccessibleDescription('The title is missing.')
  await page.getByLabel('Title').fill('Bridge')
  await page.waitForFunction(() => JSON.stringify({ ...localStorage }).includes('Bridge'))
  await page.reload()
  await expect(page.getByLabel('Title')).toHaveValue('Bridge')
  await expect(page.getByLabel('Publisher')).toHaveValue('The Harbour Post')
  await expect(line(page, 'Nobody')).not.toBeChecked()

  await context.setOffline(true)
  await confirm(page).click()
  await expect(page.getByText(/could not be reached/)).toBeVisible()
  await expect(page.getByLabel('Title')).toHaveValue('Bridge')
  await context.setOffline(false)
  await confirm(page).click()
  await page.waitForURL(/\/articles\/[0-9a-f-]{36}$/)
})

test('a session that ended keeps the text, and says what to do', async ({ page, context }) => {
  await box(page).fill(aPage(randomUUID()))
  await context.clearCookies()
  await read(page).click()
  await expect(page.getByText(/^You are signed out/)).toBeVisible()
  await expect(box(page)).toHaveValue(/harbour bridge/)
})

test.describe('what cannot be imported is refused with a sentence', () => {
  test('nothing at all', async ({ page }) => {
    await read(page).click()
    await expect(page.getByText('The text is missing.')).toBeVisible()
  })

  for (const [why, name, bytes, sentence] of [
    ['a PDF', 'article.pdf', Buffer.from('%PDF-1.7 …'), /is a PDF/],
    ['an empty file', 'article.txt', Buffer.alloc(0), /is empty/],
    ['a file over 5 MB', 'article.txt', Buffer.alloc(5 * 1024 * 1024 + 1, 'a '), /a file may have 5 MB/],
    ['a file with a NUL character', 'article.txt', Buffer.from('Fourteen bolts\u0000 cracked.'), /NUL/],
  ] as const) {
    test(why, async ({ page }) => {
      await choose(page, name, bytes)
      await expect(page.getByText(sentence)).toBeVisible()
      await expect(box(page)).toBeVisible()
    })
  }

  test('half of a character', async ({ page }) => {
    await box(page).evaluate((field: HTMLTextAreaElement) => {
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(
        field,
        'Fourteen \ud83d bolts.',
      )
      field.dispatchEvent(new Event('input', { bubbles: true }))
    })
    await read(page).click()
    await expect(page.getByText('The text holds half of a character')).toBeVisible()
  })
})

test('a paste of 500 KB can be typed in, looked through and left out line by line', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const mark = randomUUID()
  const lines = Array.from(
    { length: 4_000 },
    (_, at) => `Ship ${at} came in ${at % 24} hours late, and its crew was tired of the sea, they said. ${mark}`,
  )
  await page.evaluate((words) => navigator.clipboard.writeText(words), lines.join('\n\n'))
  await box(page).focus()
  await page.keyboard.press('Control+V')
  await expect(box(page)).toHaveValue(/Ship 3999 /)
  await read(page).click()
  await expect(preview(page)).toBeVisible({ timeout: 60_000 })
  await line(page, 'Ship 0 ').focus()
  await page.keyboard.press('End')
  await expect(line(page, 'Ship 3999 ')).toBeFocused()
  await page.keyboard.press('Space')
  await expect(page.getByText('3999 lines stay, 1 left out')).toBeVisible()
})

test('a reviewer is told who imports', async ({ pageOf }) => {
  const page = await pageOf('reviewer')
  await page.goto('/articles/import')
  await expect(page.getByText('An editor imports articles.')).toBeVisible()
  await page.goto('/articles')
  await expect(page.getByRole('link', { name: 'Import an article' })).toHaveCount(0)
})
