import type { Page } from '@playwright/test'
import type { Actor } from '@/lib/access/actor'
import { attachEvidence } from '@/lib/evidence/attach-evidence.command'
import { attachEvidenceInput } from '@/lib/evidence/attach-evidence.input'
import { anArticle, anOpenClaim } from '@/lib/testing/builders'
import { expect, signInByForm, test } from './fixtures'
import { holdReadings } from './hold-readings'
import { anOwnDesk, type OwnPerson } from './own-desk'

/** What another person does is seen without a reload; how soon is noted beside the result, since the machine may be busy. */
const SEEN = { timeout: 30_000 }

type Two = { ines: Page; ruth: Page; actor: Actor; claim: { id: string; number: number }; articleId: string }

/** A reviewer and an editor of a desk of their own, each in a browser of their own, with a claim to check. */
async function twoOnOneDesk(anotherPage: () => Promise<Page>): Promise<Two> {
  const desk = await anOwnDesk()
  const article = await anArticle(desk.actor)
  const claim = await anOpenClaim(desk.actor, article, '14 cracked bolts', {
    statement: 'Engineers found 14 cracked bolts in the harbour bridge.',
  })
  const opened = async (person: OwnPerson): Promise<Page> => {
    const page = await anotherPage()
    await signInByForm(page, person)
    return page
  }
  const ines = await opened(await desk.add('reviewer', 'Ines Duarte'))
  const ruth = await opened(await desk.add('editor', 'Ruth Adler'))
  return { ines, ruth, actor: desk.actor, claim, articleId: article.articleId }
}

/** Opens the claim and waits until the stream of changes stands. */
async function openClaim(page: Page, claimId: string): Promise<void> {
  const stream = page.waitForResponse((answer) => new URL(answer.url()).pathname === '/live' && answer.ok(), SEEN)
  await page.goto(`/claims/${claimId}`)
  await stream
}

/** When, by this process's clock, the words stand on the page; looked at by the page itself at every frame. */
async function timeUntilSeen(page: Page, words: string): Promise<number> {
  await page.waitForFunction((text) => document.body.innerText.includes(text), words, { polling: 'raf', ...SEEN })
  return Date.now()
}

const company = (page: Page) => page.getByRole('group', { name: 'Who else is here' })

test.describe.configure({ timeout: 180_000 })

test('who is on a claim shows to the other, also that they edit, and goes when they close it', async ({
  anotherPage,
}) => {
  const { ines, ruth, claim } = await twoOnOneDesk(anotherPage)
  await openClaim(ines, claim.id)
  await openClaim(ruth, claim.id)
  await expect(company(ines)).toContainText('Ruth Adler reads along', SEEN)
  await expect(company(ruth)).toContainText('Ines Duarte reads along', SEEN)

  await ruth.getByRole('button', { name: 'Edit facts' }).press('Enter')
  await ruth.getByLabel('Tags').fill('bolts')
  await expect(company(ines)).toContainText('Ruth Adler is editing', SEEN)
  await ruth.context().close()
  await expect(company(ines)).not.toContainText('Ruth Adler', SEEN)
})

test('evidence and a verdict of one appear for the other without a reload, who loses nothing half typed', async ({
  anotherPage,
}) => {
  const { ines, ruth, claim } = await twoOnOneDesk(anotherPage)
  await openClaim(ines, claim.id)
  await openClaim(ruth, claim.id)
  await ines.evaluate(() => Object.assign(window, { neverReloaded: 'yes' }))
  const rationale = ines.getByRole('textbox', { name: 'Rationale', exact: true })
  await rationale.fill('Half a thought about bolts')
  await rationale.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(5, 9))

  await ruth.getByRole('button', { name: /^Attach source/ }).press('Enter')
  await ruth.getByRole('combobox', { name: 'Source', exact: true }).fill('Inspection report')
  await ruth.getByLabel('Kind of source', { exact: true }).selectOption({ label: 'Primary document' })
  await ruth.getByRole('radio', { name: 'Supports', exact: true }).check()
  await ruth.getByRole('textbox', { name: 'Quote', exact: true }).fill('Fourteen bolts show cracks.')
  const seen = timeUntilSeen(ines, 'Fourteen bolts show cracks.')
  const sent = Date.now()
  await ruth.keyboard.press('Control+Enter')
  await expect(ruth.getByText('E-1 attached')).toBeVisible(SEEN)
  await expect(ines.getByText('Fourteen bolts show cracks.').first()).toBeVisible(SEEN)
  test.info().annotations.push({ type: 'seen after', description: `${(await seen) - sent} ms, the sending included` })

  await ruth
    .getByRole('radio', { name: /^Accurate/ })
    .first()
    .check()
  await ruth.getByRole('textbox', { name: 'Rationale', exact: true }).fill('The report counts them.')
  await ruth.keyboard.press('Control+Enter')
  await expect(ines.getByRole('article', { name: /^Verdict of/ })).toContainText('The report counts them.', SEEN)

  await expect(rationale).toHaveValue('Half a thought about bolts')
  await expect(rationale).toBeFocused()
  expect(await rationale.evaluate((field: HTMLTextAreaElement) => [field.selectionStart, field.selectionEnd])).toEqual([
    5, 9,
  ])
  expect(await ines.evaluate(() => 'neverReloaded' in window)).toBe(true)
})

test('two edit one field: the page of one learns of the other’s save, and saving shows both wordings', async ({
  anotherPage,
}) => {
  const { ines, ruth, claim } = await twoOnOneDesk(anotherPage)
  await openClaim(ines, claim.id)
  await openClaim(ruth, claim.id)
  for (const page of [ines, ruth]) await page.getByRole('button', { name: 'Edit facts' }).press('Enter')
  const statement = ines.getByLabel('Statement')
  await statement.fill('The reviewer’s wording.')

  await ruth.getByLabel('Statement').fill('The editor’s wording.')
  await ruth.getByLabel('Tags').fill('bolts')
  await ruth.keyboard.press('Control+Enter')
  await expect(ines.getByRole('heading', { level: 1 })).toHaveText('The editor’s wording.', SEEN)
  await expect(ines.getByText('Somebody else saved this while you edit.')).toBeVisible(SEEN)
  await expect(statement).toHaveValue('The reviewer’s wording.')

  await statement.press('Control+Enter')
  const both = ines.getByRole('region', { name: 'Two people edited this' })
  await expect(both).toContainText('The editor’s wording.', SEEN)
  await expect(both).toContainText('The reviewer’s wording.')
  await ines.getByRole('button', { name: 'Keep mine' }).press('Enter')
  await expect(ruth.getByRole('heading', { level: 1 })).toHaveText('The reviewer’s wording.', SEEN)
  await expect(ruth.getByRole('complementary').getByText('bolts', { exact: true })).toBeVisible()
})

test('the galley and the claims table follow too', async ({ anotherPage }) => {
  const { ines, ruth, articleId, claim, actor } = await twoOnOneDesk(anotherPage)
  const streams = [ines, ruth].map((page) =>
    page.waitForResponse((answer) => new URL(answer.url()).pathname === '/live', SEEN),
  )
  await ines.goto(`/articles/${articleId}?claim=${claim.id}`)
  await ruth.goto('/claims')
  await Promise.all(streams)
  await expect(ines.getByRole('complementary', { name: 'Claim' })).toContainText('none yet', SEEN)
  const source = { title: 'Inspection report', kind: 'primary_document' }
  const evidence = { claimId: claim.id, stance: 'supports', quote: 'Fourteen bolts show cracks.', ...source }
  await attachEvidence(actor, attachEvidenceInput.parse(evidence))
  await expect(ines.getByRole('complementary', { name: 'Claim' })).toContainText('1 piece', SEEN)
  await expect(ruth.getByRole('row').filter({ hasText: `C-${claim.number}` })).toContainText('Checking', SEEN)
})

test('a reading that is slow takes neither the focus nor a letter from whoever types beside the galley', async ({
  anotherPage,
}) => {
  const { ines, articleId, claim, actor } = await twoOnOneDesk(anotherPage)
  const stream = ines.waitForResponse((answer) => new URL(answer.url()).pathname === '/live', SEEN)
  await ines.goto(`/articles/${articleId}#p1`)
  await stream
  await ines.evaluate(() => Object.assign(window, { neverReloaded: 'yes' }))
  const panel = ines.getByRole('complementary', { name: 'Claim' })
  await ines.keyboard.press(']')
  await expect(panel).toContainText('none yet', SEEN)
  await expect(ines).toHaveURL(`/articles/${articleId}?claim=${claim.id}#p1`)

  const held = await holdReadings(ines, `/articles/${articleId}`)
  const source = { title: 'Inspection report', kind: 'primary_document' }
  const evidence = { claimId: claim.id, stance: 'supports', quote: 'Fourteen bolts show cracks.', ...source }
  await attachEvidence(actor, attachEvidenceInput.parse(evidence))
  await held.asked
  await ines.keyboard.press('e')
  const field = ines.getByRole('combobox', { name: 'Source', exact: true })
  await expect(field).toBeFocused()
  await ines.keyboard.type('Paper 1 of ')
  held.letGo()
  await expect(panel).toContainText('1 piece', SEEN)
  await ines.keyboard.type('box b')
  await expect(field).toHaveValue('Paper 1 of box b')
  await expect(field).toBeFocused()
  expect(await ines.evaluate(() => 'neverReloaded' in window)).toBe(true)
  await expect(ines).toHaveURL(`/articles/${articleId}?claim=${claim.id}#p1`)

  await panel.getByRole('link', { name: 'Open' }).press('Enter')
  await ines.waitForURL(`/claims/${claim.id}`)
  await ines.goBack()
  await expect(field).toHaveValue('Paper 1 of box b')
})
