import type { Page } from '@playwright/test'
import { anArticle, anOpenClaim } from '@/lib/testing/builders'
import { demoActor } from './demo-actor'
import { expect, test } from './fixtures'
import { goToPassage, selectWords } from './galley-keys'

const ARABIC = 'أغلق جسر الميناء يوم 4 مارس 2024 بعد العثور على 14 مسمارا متصدعا. ولم يصب أحد بأذى.'
/** The fourth passage of the article; a heading counts as a passage but needs no account. */
const QUOTATION = 'Mara Quist, who led the inspection.'

test('words are selected and a claim recorded without a mouse, and the text shows it at once', async ({
  page,
  signIn,
}) => {
  await openArticle(page, signIn)
  await expect(page.getByText('0 of 7')).toBeVisible()
  await selectWords(page, '14 bolts, and all of them')
  await page.keyboard.press('c')
  await expect(page.getByRole('blockquote')).toHaveText('14 bolts, and all of them')
  await page.keyboard.press('Control+Enter')

  await expect(page.getByText('C-1 recorded').first()).toBeVisible()
  await expect(page.locator('.text .c.open.on')).toHaveText(/14 bolts, and all of them/)
  await expect(page.getByRole('link', { name: 'Claim C-1, Open' })).toBeVisible()
  await expect(page.getByText('1 of 7')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Passage 4, being checked' })).toBeFocused()
  await expect(page).toHaveURL(/\?claim=/)
})

test('claims that overlap are each underlined in a lane of their own', async ({ page, signIn }) => {
  const editor = await demoActor('editor')
  const article = await anArticle(editor)
  await anOpenClaim(editor, article, 'engineers found 14 cracked bolts')
  await anOpenClaim(editor, article, '14 cracked bolts. It is the oldest')
  await signIn('reviewer')
  await page.goto(`/articles/${article.articleId}`)
  const both = page.locator('.c.l2 .c:not(.l2)').first()
  await expect(both).toHaveText(/14 cracked bolts/)
  const lanes = await both.evaluate((inner) =>
    [inner, inner.closest('.l2')].map((each) => each && getComputedStyle(each).textUnderlineOffset),
  )
  expect(lanes).toEqual(['5px', '10px'])
})

test('a passage is marked, the coverage says so, and the mark is withdrawn', async ({ page, signIn }) => {
  await openArticle(page, signIn)
  await goToPassage(page, 'Some people will miss the view.')
  await page.keyboard.press('n')
  await page.getByLabel('Reason').fill('A feeling, not a fact.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Passage 6 marked').first()).toBeVisible()
  await expect(page.getByText('1 of 7')).toBeVisible()
  await expect(
    page.getByRole('navigation', { name: /^Coverage/ }).getByRole('link', { name: 'Passage 6: marked' }),
  ).toBeVisible()
  await expect(page.getByText('opinion · ')).toBeVisible()

  await page.keyboard.press('n')
  await page.getByRole('button', { name: 'Withdraw the mark' }).click()
  await expect(page.getByText('0 of 7')).toBeVisible()
})

test('words selected with the mouse offer what can be done with them, and stay whole', async ({ page, signIn }) => {
  await openArticle(page, signIn)
  await dragOver(page, '2.3 million eur')
  const offer = page.getByRole('toolbar', { name: 'Selected words' })
  await offer.getByRole('button', { name: /Record claim/ }).click()
  await expect(page.getByRole('blockquote')).toHaveText('2.3 million euros')
  await expect(offer).toBeHidden()
})

test('half a statement is still there after going elsewhere and back', async ({ page, signIn }) => {
  await openArticle(page, signIn)
  await goToPassage(page, QUOTATION)
  await page.keyboard.press('c')
  await page.getByLabel('Statement').fill('Mara Quist counted')
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await page.keyboard.press('c')
  await expect(page.getByLabel('Statement')).toHaveValue('Mara Quist counted')
})

test('an article that runs from the right is read and worked from the right', async ({ page, signIn }) => {
  const editor = await demoActor('editor')
  const more = { text: ARABIC, title: 'إغلاق جسر الميناء', language: 'ar', direction: 'rtl' as const }
  const article = await anArticle(editor, more)
  await signIn('reviewer')
  await page.goto(`/articles/${article.articleId}`)
  await page.keyboard.press('j')
  await page.keyboard.press('s')
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Shift+ArrowLeft')
  await expect(page.locator('.said-aloud')).toHaveText('أغلق جسر الميناء')
  const [number, words] = await Promise.all(
    [page.locator('#p1'), page.locator('[data-passage="1"] [data-start]').first()].map((each) => each.boundingBox()),
  )
  expect(number?.x).toBeGreaterThan(words?.x ?? Number.POSITIVE_INFINITY)
})

test('an article of 30,000 words is walked through by key', async ({ page, signIn }) => {
  test.slow()
  const editor = await demoActor('editor')
  const sentence = (n: number) =>
    `In ${1900 + (n % 120)} the city spent ${n + 2} million euros on the bridge, said an official who was there at that time.`
  const paragraph = (n: number) => Array.from({ length: 4 }, (_, i) => sentence(n * 4 + i)).join(' ')
  const text = Array.from({ length: 390 }, (_, n) => paragraph(n)).join('\n\n')
  const article = await anArticle(editor, { text, title: 'The long inquiry' })
  const claim = await anOpenClaim(editor, article, sentence(1501))
  await signIn('reviewer')
  await page.goto(`/articles/${article.articleId}`)
  // Pressed inside the page: the trace of a browser test would draw the whole article anew for every key.
  await page.evaluate(() => {
    for (let n = 0; n < 120; n += 1)
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }))
  })
  await expect(page.locator('#p120')).toBeFocused()
  await expect(page.locator('[data-passage="120"]')).toBeInViewport()

  await page.keyboard.press(']')
  await expect(page.getByRole('heading', { name: `C-${claim.number}` })).toBeVisible()
  await expect(page.locator('[data-passage="1502"]')).toBeInViewport()
  await page.keyboard.press('s')
  await page.keyboard.press('Shift+ArrowRight')
  await expect(page.locator('.said-aloud')).toHaveText(/^In \d{4}$/)
})

test('on a phone the chosen claim is a line at the foot, until it is asked for', async ({ page, signIn }) => {
  const editor = await demoActor('editor')
  const article = await anArticle(editor)
  const claim = await anOpenClaim(editor, article, '14 cracked bolts', { statement: 'There were 14 cracked bolts.' })
  await signIn('reviewer')
  await page.setViewportSize({ width: 360, height: 780 })
  await page.goto(`/articles/${article.articleId}`)
  await page.getByText('cracked').first().click()
  const line = page.getByRole('button', { name: new RegExp(`C-${claim.number} .*There were 14`) })
  await line.click()
  await expect(page.getByRole('heading', { name: `C-${claim.number}` })).toBeVisible()
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(line).toBeVisible()
})

async function openArticle(page: Page, signIn: (role: 'reviewer') => Promise<unknown>): Promise<void> {
  const article = await anArticle(await demoActor('editor'))
  await signIn('reviewer')
  await page.goto(`/articles/${article.articleId}`)
}

/** Draws the mouse over these words of the text, from the middle of their first letter to that of their last. */
async function dragOver(page: Page, words: string): Promise<void> {
  const [from, to] = await page.evaluate(async (wanted) => {
    // A letter stands where it stands only when its font is here.
    await document.fonts.ready
    for (const leaf of document.querySelectorAll('[data-start]')) {
      const node = leaf.firstChild
      const at = leaf.textContent?.indexOf(wanted) ?? -1
      if (node === null || at < 0) continue
      const range = document.createRange()
      const corner = (start: number) => {
        range.setStart(node, start)
        range.setEnd(node, start + 1)
        const { x, y, width, height } = range.getBoundingClientRect()
        return { x: x + width * 0.3, y: y + height / 2 }
      }
      const [first, last] = [corner(at), corner(at + wanted.length - 1)]
      return [first, { ...last, x: last.x + 4 }]
    }
    throw new Error('The words do not stand in one piece of the text.')
  }, words)
  if (from === undefined || to === undefined) throw new Error('The words have no place on the screen.')
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 8 })
  await page.mouse.up()
}
