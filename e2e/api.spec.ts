import { anArticle, anOpenClaim } from '@/lib/testing/builders'
import { demoActor } from './demo-actor'
import { expect, test } from './fixtures'

test('somebody makes a token, a program works with it, and it ends when it is revoked', async ({
  page,
  signIn,
  request,
}) => {
  await signIn('reviewer')
  await page.goto('/account')
  await page.getByRole('link', { name: 'API tokens' }).click()
  await page.getByLabel('What it is called').fill('Night import')
  await page.getByRole('button', { name: 'Make the token' }).click()
  await expect(page.getByText('Choose what it is for.').first()).toBeVisible()
  await page.getByLabel('Read claims, and what waits for you').check()
  await page.getByLabel('Record, edit, assign, drop and reopen claims').check()
  await page.getByRole('button', { name: 'Make the token' }).click()
  const told = page.getByRole('group', { name: /The token Night import/ })
  const token = (await told.locator('code').textContent()) ?? ''
  expect(token).toMatch(/^plb_[\w-]{43}$/)

  const headers = { authorization: `Bearer ${token}` }
  // A claim of its own: others look at theirs meanwhile.
  const editor = await demoActor('editor')
  const article = await anArticle(editor)
  await anOpenClaim(editor, article, '14 cracked bolts')
  const listed = await request.get(`/api/v1/claims?article=${article.articleId}&limit=1`, { headers })
  expect(listed.status()).toBe(200)
  expect(listed.headers()['content-security-policy']).toContain("default-src 'none'")
  const [claim] = (await listed.json()).claims
  const body = { priority: claim.priority === 'high' ? 'low' : 'high' }
  const changed = () =>
    request.patch(`/api/v1/claims/${claim.id}`, {
      headers: { ...headers, 'if-match': `"${claim.version}"` },
      data: body,
    })
  expect((await changed()).status()).toBe(200)
  expect((await changed()).status()).toBe(412)
  expect((await request.get('/api/v1/sources', { headers })).status()).toBe(403)
  expect((await request.get('/api/v1/claims')).status()).toBe(401)
  expect((await request.delete('/api/v1/claims', { headers })).status()).toBe(405)

  await page.reload()
  await expect(page.getByText(token)).toHaveCount(0)
  await expect(page.getByRole('listitem').filter({ hasText: 'Night import' })).toContainText('last used')
  await page.getByRole('button', { name: 'Revoke Night import' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Night import' })).toContainText('revoked')
  expect((await request.get('/api/v1/claims', { headers })).status()).toBe(401)
})

test('what the API takes is read on a page without a script of its own', async ({ page, signIn, request }) => {
  await signIn('viewer')
  await page.goto('/api/v1')
  await expect(page).toHaveURL(/\/api-docs$/)
  await page.locator('#recordClaim > summary').click()
  await expect(page.locator('#recordClaim').getByRole('rowheader', { name: /^versionId/ })).toBeVisible()
  const document = await (await request.get('/api/v1/openapi.json')).json()
  expect(document.openapi).toBe('3.1.0')
})
