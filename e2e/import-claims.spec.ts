import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

const sheet = (mark: string) => `Claim;Source;Verdict;Note
The quay ${mark} closed in May;https://www.example.org/${mark};True;The notice says so
The quay ${mark} cost 4 million;Budget of ${mark};Half-baked;
`

async function choose(page: Page, name: string, content: string): Promise<void> {
  await page.goto('/claims/import')
  await page.getByLabel('File of claims').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })
  await page.getByRole('button', { name: 'Look at it' }).press('Enter')
}

test.beforeEach(async ({ signIn }) => {
  await signIn('editor')
})

test('a spreadsheet is tried, its unknown verdict explained, and brought in; again it adds nothing', async ({
  page,
}) => {
  const mark = randomUUID().slice(0, 8)
  await choose(page, `${mark}.csv`, sheet(mark))
  await expect(page.getByText('2 rows: 1 would come in, 0 are here already, 1 would be refused.')).toBeVisible()
  await expect(page.getByText('“Half-baked” is no rating of this desk')).toBeVisible()
  await page.getByLabel('Half-baked').selectOption({ label: 'False' })
  await page.getByRole('button', { name: 'Bring the claims in' }).press('Enter')
  await expect(page.getByText('2 rows: 2 came in, 0 are here already, 0 were refused.')).toBeVisible()
  await page.getByRole('link', { name: mark, exact: true }).click()
  await expect(page.getByText(`The quay ${mark} cost 4 million`).first()).toBeVisible()

  await choose(page, `${mark}.csv`, sheet(mark))
  await expect(page.getByText('2 rows: 0 would come in, 2 are here already, 0 would be refused.')).toBeVisible()
})

test('a file that cannot be read is refused with a sentence, and stays chosen', async ({ page }) => {
  await choose(page, 'claims.csv', ' \n')
  await expect(page.getByRole('alert').filter({ hasText: 'holds no rows' })).toBeVisible()
  await expect(page.getByLabel('File of claims')).not.toHaveValue('')
})

test('the command line brings the same in, and says it as JSON', async ({ plumbline }) => {
  const mark = randomUUID().slice(0, 8)
  const [file, map] = [join(tmpdir(), `${mark}.csv`), join(tmpdir(), `${mark}.json`)]
  await writeFile(file, sheet(mark))
  await writeFile(map, JSON.stringify({ verdicts: { 'Half-baked': 'False' } }))
  const words = ['import-claims', file, '--map', map, '--desk', 'World desk']
  const tried = await plumbline([...words, '--dry-run', '--json'])
  expect(JSON.parse(tried.stdout)).toMatchObject({ dry: true, brought: 2, refused: 0 })
  const done = await plumbline([...words, '--json'])
  expect(JSON.parse(done.stdout)).toMatchObject({ state: 'done', rows: 2, brought: 2, here: 0 })
})
