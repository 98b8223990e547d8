import { expect, type Page } from '@playwright/test'
import { BOARD, CHECKED, SIGN, TYPED } from './ferry-article'
import { test } from './fixtures'
import { attachByKeys, giveVerdictByKeys, goToPassage, recordClaimByKeys, selectWords } from './galley-keys'
import { goByPalette, tabTo, typeInto } from './keyboard'
import { type PageServer, startPageServer } from './page-server'
import { READ_EXPORT, READ_FORMATS, type ReadExport, type ReadFormat } from './read-exports'

// Hundreds of keys are pressed: a picture of the whole page before and after each would take most of the time.
test.use({ trace: { mode: 'retain-on-failure', snapshots: false } })

const LOG = 'The log of the night has the hour and the names.'

let pages: PageServer
test.beforeAll(async () => {
  pages = await startPageServer()
})
test.afterAll(() => pages.stop())

test('an article is checked from paste to report with the keyboard alone', async ({ page, signIn }) => {
  test.setTimeout(480_000)
  await signIn('editor')
  await page.goto('/')
  await importByKeys(page)

  for (const [index, claim] of CHECKED.entries()) {
    await selectWords(page, claim.words)
    expect(await recordClaimByKeys(page, claim.words, claim.statement)).toBe(index + 1)
    const quote = `What paper ${index + 1} says of it.`
    await attachByKeys(page, {
      title: `Paper ${index + 1} of box ${SIGN}`,
      url: pages.show(`/papers/${index + 1}`, [quote]),
      stance: claim.stance,
      quote,
    })
    await attachByKeys(page, {
      title: `${BOARD} ${SIGN}`,
      url: index === 0 ? pages.show('/log', [LOG]) : undefined,
      stance: 'Context',
      quote: LOG,
    })
    await expect(page.getByRole('complementary').getByText('found', { exact: true })).toHaveCount(2, {
      timeout: 60_000,
    })
    await giveVerdictByKeys(page, {
      key: claim.key,
      rationale: `Why C-${index + 1} is so.`,
      restsOn: 2,
      fix: claim.fix,
    })
    await expect(page.getByRole('complementary').getByText('Settled', { exact: true })).toBeVisible()
  }

  await markNothingToCheck(page, 'People in the town still love the old ship.', 'opinion')
  await markNothingToCheck(page, 'Our papers on the ferry', 'not checkable')
  await expect(page.getByText('8 of 8 passages accounted for')).toBeVisible()

  await openReport(page)
  await expect(page.getByRole('heading', { name: 'Ready to publish' })).toBeVisible()
  const edition = await publishByKeys(page, null)
  await expectExports(page, edition, {
    statements: Object.fromEntries(CHECKED.map(({ statement }, index) => [`C-${index + 1}`, statement])),
    openItems: 0,
    totals: {
      claims: 8,
      'claims settled': 8,
      'claims open': 0,
      'claims rated Accurate': 3,
      'claims rated Mostly accurate': 1,
      'claims rated Needs context': 1,
      'claims rated Misleading': 1,
      'claims rated False': 1,
      'claims rated Cannot be verified': 1,
      evidence: 16,
      sources: 9,
      passages: 8,
      'passages accounted for': 8,
      'open items': 0,
    },
  })
})

test('the demo article: one more claim, checked and published with a reason although much is open', async ({
  page,
  signIn,
}) => {
  test.slow()
  await signIn('editor')
  await page.goto('/')
  await goByPalette(page, 'The warning before', /^The warning before Kerman/)
  await expect(page.getByRole('heading', { level: 1, name: 'The warning before Kerman' })).toBeVisible()
  const words = 'wounded hundreds more'
  const statement = `Hundreds of people were wounded, by list ${SIGN}.`
  await selectWords(page, words)
  const number = await recordClaimByKeys(page, words, statement)
  const quote = 'Two hundred and eleven were treated.'
  const list = { title: `Hospital list ${SIGN}`, url: pages.show('/list', [quote]), stance: 'Supports' } as const
  await attachByKeys(page, { ...list, quote })
  await expect(page.getByRole('complementary').getByText('found', { exact: true })).toBeVisible({ timeout: 60_000 })
  await giveVerdictByKeys(page, { key: '1', rationale: 'The list has their names.', restsOn: 1 })

  await openReport(page)
  const items = page.getByRole('main').locator('.blockers li')
  await expect(items.filter({ hasText: /^C-\d+ is open/ }).first()).toBeVisible()
  await expect(items.filter({ hasText: /^C-\d+ is disputed/ }).first()).toBeVisible()
  await expect(items.filter({ hasText: `C-${number} ` })).toHaveCount(0)
  const open = await items.count()
  await expect(page.getByRole('heading', { name: `${open} things still to do before sign-off` })).toBeVisible()

  const edition = await publishByKeys(page, 'It is out already; what is open is listed.')
  await expect(page.getByText('It is out already; what is open is listed.').first()).toBeVisible()
  const { totals } = await readExport(page, edition, 'json')
  const { statements } = await expectExports(page, edition, { statements: {}, totals, openItems: open })
  expect(statements[`C-${number}`]).toBe(statement)
})

async function openReport(page: Page): Promise<void> {
  await tabTo(page, page.getByRole('link', { name: 'Report', exact: true }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/articles\/[0-9a-f-]{36}\/report$/)
}

/** Publishes the next edition, giving a reason where something is open; answers with the address of the edition. */
async function publishByKeys(page: Page, reason: string | null): Promise<string> {
  await expect(page.getByRole('button', { name: /^Publish edition \d+$/ })).toBeVisible()
  const again = page.getByRole('textbox', { name: 'What changed, and why' })
  if ((await again.count()) > 0) await typeInto(page, 'What changed, and why', 'One more claim was checked.')
  if (reason !== null) await typeInto(page, 'Why it is published all the same', reason)
  await tabTo(page, page.getByRole('button', { name: /^Publish edition \d+$/ }))
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/reports\/[0-9a-f-]{36}\/editions\/\d+$/)
  return new URL(page.url()).pathname
}

async function readExport(page: Page, edition: string, format: ReadFormat): Promise<ReadExport> {
  const answer = await page.request.get(`${edition}/export/${format}`)
  expect(answer.status(), format).toBe(200)
  expect(answer.headers()['content-disposition'], format).toContain('attachment')
  return READ_EXPORT[format](await answer.text())
}

/** Exports the edition in all five formats: each says at least this, and all say the same. */
async function expectExports(page: Page, edition: string, said: ReadExport): Promise<ReadExport> {
  const json = await readExport(page, edition, 'json')
  for (const format of READ_FORMATS) {
    const read = await readExport(page, edition, format)
    expect(read, format).toMatchObject(said)
    expect(read, `${format} beside JSON`).toEqual(json)
  }
  return json
}

/** From my desk to the galley of a new article: by the palette, then typing, reading and confirming. */
async function importByKeys(page: Page): Promise<void> {
  await goByPalette(page, 'import', 'Import an article')
  await page.waitForURL('**/articles/import')
  await expect(page.getByRole('button', { name: /^Read the text/ })).toBeEnabled()
  await tabTo(page, page.getByLabel('Text of the article'))
  await page.keyboard.insertText(TYPED)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('checkbox', { name: /Share this article/ })).not.toBeChecked()
  await typeInto(page, 'Byline', 'Nora Salmi')
  await typeInto(page, 'Publisher', 'The Sandvik Post')
  await expect(page.getByLabel('Title')).toHaveValue('The night ferry of Sandvik')
  await tabTo(page, page.getByRole('button', { name: 'Import the article' }))
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/articles\/[0-9a-f-]{36}/)
  await expect(page.getByRole('heading', { level: 1, name: 'The night ferry of Sandvik' })).toBeVisible()
}

async function markNothingToCheck(page: Page, words: string, kind: string): Promise<void> {
  const { number } = await goToPassage(page, words)
  await page.keyboard.press('n')
  const form = page.getByRole('form', { name: `Mark passage ${number}` })
  await expect(form.getByRole('radio', { name: 'opinion' })).toBeFocused()
  while (!(await form.getByRole('radio', { name: kind }).isChecked())) await page.keyboard.press('ArrowDown')
  await typeInto(page, 'Reason', 'Nothing of it can be looked up.')
  await page.keyboard.press('Control+Enter')
  await expect(form).toBeHidden()
}
