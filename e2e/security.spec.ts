import type { Page } from '@playwright/test'
import { db } from '@/lib/db/client'
import { demoActor } from './demo-actor'
import { expect, signInByForm, test } from './fixtures'
import { anOwnDesk } from './own-desk'

type Things = { article: string; claim: string; source: string; report: string }

/** One thing of each kind on the demo desk. */
async function thingsOfTheDemoDesk(): Promise<Things> {
  const { deskId } = await demoActor('admin')
  const first = { orderBy: { id: 'asc' } } as const
  // Of the demo desk, and the oldest: other tests publish and record meanwhile, on desks of their own too.
  const { id: report, articleId: article } = await db().report.findFirstOrThrow({
    where: { deskId, kind: 'article', editions: { some: {} } },
    ...first,
  })
  if (article === null) throw new Error('A report on an article names it.')
  const claim = await db().claim.findFirstOrThrow({ where: { articleId: article }, ...first })
  const source = await db().source.findFirstOrThrow({ where: { deskId }, ...first })
  return { article, claim: claim.id, source: source.id, report }
}

const screens = ({ article, claim, source, report }: Things) => [
  ...[
    '/',
    '/articles',
    '/articles/import',
    '/claims',
    '/sources',
    '/reports',
    '/reports/new',
    '/reports/bring-in',
    '/late',
    '/reader-errors',
    '/activity',
    '/notifications',
    '/agreement',
    '/people',
    '/settings',
    '/account',
  ],
  ...[`/articles/${article}`, `/articles/${article}?claim=${claim}`, `/articles/${article}/report`, `/claims/${claim}`],
  ...[`/claims/${claim}/at`, `/sources/${source}`, `/reports/${report}/editions/1`],
]

/** What the browser refused because of the policy, gathered while the page lives. */
async function violations(page: Page): Promise<string[]> {
  const seen: string[] = []
  await page.exposeFunction('tellViolation', (what: string) => seen.push(what))
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      Reflect.get(window, 'tellViolation')(`${location.pathname}: ${violatedDirective} ${blockedURI} ${sample}`)
    })
  })
  return seen
}

test('every screen keeps to the policy of its own headers', async ({ page, signIn }) => {
  test.slow()
  await signIn('admin')
  const seen = await violations(page)
  for (const path of screens(await thingsOfTheDemoDesk())) {
    await page.goto(path, { waitUntil: 'load' })
    await expect(page.getByRole('main').first()).toBeVisible()
  }
  expect(seen).toEqual([])
})

test('a script written into a page does not run', async ({ page, signIn }) => {
  await signIn('viewer')
  const seen = await violations(page)
  await page.goto('/')
  await page.evaluate(() => {
    const script = document.createElement('div')
    script.innerHTML = '<img src="x" onerror="document.title = `taken over`">'
    document.body.append(script)
  })
  await expect.poll(() => seen.join()).toContain('script-src-attr')
  await expect(page).not.toHaveTitle('taken over')
})

for (const path of ['/sign-in', '/', '/no/such/page', '/api/auth/csrf']) {
  test(`${path} carries the usual headers`, async ({ request }) => {
    const headers = (await request.get(path, { maxRedirects: 0 })).headers()
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
    })
    expect(headers['x-powered-by']).toBeUndefined()
    const policy = headers['content-security-policy'] ?? ''
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic';/)
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/)
  })
}

test('no two answers share a nonce', async ({ request }) => {
  const nonces = await Promise.all(
    [1, 2, 3].map(async () => {
      const policy = (await request.get('/sign-in')).headers()['content-security-policy'] ?? ''
      return /'nonce-([^']+)'/.exec(policy)?.[1]
    }),
  )
  expect(new Set(nonces).size).toBe(3)
})

test('cookies cannot be read by scripts and are not sent along from other sites', async ({ page, context }) => {
  await signInByForm(page, (await anOwnDesk()).admin)
  const ours = (await context.cookies()).filter(({ name }) => name.startsWith('next-auth'))
  expect(ours.map(({ name }) => name)).toContain('next-auth.session-token')
  for (const cookie of ours) expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
  expect(await page.evaluate(() => document.cookie)).not.toContain('next-auth')
})

test('a sign-in sent from another site, without the token of our form, signs nobody in', async ({ request }) => {
  const { admin } = await anOwnDesk()
  await request.post('/api/auth/callback/credentials', {
    form: { email: admin.email, password: admin.password, json: 'true' },
  })
  const { cookies } = await request.storageState()
  expect(cookies.map(({ name }) => name)).not.toContain('next-auth.session-token')
})

test('more than 6 MB is refused with a sentence', async ({ request }) => {
  const answer = await request.post('/sign-in', { data: Buffer.alloc(6 * 1024 * 1024 + 1, 'a') })
  expect(answer.status()).toBe(413)
  expect(await answer.json()).toEqual({ title: 'What you sent is larger than 6 MB. A file may have 5 MB.' })
})

test('for a person of another desk nothing of this one is there', async ({ page }) => {
  test.slow()
  const things = await thingsOfTheDemoDesk()
  await signInByForm(page, (await anOwnDesk()).admin)
  const theirs = screens(things).filter((path) => /[0-9a-f]{8}-/.test(path))
  for (const path of theirs) {
    await page.goto(path)
    await expect(page.getByRole('heading', { name: 'Not found' }), path).toBeVisible()
  }
  const formats = ['html', 'md', 'csv', 'json', 'claimreview']
  for (const format of formats) {
    const answer = await page.request.get(`/reports/${things.report}/editions/1/export/${format}`)
    expect(answer.status(), format).toBe(404)
  }
})

test('what is no id at all is not found either', async ({ page, signIn }) => {
  await signIn('viewer')
  for (const path of [
    '/articles/1',
    '/claims/x',
    '/claims/x/at',
    "/sources/'--",
    '/reports/x/editions/1',
    '/claims/00000000-0000-0000-0000-000000000000',
  ]) {
    await page.goto(path)
    await expect(page.getByRole('heading', { name: 'Not found' }), path).toBeVisible()
  }
})
