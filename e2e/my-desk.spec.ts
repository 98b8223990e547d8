import { expect, type Page } from '@playwright/test'
import type { Actor } from '@/lib/access/actor'
import { attachEvidence } from '@/lib/evidence/attach-evidence.command'
import { attachEvidenceInput } from '@/lib/evidence/attach-evidence.input'
import { anArticle, anOpenClaim } from '@/lib/testing/builders'
import { demoActor } from './demo-actor'
import { signInByForm, test } from './fixtures'
import { goByPalette, tabTo } from './keyboard'
import { anOwnDesk } from './own-desk'

type Arranged = { articleId: string; claimId: string; title: string; statement: string; source: string }

/** An article, a claim and a source with names of their own. */
async function somethingToFind(of?: Actor): Promise<Arranged> {
  const editor = of ?? (await demoActor('editor'))
  const sign = crypto.randomUUID().slice(0, 8)
  const names = {
    title: `Lighthouse ${sign}`,
    statement: `The lamp ${sign} is the oldest.`,
    source: `Keeper’s book ${sign}`,
  }
  const article = await anArticle(editor, { title: names.title })
  const { id } = await anOpenClaim(editor, article, '14 cracked bolts', {
    statement: names.statement,
    assigneeId: editor.userId,
  })
  const evidence = {
    claimId: id,
    stance: 'supports',
    quote: 'The oldest of the coast.',
    title: names.source,
    kind: 'primary_document',
  }
  await attachEvidence(editor, attachEvidenceInput.parse(evidence))
  return { articleId: article.articleId, claimId: id, ...names }
}

test('what waits for a person leads to the claim', async ({ page }) => {
  // On a desk of its own: my desk shows only so much of what waits, and others leave work on the demo desk.
  const { admin, actor } = await anOwnDesk()
  const { statement, claimId, title } = await somethingToFind(actor)
  await signInByForm(page, admin)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Good (morning|afternoon|evening), Ada$/)
  await expect(page.getByRole('heading', { name: title })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Lately' })).toBeVisible()
  await goByPalette(page, statement, new RegExp(statement))
  await page.waitForURL(`**/claims/${claimId}`)
})

test('the palette finds an article, a claim, a source and a place, and Enter goes there', async ({ page, signIn }) => {
  const { title, statement, source, articleId, claimId } = await somethingToFind()
  await signIn('reviewer')
  await page.goto('/activity')
  await goByPalette(page, title, new RegExp(title))
  await page.waitForURL(`**/articles/${articleId}`)
  await goByPalette(page, statement.slice(0, 20), new RegExp(statement))
  await page.waitForURL(`**/claims/${claimId}`)
  await goByPalette(page, source, new RegExp(source))
  await page.waitForURL(/\/sources\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(source)
  await goByPalette(page, 'peop', 'People')
  await page.waitForURL('**/people')
})

test('Ctrl-K opens the palette from inside a field; Esc gives the field back with what was typed', async ({
  page,
  signIn,
}) => {
  await signIn('reviewer')
  await page.goto('/claims')
  await page.keyboard.press('/')
  await expect(page.getByLabel('Search claims')).toBeFocused()
  await page.keyboard.type('half a sear')
  await page.keyboard.press('Control+K')
  await expect(page.getByRole('combobox', { name: 'Find anything' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByLabel('Search claims')).toBeFocused()
  await expect(page.getByLabel('Search claims')).toHaveValue('half a sear')
})

test('words that nothing holds are answered with a sentence', async ({ page, signIn }) => {
  await signIn('viewer')
  await page.goto('/')
  await page.keyboard.press('Control+K')
  await expect(page.getByRole('combobox', { name: 'Find anything' })).toBeFocused()
  await page.keyboard.type('zzz no such thing')
  await expect(page.getByRole('status').filter({ hasText: 'Nothing holds “zzz no such thing”' })).toBeVisible()
})

test('? shows the keys of every screen, not while typing; Esc closes it', async ({ page, signIn }) => {
  await signIn('viewer')
  await page.goto('/claims')
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keys' })
  for (const where of ['Everywhere', 'Galley', 'Claim', 'Claims']) {
    await expect(sheet.getByRole('heading', { name: where, exact: true })).toBeVisible()
  }
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await page.keyboard.press('/')
  await expect(page.getByLabel('Search claims')).toBeFocused()
  await page.keyboard.type('why?')
  await expect(page.getByLabel('Search claims')).toHaveValue('why?')
  await expect(sheet).toBeHidden()
})

test('the paper chosen in the menu survives a reload', async ({ page, signIn }) => {
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await signIn('viewer')
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/')
  const light = await paper()
  await openMenu(page)
  await page.getByLabel('Paper').selectOption({ label: 'Dark' })
  await expect.poll(paper).not.toBe(light)
  const dark = await paper()
  await page.reload()
  await expect.poll(paper).toBe(dark)
  await openMenu(page)
  await page.getByLabel('Paper').selectOption({ label: 'As the system' })
  await expect.poll(paper).toBe(light)
})

test('the activity can be narrowed to a person, an article and a claim', async ({ page, signIn }) => {
  const { title, articleId, claimId, source, statement } = await somethingToFind()
  await signIn('viewer')
  await page.goto('/activity')
  const entries = page.getByRole('main').getByRole('list').first().getByRole('listitem')
  await page.getByLabel('Article').selectOption({ label: title })
  await expect(page).toHaveURL(new RegExp(`article=${articleId}`))
  await expect(entries).toHaveText([
    /moved C-1/,
    /attached E-1 to C-1/,
    /added the source/,
    /recorded C-1/,
    /imported version 1/,
  ])
  await page.getByLabel('Person').selectOption({ label: 'Jonas Meyer' })
  await expect(page.getByText('Nothing has happened here yet.')).toBeVisible()
  await page.reload()
  await expect(page.getByText('Nothing has happened here yet.')).toBeVisible()
  await page.getByLabel('Person').selectOption({ label: 'Person: any' })
  await expect(entries.filter({ hasText: source })).toHaveCount(2)

  await page.goto(`/activity?claim=${claimId}`)
  await expect(entries.filter({ hasText: 'imported' })).toHaveCount(0)
  await entries.filter({ hasText: 'recorded C-1' }).getByRole('link').press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(statement)
})

async function openMenu(page: Page): Promise<void> {
  await tabTo(page, page.locator('summary.me'))
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Paper')).toBeVisible()
}
