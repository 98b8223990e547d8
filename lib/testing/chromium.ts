import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'
import { chromium } from '@playwright/test'

/** A Chromium to test with, and the words it must be started with here. */
export type Chromium = { path: string; args: string[] }

const ON_THE_MACHINE = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Playwright's own Chromium, else the machine's, else the one that an npm package carries; refuses with what to install. */
export async function findChromium(): Promise<Chromium> {
  const given = process.env.PLUMBLINE_CHROMIUM
  const here = [given, chromium.executablePath(), ...ON_THE_MACHINE].find((path) => path && existsSync(path))
  const path = here ?? (await carriedChromium())
  if (!(await runs(path))) {
    throw new Error(
      `The Chromium in ${path} does not run here: npx playwright install --with-deps chromium installs one that does.`,
    )
  }
  return { path, args: argsHere() }
}

/** Root has no sandbox to run a browser in, and containers give shared memory sparingly. */
function argsHere(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox', '--disable-dev-shm-usage'] : ['--disable-dev-shm-usage']
}

async function carriedChromium(): Promise<string> {
  // The package unpacks the libraries it needs only where it believes to be in a cloud function; they go beside it.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x'
  const { default: carried } = await import('@sparticuz/chromium')
  return carried.executablePath()
}

function runs(path: string): Promise<boolean> {
  return promisify(execFile)(path, ['--version', '--no-sandbox'], { timeout: 30_000 }).then(
    () => true,
    () => false,
  )
}
