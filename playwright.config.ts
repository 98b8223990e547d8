import { defineConfig } from '@playwright/test'
import { findChromium } from '@/lib/testing/chromium'

const { path, args } = await findChromium()

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/start-plumbline.ts',
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
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
