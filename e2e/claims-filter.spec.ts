import { expect, type Page } from '@playwright/test'
import { recordClaim } from '@/lib/claims/record-claim.command'
import { recordClaimInput } from '@/lib/claims/record-claim.input'
import { attachEvidence } from '@/lib/evidence/attach-evidence.command'
import { attachEvidenceInput } from '@/lib/evidence/attach-evidence.input'
import { anArticle } from '@/lib/testing/builders'
import { demoActor } from './demo-actor'
import { test } from './fixtures'
import { untilItAnswers } from './answering-page'

const CLAIMS = 12

const LOGBOOK = {
  ...{ stance: 'supports', kind: 'primary_document', title: 'Logbook of the pier' },
  note: 'The harbour master keeps a cormorant feather in it.',
}

let articleId: string
let sign: string

/** An article with twelve claims: every third is of high priority, every second a quantity, one speaks of a heron. */
test.beforeAll(async () => {
  const editor = await demoActor('editor')
  sign = crypto.randomUUID().slice(0, 8)
  const article = await anArticle(editor, { title: `Ferry timetable ${sign}` })
  articleId = article.articleId
  const range = { versionId: article.versionId, start: 0, end: 'The harbour bridge closed'.length }
  for (let place = 1; place <= CLAIMS; place += 1) {
    const about = place === 7 ? 'A heron stands on the pier' : 'The ferry was late'
    const statement = `${about}, entry ${String(place).padStart(2, '0')}`
    const kind = place % 2 === 0 ? 'quantity' : 'event'
    const priority = place % 3 === 0 ? 'high' : 'normal'
    await recordClaim(editor, recordClaimInput.parse({ ...range, statement, kind, priority }))
  }
})

test.beforeEach(async ({ page, signIn }) => {
  await signIn('editor')
  await page.goto(`/claims?article=${articleId}&sort=number`)
  await untilItAnswers(page)
  await expect(found(page)).toHaveText(/ 12 found$/)
})

test('values are ticked, each with its count; chips say what is set, and going back once undoes a visit', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'More filters' }).click()
  await page.getByRole('dialog', { name: 'More filters' }).getByRole('button', { name: 'Priority' }).click()
  const high = page.getByRole('checkbox', { name: /^High/ })
  await expect(high).toHaveAccessibleName(/4$/)
  await high.check()
  await expect(found(page)).toHaveText(/ 4 found$/)
  await page.getByRole('checkbox', { name: /^Normal/ }).check()
  await expect(found(page)).toHaveText(/ 12 found$/)
  await expect(page).toHaveURL(/priority=high,normal/)
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(chips(page)).toContainText(['Article: Ferry timetable', 'Priority: Normal or High'])
  // What is set has a button of its own.
  await expect(page.getByRole('group', { name: 'Filters' }).getByRole('button', { name: /^Priority/ })).toBeVisible()

  await page.reload()
  await expect(chips(page)).toContainText(['Article: Ferry timetable', 'Priority: Normal or High'])
  await page.goBack()
  await expect(page).not.toHaveURL(/priority=/)
  await expect(chips(page)).toContainText(['Article: Ferry timetable'])

  await page.getByRole('link', { name: /^Remove Article: Ferry timetable/ }).click()
  await expect(page).not.toHaveURL(/article=/)
})

test('by keyboard alone: typing narrows, Enter takes the first, arrows move, Space ticks, Escape gives the focus back', async ({
  page,
}) => {
  const status = page.getByRole('group', { name: 'Filters' }).getByRole('button', { name: /^Status/ })
  await status.press('Enter')
  await expect(page.getByLabel('Narrow status')).toBeFocused()
  await page.keyboard.type('open')
  await expect(page.getByRole('dialog', { name: 'Status' }).getByRole('checkbox')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/status=open/)
  await expect(found(page)).toHaveText(/ 12 found$/)
  await page.keyboard.press('ArrowDown')
  const open = page.getByRole('dialog', { name: 'Status' }).getByRole('checkbox', { name: /^Open/ })
  await expect(open).toBeFocused()
  await page.keyboard.press('Space')
  await expect(page).not.toHaveURL(/status=/)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Status' })).toBeHidden()
  await expect(status).toBeFocused()
})

test('days are chosen by a word or by two dates', async ({ page }) => {
  await page.getByRole('button', { name: 'Due', exact: true }).click()
  await page
    .getByRole('dialog', { name: 'Due' })
    .getByRole('button', { name: /^No date/ })
    .click()
  await expect(page).toHaveURL(/due=none/)
  await expect(chips(page)).toContainText(['Due: No date'])

  await page.getByRole('button', { name: 'More filters' }).click()
  await page.getByRole('button', { name: 'Recorded', exact: true }).click()
  const days = page.getByRole('dialog', { name: 'More filters' })
  await days.getByLabel('From', { exact: true }).fill('2001-01-01')
  await days.getByLabel('To', { exact: true }).fill('2001-01-31')
  await page.getByRole('button', { name: 'Show these days' }).click()
  await expect(page).toHaveURL(/recorded=2001-01/)
  await expect(chips(page)).toContainText(['Recorded: January 2001'])
  await expect(found(page)).toHaveText(/ 0 found$/)
})

test('nothing found: what was asked for is said, and what would be found without one thing of it', async ({ page }) => {
  await page.goto(`/claims?article=${articleId}&priority=low&kind=quantity`)
  await expect(page.getByText('No claim is like that.')).toBeVisible()
  await expect(page.getByText(/^Asked for: article Ferry timetable .*; priority Low; kind Number\.$/)).toBeVisible()
  const without = page.getByRole('list', { name: 'Without one of them' }).getByRole('listitem')
  await expect(without.filter({ hasText: 'Without priority Low' })).toHaveText(/: 6$/)
  await without.getByRole('link', { name: 'Without priority Low' }).click()
  await expect(found(page)).toHaveText(/ 6 found$/)
})

test('/ leads to the search; field words are offered and Enter searches for what is typed', async ({ page }) => {
  await page.keyboard.press('/')
  const search = page.getByRole('combobox', { name: 'Search claims' })
  await expect(search).toBeFocused()
  await page.keyboard.type('pri')
  await expect(page.getByRole('option', { name: /^priority:/ })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(search).toHaveValue('priority:')
  await expect(page.getByRole('option', { name: /^High/ })).toBeVisible()
  await page.keyboard.type('hi')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(search).toHaveValue('priority:high ')
  await expect(page).not.toHaveURL(/q=/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/q=priority%3Ahigh/)
  await expect(found(page)).toHaveText(/ 4 found$/)
  await expect(search).toBeFocused()

  await search.fill('heron')
  await search.press('Enter')
  await expect(found(page)).toHaveText(/ 1 found$/)
  await page.reload()
  await expect(search).toHaveValue('heron')
  await page.getByRole('button', { name: 'Search for nothing' }).click()
  await expect(found(page)).toHaveText(/ 12 found$/)
})

test('a claim found by words of its evidence says where they stand, marked', async ({ page }) => {
  const editor = await demoActor('editor')
  const { articleId, versionId } = await anArticle(editor, { title: `Harbour master ${sign}` })
  const claim = { versionId, start: 0, end: 'The harbour bridge closed'.length, statement: 'A bird has been here' }
  const { id: claimId } = await recordClaim(
    editor,
    recordClaimInput.parse({ ...claim, kind: 'event', priority: 'normal' }),
  )
  await attachEvidence(editor, attachEvidenceInput.parse({ ...LOGBOOK, claimId }))
  await page.goto(`/claims?article=${articleId}`)
  await untilItAnswers(page)
  await page.getByRole('combobox', { name: 'Search claims' }).fill('cormorant feather')
  await page.keyboard.press('Enter')
  await expect(found(page)).toHaveText(/ 1 found$/)
  const statement = page.getByRole('row', { name: /A bird has been here/ }).locator('[data-column=statement]')
  await expect(statement).toContainText('Note: ')
  await expect(statement.locator('mark')).toHaveText(['cormorant', 'feather'])
})

test('how to search is told, and Escape closes it', async ({ page }) => {
  await page.getByRole('button', { name: 'How to search' }).press('Enter')
  await expect(page.getByRole('dialog', { name: 'How to search' })).toContainText('these words exactly so')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'How to search' })).toBeFocused()
})

test('what is shown is saved as a view, changed, put back, renamed, begun with, and taken away', async ({ page }) => {
  const name = `Ferries ${sign}`
  await page.getByRole('button', { name: 'Save as a view' }).click()
  await page.getByRole('dialog').getByLabel('Name').fill(name)
  await page.getByRole('button', { name: 'Save view' }).click()
  const tab = page.getByRole('navigation', { name: 'Saved views' }).getByRole('link', { name })
  await expect(tab).toHaveAttribute('aria-current', 'page')
  const line = page.getByRole('group', { name: 'Saved view' })
  await expect(line.getByText('changed', { exact: true })).toBeHidden()

  await page.getByRole('link', { name: /^Remove Article/ }).click()
  await expect(line.getByText('changed', { exact: true })).toBeVisible()
  await line.getByRole('button', { name: 'Reset' }).click()
  await expect(page).toHaveURL(new RegExp(`article=${articleId}`))
  await expect(line.getByText('changed', { exact: true })).toBeHidden()

  await page.getByRole('combobox', { name: /^Group/ }).selectOption({ label: 'By assignee' })
  await expect(line.getByText('changed', { exact: true })).toBeVisible()
  await line.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(line.getByText('changed', { exact: true })).toBeHidden()
  const address = page.url()

  await line.getByRole('button', { name: 'This view' }).click()
  const forms = page.getByRole('dialog', { name: `View ${name}` })
  await forms.getByRole('button', { name: 'Begin with this view' }).click()
  await expect(forms.getByRole('button', { name: 'Begin with My desk' })).toBeVisible()
  await page.goto('/')
  await expect(page).toHaveURL(address)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'My desk' }).click()
  await expect(page).toHaveURL('/my-desk')

  await page.goto(address)
  await line.getByRole('button', { name: 'This view' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill(`${name} anew`)
  await page.getByRole('button', { name: 'Rename' }).click()
  await expect(page.getByRole('navigation', { name: 'Saved views' })).toContainText(`${name} anew`)

  await page.getByText('Take it away…').click()
  await page.getByRole('button', { name: 'Take the view away' }).click()
  await expect(line).toBeHidden()
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Claims')
})

test('a view of the desk is seen by all, and its address shows a colleague the same claims', async ({
  page,
  pageOf,
}) => {
  const name = `Shared ferries ${sign}`
  await page.getByRole('button', { name: 'Save as a view' }).click()
  await page.getByRole('dialog').getByLabel('Name').fill(name)
  await page.getByLabel('The whole desk sees it').check()
  await page.getByRole('button', { name: 'Save view' }).click()
  const tab = page.getByRole('navigation', { name: 'Saved views' }).getByRole('link', { name })
  // The view stands in the line before the page has gone to its address.
  await expect(tab).toHaveAttribute('aria-current', 'page')

  const hers = await pageOf('reviewer')
  await hers.goto(page.url())
  await expect(hers.getByRole('group', { name: 'Saved view' })).toContainText(`${name} of the desk, by`)
  await expect(found(hers)).toHaveText(/ 12 found$/)
  await expect(hers.getByLabel('The whole desk sees it')).toHaveCount(0)
})

test('what is shown can be taken along, exactly as it is filtered', async ({ page }) => {
  await page.goto(`/claims?article=${articleId}&priority=high`)
  await page.getByText('Export', { exact: true }).press('Enter')
  await expect(page.getByRole('link', { name: 'CSV' })).toHaveAttribute(
    'href',
    `/claims/export?article=${articleId}&priority=high&format=csv`,
  )
})

test('without scripts chips are links, and the search is a form that keeps the other filters', async ({
  browser,
  baseURL,
  page,
}) => {
  const state = await page.context().storageState()
  const plain = await browser.newContext({ baseURL, javaScriptEnabled: false, storageState: state })
  const quiet = await plain.newPage()
  await quiet.goto(`/claims?article=${articleId}`)
  await quiet.getByRole('combobox', { name: 'Search claims' }).fill('heron')
  await quiet.getByRole('combobox', { name: 'Search claims' }).press('Enter')
  await expect(found(quiet)).toHaveText(/ 1 found$/)
  await quiet.getByRole('link', { name: /^Remove Words/ }).click()
  await expect(found(quiet)).toHaveText(/ 12 found$/)
  await plain.close()
})

function found(page: Page) {
  return page.getByRole('status').filter({ hasText: / found$/ })
}

function chips(page: Page) {
  return page.getByRole('list', { name: 'Filtered by' }).getByRole('listitem')
}
