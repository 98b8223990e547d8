import { writeFile } from 'node:fs/promises'
import { expect, fillSignIn, test } from './fixtures'

/** Other tests found desks of their own meanwhile, so a command says which desk it means. */
const DESK = ['--desk', 'World desk']

const TEXT = `The river rose by 2.4 metres on Jan. 7, officials said. It was the highest water since 1962.

"We were warned on Friday," said the mayor of the example town. Nobody was hurt.`

test('a file typed in beside the running workbench is there in the browser, and comes out in every format', async ({
  page,
  plumbline,
  signIn,
}, testInfo) => {
  // Six commands, each a process that loads the whole workbench.
  test.slow()
  const file = testInfo.outputPath('river.txt')
  await writeFile(file, `High water in the example town\n\n${TEXT}\n`)
  const imported = await plumbline(['import', file, '--title', 'High water', '--json', ...DESK])
  expect(imported.stderr).toBe('')
  const article = JSON.parse(imported.stdout) as { id: string; passages: number; words: number }
  expect(article.passages).toBeGreaterThanOrEqual(4)

  await signIn('editor')
  await page.goto(`/articles/${article.id}`)
  await expect(page.getByText('highest water since 1962')).toBeVisible()

  for (const format of ['json', 'csv', 'md', 'html', 'claimreview', 'docx']) {
    const exported = await plumbline(['export', article.id, '--format', format, '-o', '-', ...DESK])
    expect([format, exported.code, exported.stdout.length > 100]).toEqual([format, 0, true])
  }
})

test('the same file again is refused with exit code 1 and the article that is there', async ({
  plumbline,
}, testInfo) => {
  const file = testInfo.outputPath('twice.txt')
  await writeFile(file, `A short notice\n\nThe library opens at 9:30 from May 4. ${testInfo.testId}\n`)
  const first = await plumbline(['import', file, '--json', ...DESK])
  const again = await plumbline(['import', file, '--json', ...DESK])
  expect([first.code, again.code]).toEqual([0, 1])
  const { error } = JSON.parse(again.stderr) as { error: { kind: string; issues: { here: string[] } } }
  const { id } = JSON.parse(first.stdout) as { id: string }
  expect([error.kind, error.issues.here]).toEqual(['wrong-state', [id]])
})

test('who was added at the terminal signs in, and with a new password no longer with the old one', async ({
  page,
  plumbline,
}) => {
  const email = 'ola@example.org'
  const added = await plumbline([
    'user',
    'add',
    '--email',
    email,
    '--name',
    'Ola Lind',
    '--role',
    'reviewer',
    '--json',
    ...DESK,
  ])
  const { password } = JSON.parse(added.stdout) as { password: string }
  const changed = await plumbline(['user', 'password', email], 'a password of my own\n')
  expect([added.code, changed.code, changed.stdout]).toEqual([
    0,
    0,
    'Ola Lind has a new password, and is signed out everywhere.\n',
  ])

  await page.goto('/sign-in')
  await fillSignIn(page, { email, password })
  await expect(page.getByRole('alert').filter({ hasText: /\w/ })).toBeVisible()
  await fillSignIn(page, { email, password: 'a password of my own' })
  await expect(page).not.toHaveURL(/sign-in/)
})

const TYPED = [
  { why: 'no command', words: [], code: 2, says: 'Usage: plumbline COMMAND' },
  { why: 'a command that is not there', words: ['publish'], code: 2, says: 'There is no command publish' },
  { why: 'an option that is not there', words: ['import', 'x.txt', '--loud'], code: 2, says: '--loud' },
  { why: 'a missing option', words: ['user', 'add', '--name', 'Ola'], code: 2, says: '--email is missing' },
  { why: 'a file that is not there', words: ['import', 'nowhere.txt'], code: 1, says: 'nowhere.txt cannot be read' },
  {
    why: 'a report that is not there',
    words: ['export', 'C-12', '--format', 'md', ...DESK],
    code: 1,
    says: 'no such report',
  },
  {
    why: 'a role that is not there',
    words: ['user', 'add', '--email', 'k@example.org', '--name', 'K', '--role', 'king', ...DESK],
    code: 1,
    says: 'Choose a role',
  },
]

for (const { why, words, code, says } of TYPED) {
  test(`${why}: exit code ${code} and one sentence`, async ({ plumbline }) => {
    const ran = await plumbline(words)
    expect(ran.code).toBe(code)
    expect(ran.stderr).toContain(says)
    expect(ran.stderr).not.toContain('    at ')
    expect(ran.stdout).toBe('')
  })
}

test('every command tells its options', async ({ plumbline }) => {
  for (const command of ['import', 'export', 'user add', 'user password', 'user second-factor', 'db url', 'db stop']) {
    const { code, stdout } = await plumbline([...command.split(' '), '--help'])
    expect([code, stdout.startsWith(`Usage: plumbline ${command}`)]).toEqual([0, true])
  }
})

test('the log of every desk holds, whatever the other tests did', async ({ plumbline }) => {
  const verified = await plumbline(['verify-log', '--json'])
  const { whole, desks } = JSON.parse(verified.stdout) as { whole: boolean; desks: { head: { sequence: number } }[] }
  expect([verified.code, whole]).toEqual([0, true])
  expect(desks.some(({ head }) => head.sequence > 100)).toBe(true)
})
