import { db } from '@/lib/db/client'
import { anArticle, anOpenClaim } from '@/lib/testing/builders'
import { expect, signInByForm, test } from './fixtures'
import { anOwnDesk } from './own-desk'

const REASON = 'The month ends today; the rest follows tomorrow.'

/** A desk with three claims of two articles, of which two have the tag "bridges". */
async function aDeskWithATopic() {
  const { actor, add } = await anOwnDesk()
  const editor = await add('editor', 'Ruth Adler')
  const [english, arabic] = [
    await anArticle(actor, { title: 'Harbour bridge closed for a year' }),
    await anArticle(actor, {
      title: 'إغلاق جسر الميناء',
      text: 'أغلق جسر الميناء يوم 4 مارس 2024. ولم يصب أحد بأذى.',
      language: 'ar',
      direction: 'rtl',
    }),
  ]
  const bolts = await anOpenClaim(actor, english, '14 cracked bolts', { statement: 'Fourteen bolts were cracked.' })
  const closed = await anOpenClaim(actor, arabic, '4 مارس 2024', { statement: 'أُغلق الجسر في 4 مارس 2024.' })
  const ferry = await anOpenClaim(actor, english, '6,000 passengers', { statement: 'The ferry carries 6,000 a day.' })
  const { id: tagId } = await db().tag.create({ data: { deskId: actor.deskId, name: 'bridges' } })
  const tagged = [bolts, closed].map(({ id }) => ({ deskId: actor.deskId, claimId: id, tagId }))
  await db().claimTag.createMany({ data: tagged })
  return { editor, ferry }
}

test('an editor reports on all claims of a tag across two articles, publishes, and reads it', async ({ page }) => {
  const { editor } = await aDeskWithATopic()
  await signInByForm(page, editor)
  await page.goto('/reports')
  await page.getByRole('link', { name: 'Report on a set of claims' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Report on a set of claims' })).toBeVisible()

  await page.getByLabel('Title', { exact: true }).fill('Bridges in March')
  await page.getByLabel('Introduction').fill('What was said of bridges.')
  await page.getByRole('combobox', { name: 'Tag', exact: true }).selectOption({ label: 'bridges' })
  await expect(page.getByText('2 claims are like that')).toBeVisible()
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Bridges in March')
  await expect(page.getByRole('list', { name: 'Claims like that' }).getByRole('listitem')).toHaveCount(2)
  await page.getByRole('button', { name: 'Begin the report on 2 claims' }).press('Enter')

  await page.waitForURL(/\/reports\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('heading', { name: /^Bridges in March/ })).toBeVisible()
  await expect(page.getByText('C-1 is open: nobody has begun to check it.')).toBeVisible()
  await page.getByRole('button', { name: 'Publish edition 1' }).press('Enter')
  await expect(page.getByText('Say why it is published all the same').first()).toBeVisible()
  await page.getByLabel('Why it is published all the same').fill(REASON)
  await page.getByRole('button', { name: 'Publish edition 1' }).press('Enter')

  await page.waitForURL(/\/editions\/1$/)
  for (const words of ['Bridges in March', 'What was said of bridges.', REASON, 'Fourteen bolts were cracked.']) {
    await expect(page.getByText(words).first()).toBeVisible()
  }
  await expect(page.getByText('أُغلق الجسر في 4 مارس 2024.').first()).toBeVisible()
  await expect(page.getByText('The ferry carries 6,000 a day.')).toHaveCount(0)
})

test('claims are added by their number and taken out, and ticked ones of the claims table begin another', async ({
  page,
}) => {
  const { editor, ferry } = await aDeskWithATopic()
  await signInByForm(page, editor)
  await page.goto('/claims')
  await page.getByLabel('Select all claims that are loaded').press('Space')
  await page.getByRole('link', { name: 'Report on these' }).press('Enter')
  await expect(page.getByText('3 claims chosen one by one')).toBeVisible()
  await page.getByRole('link', { name: `Leave C-${ferry.number} out` }).press('Enter')
  await expect(page.getByText('2 claims chosen one by one')).toBeVisible()
  await page.getByLabel('Title', { exact: true }).fill('Two claims')
  await page.getByRole('button', { name: 'Begin the report on 2 claims' }).press('Enter')
  await page.waitForURL(/\/reports\/[0-9a-f-]{36}$/)

  await page.getByRole('searchbox', { name: 'Search claims' }).fill(`C-${ferry.number} ferry`)
  await page.getByRole('searchbox', { name: 'Search claims' }).press('Enter')
  await page.getByRole('button', { name: 'Add this claim' }).press('Enter')
  await expect(page.getByRole('heading', { name: '3 claims of 2 articles' })).toBeVisible()
  await page.getByRole('checkbox', { name: 'C-1, take out' }).press('Space')
  await page.getByRole('button', { name: 'Take the ticked claims out' }).press('Enter')
  await expect(page.getByRole('heading', { name: '2 claims of 2 articles' })).toBeVisible()
})
