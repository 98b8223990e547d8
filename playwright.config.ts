import { defineConfig } from '@playwright/test'
import { findChromium } from '@/lib/testing/chromium'

const { path, args } = await findChromium()

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/start-plumbline.ts',
  workers: 2,
  // A slow machine is no failure: what comes at all comes within this. Nothing waits longer than it must.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: process.env.PLUMBLINE_REPORTER
    ? [['line'], ['json', { outputFile: process.env.PLUMBLINE_REPORTER }]]
    : [['list']],
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: path, args },
    locale: 'en-GB',
    timezoneId: 'UTC',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
})
