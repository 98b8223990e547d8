import { expect, type Page } from '@playwright/test'
import { db } from '@/lib/db/client'
import { beginSetReport } from '@/lib/reports/begin-set-report.command'
import { beginSetReportInput } from '@/lib/reports/set-report.input'
import { demoActor } from './demo-actor'

type Things = {
  article: string
  arabic: string
  settled: string
  disputed: string
  open: string
  arabicClaim: string
  source: string
  report: string
  set: string
}

/** A screen, and what a person has done on it when it is looked at. */
type Screen = [name: string, path: (things: Things) => string, prepare?: (page: Page) => Promise<unknown>]

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().press('Enter')
const keys = async (page: Page, ...pressed: string[]) => {
  for (const key of pressed) await page.keyboard.press(key)
}
const galley = async (page: Page, ...pressed: string[]) => {
  await expect(page.locator('.proof')).toBeVisible()
  await keys(page, ...pressed)
}

/** Every screen behind the sign-in, as it first stands and with its forms and dialogs open. */
export const SCREENS: readonly Screen[] = [
  ['my desk', () => '/'],
  ['my desk with its menu open', () => '/', (page) => page.locator('summary.me').press('Enter')],
  ['the palette, open with what it found', () => '/', findAnything],
  ['the key sheet, open', () => '/people', openKeys],
  ['articles', () => '/articles'],
  ['import, the text', () => '/articles/import'],
  ['import, its lines and fields', () => '/articles/import', readAText],
  ['the galley', ({ article }) => `/articles/${article}`],
  ['the galley with a settled claim', ({ article, settled }) => `/articles/${article}?claim=${settled}`, panelRead],
  ['the galley with words selected', ({ article }) => `/articles/${article}`, selecting],
  ['the galley, recording a claim', ({ article }) => `/articles/${article}`, recording],
  ['the galley, marking a passage', ({ article }) => `/articles/${article}`, marking],
  ['the galley, attaching a source', ({ article, open }) => `/articles/${article}?claim=${open}`, attaching],
  ['the galley, giving a verdict', ({ article, open }) => `/articles/${article}?claim=${open}`, givingVerdict],
  ['the galley in Arabic', ({ arabic, arabicClaim }) => `/articles/${arabic}?claim=${arabicClaim}`, panelRead],
  ['a settled claim', ({ settled }) => `/claims/${settled}`],
  [
    'a disputed claim, being edited',
    ({ disputed }) => `/claims/${disputed}`,
    (page) => openForm(page, 'Edit facts', /^Facts of/),
  ],
  ['an open claim with its forms', ({ open }) => `/claims/${open}`, openForms],
  ['an open claim, being dropped', ({ open }) => `/claims/${open}`, (page) => openForm(page, 'Drop', /^Drop C-/)],
  ['a claim as it stood', ({ settled }) => `/claims/${settled}/at`],
  ['a disputed claim as it stood', ({ disputed }) => `/claims/${disputed}/at`],
  ['an Arabic claim as it stood', ({ arabicClaim }) => `/claims/${arabicClaim}/at`],
  ['a claim before it was recorded', ({ settled }) => `/claims/${settled}/at?when=2001-01-01T00:00`],
  ['an Arabic claim', ({ arabicClaim }) => `/claims/${arabicClaim}`],
  ['the claims table with rows ticked', () => '/claims', tickAll],
  ['the claims of one article', ({ article }) => `/claims?article=${article}`],
  ['a claims table with nothing in it', () => '/claims?q=no-such-words'],
  ['claims, values of a filter', () => '/claims?status=settled,open', (page) => openFilter(page, 'Status')],
  ['claims, days of a filter', () => '/claims?due=2024-03', (page) => openFilter(page, 'Due')],
  ['claims, other filters', () => '/claims?priority=low&kind=date&grade=A', (page) => openFilter(page, 'More filters')],
  ['claims, how to search', () => '/claims', (page) => openFilter(page, 'How to search')],
  ['claims, being saved as a view', () => '/claims?status=settled', (page) => openFilter(page, 'Save as a view')],
  ['claims, what can be typed into the search', () => '/claims?q=warning', offering],
  ['claims, being imported', () => '/claims/import'],
  ['sources', () => '/sources', (page) => openForm(page, 'Add source', 'Add a source')],
  ['a source with what is stored of it', ({ source }) => `/sources/${source}`],
  ['a snapshot', ({ source }) => `/sources/${source}/snapshots/1?from=0&to=20`],
  [
    'a source, being edited',
    ({ source }) => `/sources/${source}`,
    (page) => openForm(page, 'Edit source', 'Edit the source'),
  ],
  ['the report of an article', ({ article }) => `/articles/${article}/report`],
  ['the report of an Arabic article', ({ arabic }) => `/articles/${arabic}/report`],
  ['an edition', ({ report }) => `/reports/${report}/editions/1`],
  ['a format of an edition, in a frame', ({ report }) => `/reports/${report}/editions/1/preview/html`],
  ['a format of an edition, as rows', ({ report }) => `/reports/${report}/editions/1/preview/csv`],
  ['a format of an edition, as text', ({ report }) => `/reports/${report}/editions/1/preview/json?audience=desk`],
  ['a file of an edition, not made yet', ({ report }) => `/reports/${report}/editions/1/preview/pdf`],
  ['what changed between editions', ({ report }) => `/reports/${report}/editions/1/changes`],
  ['reports', () => '/reports'],
  ['an edition of another desk, being brought in', () => '/reports/bring-in'],
  ['a report on a set of claims, being begun', ({ article }) => `/reports/new?article=${article}`],
  [
    'a report on a set of claims, being changed',
    ({ set, arabic }) => `/reports/${set}?article=${arabic}`,
    (page) => openForm(page, 'Edit title and introduction', 'Title and introduction'),
  ],
  ['what is late', () => '/late'],
  ['what readers report', () => '/reader-errors'],
  ['activity', () => '/activity'],
  ['notifications', () => '/notifications'],
  ['agreement', () => '/agreement'],
  ['people', () => '/people'],
  ['people, somebody invited', () => '/people', inviting],
  ['a forgotten password', () => '/forgot-password'],
  ['a link that serves no more', () => '/invitation/no-such-link'],
  ['settings', () => '/settings'],
  ['the own account', () => '/account'],
  ['the own API tokens', () => '/account/tokens'],
  ['the API, an operation open', () => '/api-docs', (page) => page.locator('#recordClaim > summary').press('Enter')],
  ['a page that is not there', () => '/claims/0190e2a0-0000-7000-8000-000000000001'],
]

async function inviting(page: Page): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill('Mara Quist')
  await page.getByLabel('E-mail').fill(`${crypto.randomUUID()}@guests.example`)
  await press(page, 'Invite')
  await expect(page.locator('.handover code')).toBeVisible()
}

let things: Promise<Things> | undefined
/** What the demo desk has of each kind. */
export function thingsOfTheDemoDesk(): Promise<Things> {
  things ??= readThings()
  return things
}

async function readThings(): Promise<Things> {
  const { deskId } = await demoActor('admin')
  const articleNamed = async (where: { title: string } | { direction: 'rtl' }) =>
    db().articleVersion.findFirstOrThrow({
      where: { deskId, ...where },
      orderBy: { id: 'asc' },
      select: { articleId: true },
    })
  const { articleId: article } = await articleNamed({ title: 'The warning before Kerman' })
  const { articleId: arabic } = await articleNamed({ direction: 'rtl' })
  const claim = async (where: { articleId: string; status?: 'settled' | 'disputed' | 'open' }) =>
    (await db().claim.findFirstOrThrow({ where, orderBy: { number: 'asc' }, select: { id: true } })).id
  const used = await db().source.findFirstOrThrow({ where: { deskId, evidence: { some: {} } }, orderBy: { id: 'asc' } })
  const report = await db().report.findFirstOrThrow({
    where: { deskId, editions: { some: {} } },
    orderBy: { id: 'asc' },
  })
  const chosen = await db().claim.findMany({ where: { articleId: { in: [article, arabic] } }, select: { id: true } })
  const about = { title: 'Bridges and roads', introduction: 'What was said.', language: 'en' }
  const claimIds = chosen.map(({ id }) => id)
  const begun = await beginSetReport(await demoActor('editor'), beginSetReportInput.parse({ ...about, claimIds }))
  return {
    set: begun.reportId,
    article,
    arabic,
    settled: await claim({ articleId: article, status: 'settled' }),
    disputed: await claim({ articleId: article, status: 'disputed' }),
    open: await claim({ articleId: article, status: 'open' }),
    arabicClaim: await claim({ articleId: arabic }),
    source: used.id,
    report: report.id,
  }
}

async function openFilter(page: Page, name: string): Promise<void> {
  await press(page, name)
  await expect(page.getByRole('dialog', { name })).toBeVisible()
  await expect(page.getByText('Counting…')).toBeHidden()
}

async function offering(page: Page): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.type('status:')
  await expect(page.getByRole('option', { name: /^Settled/ })).toBeVisible()
}

async function findAnything(page: Page): Promise<void> {
  await page.keyboard.press('Control+K')
  await expect(page.getByRole('combobox', { name: 'Find anything' })).toBeFocused()
  await page.keyboard.type('warning')
  await expect(page.getByRole('option').nth(2)).toBeVisible()
  await expect(page.getByText(/^Looking for “/)).toBeHidden()
}

async function openKeys(page: Page): Promise<void> {
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
}

async function readAText(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: /^Read the text/ })).toBeEnabled()
  await page.getByLabel('Text of the article').fill('A-\nA+\nThe pier closed on 3 May 2024.\nNobody was hurt.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: /^The text as it will stand/ })).toBeVisible()
}

async function panelRead(page: Page): Promise<void> {
  await expect(page.getByRole('complementary').getByRole('region', { name: 'Statement' })).toBeVisible()
}

async function openForm(page: Page, button: string, form: string | RegExp): Promise<void> {
  await press(page, button)
  await expect(page.getByRole('form', { name: form })).toBeVisible()
}

async function selecting(page: Page): Promise<void> {
  await galley(page, 'j', 'j', 's')
  await expect(page.getByRole('toolbar', { name: 'Selected words' })).toBeVisible()
}

async function recording(page: Page): Promise<void> {
  await galley(page, 'j', 'j', 'c')
  await expect(page.getByRole('form', { name: 'Record a claim' })).toBeVisible()
}

async function marking(page: Page): Promise<void> {
  await page.locator('.pn.todo').first().press('Enter')
  await expect(
    page.getByRole('form', { name: 'Record a claim' }).or(page.locator('[data-current]')).first(),
  ).toBeVisible()
  await page.keyboard.press('n')
  await expect(page.getByRole('form', { name: /^Mark passage/ })).toBeVisible()
}

async function attaching(page: Page): Promise<void> {
  await panelRead(page)
  await page.keyboard.press('e')
  await expect(page.getByRole('form', { name: /^Attach a source/ })).toBeVisible()
}

async function givingVerdict(page: Page): Promise<void> {
  await panelRead(page)
  await page.keyboard.press('v')
  await press(page, 'Propose a fix')
  await page.getByLabel('Proposed wording').fill('Another wording')
  await expect(page.locator('ins').first()).toBeVisible()
}

async function openForms(page: Page): Promise<void> {
  await press(page, 'Edit facts')
  await press(page, /^Attach source/)
  await expect(page.getByRole('form', { name: /^Attach a source/ })).toBeVisible()
  await page
    .getByRole('form', { name: /^Attach a source/ })
    .getByRole('button', { name: /^Attach source/ })
    .press('Enter')
  await expect(page.getByRole('alert').first()).toBeVisible()
}

async function tickAll(page: Page): Promise<void> {
  await page.getByLabel('Select all claims that are loaded').press('Space')
  await page.getByText('Columns', { exact: true }).press('Enter')
  await expect(page.getByRole('toolbar')).toBeVisible()
}
