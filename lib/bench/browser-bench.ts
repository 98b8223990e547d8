import { chromium, type Page } from '@playwright/test'
import pg from 'pg'
import { findChromium } from '@/lib/testing/chromium'
import { openArchive } from './archive'
import { startBenchServer } from './bench-server'
import { visit } from './bench-visitor'

/** A figure of the table in a slowed browser, and what was promised. */
export type BrowserRow = { name: string; value: number; promised: number; unit: 'ms' | 'KB' }

const SLOWDOWN = 4
const SCROLLS = 150
const KEYS = 60

/** The table of an archive in Chromium whose processor is slowed four times: the first row, scrolling, keys, and what is sent as script. */
export async function browserBench(claims: number): Promise<BrowserRow[]> {
  const archive = await openArchive(claims)
  const owner = new pg.Client({ connectionString: archive.ownerUrl })
  await owner.connect()
  const server = await startBenchServer(archive.appUrl)
  const { path, args } = await findChromium()
  const browser = await chromium.launch({ executablePath: path, args })
  try {
    const { session } = await visit(owner)
    const url = `http://127.0.0.1:${server.port}`
    const [name = '', value = ''] = session.cookie?.split(/=(.*)/s) ?? []
    const context = await browser.newContext({ viewport: { width: 1_400, height: 900 } })
    await context.addCookies([{ name, value, url }])
    const page = await context.newPage()
    return await figuresOf(page, `${url}/claims`)
  } finally {
    await browser.close()
    server.end()
    await owner.end()
    await archive.server.leave()
  }
}

async function figuresOf(page: Page, address: string): Promise<BrowserRow[]> {
  // The server's own first answer of this page is not what a browser is slow at.
  await page.goto(address)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true })
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  // What runs in the page was compiled with a helper that is not there.
  await page.addInitScript({ content: 'globalThis.__name ??= (it) => it' })
  await page.addInitScript(watch)
  await page.goto(address, { waitUntil: 'load' })
  await page.waitForFunction(() => (window as Watched).firstRow !== undefined)
  const script = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => new URL(entry.name).pathname.endsWith('.js'))
      .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
  )
  const firstRow = await page.evaluate(() => (window as Watched).firstRow ?? 0)

  const grid = page.getByRole('grid')
  await grid.hover()
  await page.evaluate(forget)
  for (let turn = 0; turn < SCROLLS; turn += 1) {
    await page.mouse.wheel(0, 400)
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)))
  }
  const scrolled = await page.evaluate(longest)

  await page.getByRole('row').nth(5).click()
  await page.evaluate(forget)
  for (let turn = 0; turn < KEYS; turn += 1)
    await page.keyboard.press(['ArrowDown', 'ArrowRight', 'x'][turn % 3] ?? 'x')
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)))
  const keyed = await page.evaluate(longest)
  return [
    { name: 'first row drawn', value: firstRow, promised: 1_500, unit: 'ms' },
    { name: `longest task of ${SCROLLS} turns of the wheel`, value: scrolled.task, promised: 100, unit: 'ms' },
    { name: `longest of ${KEYS} keys (INP)`, value: keyed.interaction, promised: 150, unit: 'ms' },
    { name: 'script sent for the page, compressed', value: script / 1_024, promised: 180, unit: 'KB' },
  ]
}

type Watched = Window & { firstRow?: number; tasks?: number[]; interactions?: number[] }

/** Runs in the page before all else. */
function watch(): void {
  const seen = window as Watched
  seen.tasks = []
  seen.interactions = []
  const look = () => {
    if (document.querySelector('[role=grid] [data-line]') === null) requestAnimationFrame(look)
    else requestAnimationFrame(() => (seen.firstRow = performance.now()))
  }
  requestAnimationFrame(look)
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.tasks?.push(duration)
  }).observe({ type: 'longtask' })
  const events = new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceEventTiming[])
      if (entry.interactionId) seen.interactions?.push(entry.duration)
  })
  events.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
}

function forget(): void {
  Object.assign(window, { tasks: [], interactions: [] })
}

function longest(): { task: number; interaction: number } {
  const { tasks = [], interactions = [] } = window as Watched
  return { task: Math.max(0, ...tasks), interaction: Math.max(0, ...interactions) }
}
