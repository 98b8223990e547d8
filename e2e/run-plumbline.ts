import { execFile } from 'node:child_process'
import { resolve } from 'node:path'

/** What a command said and how it ended. */
export type Ran = { code: number; stdout: string; stderr: string }

/** Runs `npx plumbline …` on the home of the workbench under test; `stdin` is what is typed or piped into it. */
export function runPlumbline(home: string, words: string[], stdin = ''): Promise<Ran> {
  const { DATABASE_URL: _given, ...inherited } = process.env
  // Both colour settings at once make Node itself warn on standard error, which has to stay what the command says.
  const env = {
    ...inherited,
    PLUMBLINE_HOME: home,
    NO_COLOR: '1',
    FORCE_COLOR: '1',
  } as unknown as NodeJS.ProcessEnv
  return new Promise((done) => {
    const script = resolve('lib/cli/plumbline.mjs')
    const child = execFile(
      process.execPath,
      [script, ...words],
      { env, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        done({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, stdout, stderr })
      },
    )
    child.stdin?.end(stdin)
  })
}
