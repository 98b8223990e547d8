import { expect, signInByForm, test } from './fixtures'
import { aSealingDesk } from './sealing-desk'

/** What another person does is seen without a reload; the machine may be busy. */
const SEEN = { timeout: 30_000 }

test('a viewer is named in a comment and told; half a comment outlives a reload; the thread is answered, reworded, resolved and opened again', async ({
  anotherPage,
}) => {
  test.slow()
  const desk = await aSealingDesk()
  const [ines, tomas] = [await anotherPage(), await anotherPage()]
  await signInByForm(ines, desk.ines)
  await signInByForm(tomas, desk.tomas)

  await test.step('half a comment outlives a reload', async () => {
    await ines.goto(`/claims/${desk.claim.id}`)
    await ines.keyboard.press('m')
    const field = ines.getByRole('form', { name: 'Comment on C-1' }).getByRole('textbox')
    await expect(field).toBeFocused()
    await ines.keyboard.type('Who counted them, @Tom')
    await expect(ines.getByRole('option', { name: 'Tomas Lind' })).toBeVisible()
    await ines.keyboard.press('Enter')
    await expect(field).toHaveValue(/^Who counted them, @Tomas Lind\s?$/)
    await expect(ines.getByText(/Draft kept/i).first()).toBeVisible()
    await ines.reload()
    await expect(field).toHaveValue(/^Who counted them, @Tomas Lind\s?$/)
    await field.press('Control+Enter')
    await expect(ines.getByRole('article', { name: 'Thread of Ines Duarte' })).toContainText('Who counted them')
  })

  const thread = (page: typeof ines) => page.getByRole('article', { name: 'Thread of Ines Duarte' })
  await test.step('whoever is named is told, is led there, and answers', async () => {
    await expect(tomas.getByRole('link', { name: 'Notifications, 1 unread' })).toBeVisible(SEEN)
    await tomas.goto('/notifications')
    await tomas.getByRole('link', { name: /Ines Duarte commented on C-1/ }).click()
    await tomas.waitForURL(`**/claims/${desk.claim.id}**`)
    await thread(tomas).getByRole('button', { name: 'Reply' }).click()
    await thread(tomas).getByRole('textbox').fill('The night shift did.')
    await tomas.keyboard.press('Control+Enter')
    await expect(thread(ines)).toContainText('The night shift did.', SEEN)
    await expect(thread(tomas).getByRole('button', { name: /^Resolve/ })).toHaveCount(0)
  })

  await test.step('a new wording keeps the earlier one', async () => {
    await thread(ines)
      .getByRole('button', { name: /^Edit your comment/ })
      .click()
    await thread(ines).getByRole('textbox').fill('Who counted the bolts, @Tomas Lind?')
    await ines.keyboard.press('Control+Enter')
    await expect(thread(tomas)).toContainText('Who counted the bolts', SEEN)
    await thread(tomas).getByRole('button', { name: 'edited' }).click()
    await expect(thread(tomas).getByRole('list', { name: 'Earlier wordings' })).toContainText('Who counted them')
  })

  await test.step('resolved it folds to a line, and opens again', async () => {
    await thread(ines)
      .getByRole('button', { name: /^Resolve/ })
      .click()
    for (const page of [ines, tomas]) await expect(thread(page)).toContainText('Resolved by Ines Duarte', SEEN)
    await thread(ines).getByRole('button', { name: /^Show/ }).click()
    await thread(ines)
      .getByRole('button', { name: /^Reopen/ })
      .click()
    await expect(thread(tomas)).not.toContainText('Resolved by', SEEN)
  })
})
